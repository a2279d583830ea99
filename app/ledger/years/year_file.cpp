#include "app/ledger/years/year_file.h"

namespace jcic::ledger {
namespace {

constexpr std::uint64_t told_after = 1000;
constexpr const char* range_ends = "ledger.year.end";

Result<void> go_on(const CloseYearOptions& options, YearStage stage, std::uint64_t done, std::uint64_t total) {
    if (options.progress && (done % told_after == 1 || done == total)) options.progress(stage, done, total);
    if (options.stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.year");
    return {};
}

/// The ledger's events of the range, in order.
Result<void> each(EventFiles& events, const EventRange& range,
                  const std::function<Result<void>(const StoredEvent&)>& visit) {
    auto next = range.first;
    const auto scanned = events.scan(range.first, [&](const StoredEvent& event) -> Result<void> {
        if (next > range.last) return fail(FaultCode::cancelled, range_ends);
        if (event.sequence != next++)
            return fail(FaultCode::ledger_corrupt, "ledger.year", {{"sequence", std::to_string(next - 1)}});
        return visit(event);
    });
    if (!scanned && scanned.error().place != range_ends) return scanned;
    if (next <= range.last) return fail(FaultCode::ledger_corrupt, "ledger.year", {{"sequence", std::to_string(next)}});
    return {};
}

Result<void> hold_to_tree(EventFiles& events, const StoredEvent& event) {
    JCIC_TRY(const bool fits, events.fits_tree(event));
    if (fits) return {};
    return fail(FaultCode::ledger_corrupt, "ledger.year", {{"sequence", std::to_string(event.sequence)}});
}

}  // namespace

Result<void> write_year_file(OpenLedger& opened, const std::filesystem::path& file, const EventRange& range,
                             const CloseYearOptions& options) {
    const auto key = year_key(opened.origin, opened.ledger_key);
    JCIC_TRY(const auto database, Database::open(file, key, Database::Mode::create));
    JCIC_TRY(auto transaction, Transaction::begin(*database));
    JCIC_CHECK(database->run(EventFiles::schema));
    JCIC_CHECK(database->run(EventFiles::stays));
    const auto total = range.last - range.first + 1;
    JCIC_CHECK(each(opened.events, range, [&](const StoredEvent& event) -> Result<void> {
        JCIC_CHECK(go_on(options, YearStage::copying, event.sequence - range.first + 1, total));
        JCIC_CHECK(hold_to_tree(opened.events, event));
        JCIC_TRY(auto row, database->prepare("INSERT INTO event(sequence, id, hashes, body) VALUES(?1, ?2, ?3, ?4)"));
        return row.number(event.sequence).blob(event.id).blob(event.hashes).blob(event.body).run();
    }));
    return transaction.commit();
}

Result<void> check_year_file(OpenLedger& opened, const std::filesystem::path& file, const EventRange& range,
                             const CloseYearOptions& options) {
    const auto key = year_key(opened.origin, opened.ledger_key);
    JCIC_TRY(const auto database, Database::open(file, key, Database::Mode::closed));
    JCIC_TRY(auto rows, database->prepare("SELECT sequence, id, hashes, body FROM event ORDER BY sequence"));
    const auto total = range.last - range.first + 1;
    JCIC_CHECK(each(opened.events, range, [&](const StoredEvent& event) -> Result<void> {
        JCIC_CHECK(go_on(options, YearStage::checking, event.sequence - range.first + 1, total));
        JCIC_TRY(const bool there, rows.step());
        const bool same = there && rows.number_at(0) == event.sequence && rows.blob_at(1) == event.id &&
                          rows.blob_at(2) == event.hashes && rows.blob_at(3) == event.body;
        if (!same)
            return fail(FaultCode::ledger_corrupt, "ledger.year", {{"sequence", std::to_string(event.sequence)}});
        return {};
    }));
    JCIC_TRY(const bool more, rows.step());
    if (more) return fail(FaultCode::ledger_corrupt, "ledger.year", {{"reason", "year"}});
    return {};
}

}  // namespace jcic::ledger
