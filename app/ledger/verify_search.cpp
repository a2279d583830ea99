#include "app/ledger/verify_search.h"

#include "app/ledger/opened.h"

namespace jcic::ledger {
namespace {

/// True also where there is none.
Result<bool> index_holds(OpenLedger& opened, const std::stop_token& stop) {
    const auto place = index_place(opened);
    std::error_code error;
    if (!std::filesystem::exists(place.file, error)) return true;
    // Opening reads the file's beginning by itself, and closing that drops every lock of this process on it.
    const auto database = [&]() -> Result<std::unique_ptr<Database>> {
        const std::lock_guard guard(opened.mutex);
        JCIC_CHECK(index_of(opened));  // one of an earlier form is made anew
        return Database::open(place.file, place.key, Database::Mode::beside);
    }();
    const auto held = database ? RowGuard(place.key).holds(**database, stop) : tl::unexpected<Fault>(database.error());
    if (!held && is_beyond_use(held.error())) return false;
    return held;
}

}  // namespace

Result<void> check_search(OpenLedger& opened, VerifyReport& report, const std::stop_token& stop) {
    JCIC_TRY(const bool held, index_holds(opened, stop));
    if (held) return {};
    report.faults.push_back({0, FaultCode::ledger_corrupt, "search"});
    report.ok = false;
    const std::lock_guard guard(opened.mutex);
    return throw_indexes_away(opened);
}

}  // namespace jcic::ledger
