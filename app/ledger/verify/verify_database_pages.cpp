#include "app/ledger/verify/verify_database_pages.h"

#include <algorithm>
#include <functional>

#include "app/ledger/session/opened.h"
#include "app/ledger/store/database_pages.h"
#include "app/ledger/store/in_order.h"

namespace jcic::ledger {

Result<bool> every_page_holds(const ReadHandles& handles, const std::stop_token& stop,
                              const std::function<void(std::uint64_t, std::uint64_t)>& tell) {
    const auto& first = *handles.front();
    const auto count = page_count(*first.database);
    const auto salt = first.database->raw(0, sizeof(Database::FileSalt));
    if (!count || !salt) return false;
    const auto key = database_key(first.origin, first.opened.ledger_key);
    const auto pieces = *count / pages_to_a_piece + 1;
    const auto hold = [&](ReadHandle& ledger, std::uint64_t piece) {
        const auto pages = read_pages(*ledger.database, piece * pages_to_a_piece);
        if (!pages || !pages->whole) return false;
        const PageMac mac(key, *salt);
        for (std::size_t i = 0; i < pages->count(); ++i) {
            const auto number = pages->first + i;
            if (number != lock_page() && !mac.holds(pages->page(i), number)) return false;
        }
        return true;
    };
    bool all = true;
    std::uint64_t done = 0;
    JCIC_CHECK(in_order(handles, pieces, hold, [&](bool piece) -> Result<void> {
        all = all && piece;
        done = std::min(*count, done + pages_to_a_piece);
        if (tell) tell(done, *count);
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
        return {};
    }));
    return all;
}

}  // namespace jcic::ledger
