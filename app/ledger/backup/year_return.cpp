#include "app/ledger/backup/year_return.h"

#include <algorithm>

#include "app/ledger/backup/backup_file.h"
#include "app/ledger/ledger.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/ledger/store/restored_files.h"
#include "app/ledger/years/year_folder.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Fault> refused(std::string reason, int year) {
    return fail(FaultCode::ledger_year_file, "ledger.year-return",
                {{"reason", std::move(reason)}, {"year", std::to_string(year)}});
}

/// As the ledger commits to it, learned as far as the files can be read.
Result<ClosedYear> committed(OpenLedger& opened, int year) {
    const auto all = opened.events.closed_years();
    if (!all && all.error().code != FaultCode::ledger_corrupt) return tl::unexpected<Fault>(all.error());
    const auto& known = opened.years.known();
    const auto found = std::ranges::find_if(known, [year](const auto& one) { return one.year.year == year; });
    if (found == known.end()) return all ? refused("unknown", year) : tl::unexpected<Fault>(all.error());
    return found->year;
}

bool is_committed(const fs::path& file, const ClosedYear& year) {
    const auto print = print_of(file);
    return print && print->digest == year.digest && print->bytes == year.bytes;
}

/// False where the backup holds no such year. Its digest and MAC are not asked for: what counts is the year's own.
Result<bool> unpack_year(const fs::path& backup, int year, const fs::path& out, const std::stop_token& stop,
                         const BytesDone& progress) {
    JCIC_TRY(auto in, BackupReader::open(backup));
    JCIC_TRY(const auto opening, in.opening());
    JCIC_TRY(auto file, files::Writer::create(out));
    bool any = false;
    for (std::uint64_t done = 0;;) {
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.year-return");
        JCIC_TRY(const auto record, in.next());
        if (record.kind == 'D' || record.kind == 'Z') break;  // the years come before
        if (record.kind != 'Y') continue;
        Unpacker content(record.content);
        const auto whose = content.u32();
        const auto bytes = content.byte_view();
        if (!content.finished()) return in.corrupt("record");
        done += bytes.size();
        if (progress) progress(done, opening.database_size);
        if (whose != static_cast<std::uint32_t>(year)) continue;
        JCIC_CHECK(file.write(bytes));
        any = true;
    }
    JCIC_CHECK(file.sync());
    return any;
}

Result<YearReturn> put_back(OpenLedger& opened, const fs::path& backup, int year, const std::stop_token& stop,
                            const BytesDone& progress) {
    JCIC_TRY(const auto alone, hold_years(opened.years.folder()));
    JCIC_TRY(auto known, committed(opened, year));
    YearReturn out{std::move(known), {}};
    const auto file = opened.years.file_of(year);
    if (is_committed(file, out.year)) return refused("whole", year);
    JCIC_CHECK(remove_parts(file.parent_path()));
    const auto part = part_of(file);
    JCIC_TRY(const bool there, unpack_year(backup, year, part, stop, progress));
    const bool right = is_committed(part, out.year);
    if (!right) {
        JCIC_CHECK(remove_parts(file.parent_path()));
        return refused(there ? "other" : "not-in-backup", year);
    }
    std::error_code error;
    if (fs::exists(file, error)) {
        JCIC_TRY(out.set_aside, set_aside(file, file, opened.dependencies.clock.now()));
    }
    JCIC_CHECK(in_ledger(files::rename(part, file)));
    return out;
}

}  // namespace

Result<YearReturn> return_year(Ledger& ledger, const domain::PersonId& person, const Secret& password,
                               const fs::path& backup, int year, const std::stop_token& stop,
                               const BytesDone& progress) {
    YearReturn out;
    {
        JCIC_TRY(auto unlocked, ledger.unlock(person, password));
        JCIC_TRY(const auto opened, ledger.open_unchecked(std::move(unlocked)));
        JCIC_TRY(out, put_back(*opened, backup, year, stop, progress));
    }
    JCIC_TRY(const auto session, ledger.sign_in(person, password));
    auto entry = event_of(session->opened().dependencies.random, action::ledger_year_returned);
    entry.plain(field::year, std::to_string(year)).plain(field::digest, to_hex(out.year.digest));
    JCIC_CHECK(session->append(entry, anybody));
    JCIC_CHECK(session->close_epoch(Closing::sign_out));
    return out;
}

}  // namespace jcic::ledger
