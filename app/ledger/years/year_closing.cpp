#include "app/ledger/years/year_closing.h"

#include "app/domain/roc_date.h"
#include "app/ledger/keys/files.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/ledger/store/restored_files.h"
#include "app/ledger/store/traceless.h"
#include "app/ledger/years/year_file.h"
#include "app/ledger/years/year_folder.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t pages_at_most = 65'536;  // 256 MiB: written anew, the file is built in memory

tl::unexpected<Fault> refused(std::string reason, std::vector<Detail> more = {}) {
    more.insert(more.begin(), Detail{"reason", std::move(reason)});
    return fail(FaultCode::ledger_year, "ledger.year", std::move(more));
}

/// Midnight in Taiwan before the first of January.
Result<std::uint64_t> beginning_of(int year) {
    JCIC_TRY(const auto day, domain::RocDate::from(std::chrono::year{year} / 1 / 1));
    const auto at = domain::start_of(day).time_since_epoch().count();
    return at < 0 ? 0 : static_cast<std::uint64_t>(at);
}

int year_at(UtcTime time) {
    return static_cast<int>(domain::roc_date_at(time).date().year());
}

int year_at(std::uint64_t time) {
    return year_at(UtcTime(Millis(static_cast<Millis::rep>(time))));
}

/// The number in the only row, nullopt where it is NULL.
Result<std::optional<std::uint64_t>> number_of(Statement& statement) {
    JCIC_CHECK(statement.step());
    if (statement.null_at(0)) return std::nullopt;
    return statement.number_at(0);
}

/// The earliest time among the events of no closed year, under one read lock. What a clock that went wrong
/// dated back into a closed one does not count.
Result<std::optional<std::uint64_t>> oldest_open(OpenLedger& opened, const std::vector<ClosedYear>& closed) {
    std::uint64_t from = 0;
    if (!closed.empty()) {
        JCIC_TRY(from, beginning_of(closed.back().year + 1));
    }
    JCIC_TRY(auto earliest, opened.database->prepare("SELECT min(at) FROM listing WHERE sequence>=?1 AND at>=?2"));
    return number_of(earliest.number(closed.empty() ? 1 : closed.back().last + 1).number(from));
}

/// Numbers decide, not times: a year ends with its last event, whatever a clock that went wrong wrote before it.
Result<EventRange> range_of(OpenLedger& opened, int year) {
    JCIC_TRY(const auto begin, beginning_of(year));
    JCIC_TRY(const auto end, beginning_of(year + 1));
    if (static_cast<std::uint64_t>(opened.dependencies.clock.now().time_since_epoch().count()) < end)
        return refused("not-over");
    JCIC_TRY(const auto lock, ReadLock::hold(*opened.database));
    JCIC_TRY(const auto closed, opened.events.closed_years());
    for (const auto& one : closed) {
        if (one.year == year) return refused("closed");
        if (one.year > year) return refused("empty");  // what still came of it stands in a later year's file
    }
    JCIC_TRY(const auto oldest, oldest_open(opened, closed));
    if (oldest && *oldest < begin) return refused("earlier", {{"year", std::to_string(year_at(*oldest))}});
    if (!oldest || *oldest >= end) return refused("empty");
    const auto first = closed.empty() ? 1 : closed.back().last + 1;
    JCIC_TRY(auto latest, opened.database->prepare("SELECT max(sequence) FROM listing WHERE sequence>=?1 AND at<?2"));
    JCIC_TRY(const auto last, number_of(latest.number(first).number(end)));
    if (!last) return refused("empty");
    return EventRange{first, *last};
}

/// The file under its name, whole and synced. One that a stop left there without the event is taken as it is where it
/// holds the same events, and is set aside where it does not: it may be all that is left of something.
Result<void> make_file(OpenLedger& opened, const fs::path& file, const EventRange& range,
                       const CloseYearOptions& options) {
    std::error_code error;
    if (fs::exists(file, error)) {
        const auto fits = check_year_file(opened, file, range, options);
        if (fits || fits.error().code == FaultCode::cancelled) return fits;
        JCIC_CHECK(set_aside(file, file, opened.dependencies.clock.now()));
    }
    const auto part = part_of(file);
    JCIC_CHECK(remove_parts(file.parent_path()));
    JCIC_CHECK(write_year_file(opened, part, range, options));
    JCIC_CHECK(check_year_file(opened, part, range, options));
    JCIC_CHECK(in_ledger(files::rename(part, file)));
    return remove_parts(file.parent_path());
}

/// From here on the file counts. A disk that did not keep it would show now, not in five years.
Result<void> hold_to_event(const ClosedYears& years, const ClosedYear& year) {
    const auto print = print_of(years.file_of(year.year));
    if (!print || print->digest != year.digest || print->bytes != year.bytes) return bad_year(year.first, year.year);
    return {};
}

Result<void> leave(OpenLedger& opened, const ClosedYear& year) {
    JCIC_CHECK(hold_to_event(opened.years, year));
    JCIC_TRY(auto transaction, Transaction::begin(*opened.database));
    JCIC_CHECK(opened.events.leave_to_closed_file(year.last));
    return transaction.commit();
}

/// Gives the disk back what the events left. The ledger is whole either way: what cannot be given back (no room,
/// another program is reading, too much is left to be built anew in memory) lies overwritten, and is used for later
/// events.
bool make_smaller(Database& database) {
    const auto pages = [&](std::string_view pragma) -> Result<std::uint64_t> {
        JCIC_TRY(auto row, database.prepare(pragma));
        JCIC_CHECK(row.step());
        return row.number_at(0);
    };
    const auto all = pages("PRAGMA page_count");
    const auto free = pages("PRAGMA freelist_count");
    return all && free && *all - *free <= pages_at_most && write_anew(database).has_value();
}

/// The first event of the file that does not fit the tree; the file's first where all do.
Result<std::uint64_t> first_bad(OpenLedger& opened, const ClosedYear& year) {
    auto expected = year.first;
    const auto scanned = opened.events.scan(year.first, [&](const StoredEvent& event) -> Result<void> {
        if (event.sequence != expected || event.sequence > year.last) return fail(FaultCode::cancelled, "ledger.year");
        JCIC_TRY(const bool fits, opened.events.fits_tree(event));
        if (!fits) return fail(FaultCode::cancelled, "ledger.year");
        ++expected;
        return {};
    });
    return scanned || expected > year.last ? year.first : expected;
}

Result<void> check_year(OpenLedger& opened, const ClosedYear& year) {
    std::error_code none;
    const auto size = fs::file_size(opened.years.file_of(year.year), none);
    if (none || size != year.bytes) return bad_year(year.first, year.year);
    JCIC_TRY(const auto* file, opened.years.holding(year.first));
    {
        JCIC_TRY(auto ends, file->database->prepare("SELECT min(sequence), max(sequence) FROM event"));
        const auto there = ends.step();
        if (!there || ends.number_at(0) != year.first || ends.number_at(1) != year.last)
            return bad_year(year.first, year.year);
    }
    const auto root = opened.events.root(year.last);
    if (root && *root == year.root) return {};
    JCIC_TRY(const auto sequence, first_bad(opened, year));
    return bad_year(sequence, year.year);
}

}  // namespace

Result<CloseYearReport> close_year(Session& session, int year, const CloseYearOptions& options) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex);
    JCIC_CHECK(range_of(opened, year));
    JCIC_CHECK(opened.events.nothing_foreign());
    JCIC_TRY(const auto alone, hold_years(opened.years.folder()));
    JCIC_TRY(const auto range, range_of(opened, year));  // another program may have closed it meanwhile
    const auto file = opened.years.file_of(year);
    JCIC_CHECK(make_file(opened, file, range, options));
    ClosedYear closed{year, range.first, range.last, {}, {}, 0, 0};
    JCIC_TRY(closed.root, opened.events.root(range.last));
    JCIC_TRY(const auto print, print_of(file));
    closed.digest = print.digest;
    closed.bytes = print.bytes;
    auto entry = event_of(opened.dependencies.random, action::ledger_year_closed);
    closed.describe(entry);
    JCIC_TRY(const auto recorded, session.append(entry, options.permit));
    closed.event = recorded.sequence;
    const auto left = leave(opened, closed);
    if (!left && left.error().code == FaultCode::ledger_corrupt) return tl::unexpected<Fault>(left.error());
    return CloseYearReport{closed, left && make_smaller(*opened.database)};  // the rest at the next sign-in
}

Result<std::optional<int>> year_to_close(Session& session) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex);
    JCIC_TRY(const auto lock, ReadLock::hold(*opened.database));
    JCIC_TRY(const auto closed, opened.events.closed_years());
    JCIC_TRY(const auto oldest, oldest_open(opened, closed));
    if (!oldest) return std::nullopt;
    const auto year = year_at(*oldest);
    if (year >= year_at(opened.dependencies.clock.now())) return std::nullopt;
    return year;
}

Result<std::vector<ClosedYear>> closed_years(Session& session) {
    const std::lock_guard guard(session.opened().mutex);
    return session.opened().events.closed_years();
}

Result<void> check_years(OpenLedger& opened) {
    JCIC_TRY(const auto years, opened.events.closed_years());
    std::uint64_t next = 1;
    for (const auto& year : years) {
        if (year.first != next) return bad_year(next, year.year);
        JCIC_CHECK(check_year(opened, year));
        next = year.last + 1;
    }
    JCIC_TRY(const auto begin, opened.events.first_open());
    if (begin > next && !years.empty()) return bad_year(next, 0);
    return {};
}

Result<void> finish_closing(OpenLedger& opened) {
    std::error_code none;
    if (!fs::exists(opened.years.folder(), none)) return {};
    JCIC_TRY(const auto alone, in_ledger(FileLock::try_take(opened.years.folder() / "years.lock")));
    if (!alone) return {};
    JCIC_CHECK(remove_parts(opened.years.folder()));
    JCIC_TRY(const auto years, opened.events.closed_years());
    JCIC_TRY(const auto begin, opened.events.first_open());
    if (years.empty() || begin > years.back().last) return {};
    JCIC_CHECK(leave(opened, years.back()));
    make_smaller(*opened.database);
    return {};
}

}  // namespace jcic::ledger
