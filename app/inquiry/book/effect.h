#pragma once
// What a failed request may have caused at the host, and which requests have an unknown outcome.

#include <string>

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

enum class Effect {
    none,     ///< certainly nothing: it can be asked anew, as approved
    refused,  ///< the host looked at it and said no: asking the same again is of no use
    unknown,  ///< perhaps issued: only the host can tell
};

[[nodiscard]] Effect effect_of(FaultCode code);
/// Of a problem as the trail names it; `unknown` for a word that is no code.
[[nodiscard]] Effect effect_of(std::string_view problem);
/// What stands in one item's way, and not in the others': the card, the line, the ledger and who sits here are all's.
[[nodiscard]] bool only_this_one(const Fault& fault);

/// When JCIC was asked for it: what was only submitted, refused or withdrawn was not, nor what never arrived there.
[[nodiscard]] std::optional<UtcTime> really_requested(const ItemEntry& item);
/// Requesting without an answer, or unsettled.
[[nodiscard]] bool is_pending(domain::ItemState state);
/// The request's items that are still without an answer; none where a later request took an item over.
[[nodiscard]] std::set<domain::Item> pending_items(const QueryEntry& query, const RequestEntry& request);
/// Copies of the requests with pending items, oldest first.
[[nodiscard]] std::vector<RequestEntry> pending_requests(const QueryEntry& query);
/// The request that an item went with last; nullptr before the first.
[[nodiscard]] const RequestEntry* last_request(const QueryEntry& query, domain::Item item);

}  // namespace jcic::inquiry
