#pragma once
// What a failed request may have caused at the host, and which requests have an unknown outcome.

#include <string>

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

enum class RequestEffect {
    none,     ///< certainly none: the approved request can be repeated
    refused,  ///< the host examined and refused it: repeating is useless
    unknown,  ///< perhaps issued: only the host can answer that
};

[[nodiscard]] RequestEffect request_effect_of(FaultCode code);
/// The same of a problem as the trail names it; `unknown` for a word that is no fault code.
[[nodiscard]] RequestEffect request_effect_of(std::string_view problem);
/// Whether the fault concerns this item only; faults of card, line, ledger and session concern all items.
[[nodiscard]] bool only_this_one(const Fault& fault);

/// When JCIC received the request; nullopt if only submitted, refused, withdrawn or never received.
[[nodiscard]] std::optional<UtcTime> really_requested(const ItemEntry& item);
/// Requesting without an answer, or unsettled.
[[nodiscard]] bool is_pending(domain::ItemState state);
/// The request's items without an answer; none if a later request covers them.
[[nodiscard]] std::set<domain::Item> pending_items(const QueryEntry& query, const RequestEntry& request);
/// Copies of the requests with pending items, oldest first.
[[nodiscard]] std::vector<RequestEntry> pending_requests(const QueryEntry& query);
/// The item's last request; nullptr before the first.
[[nodiscard]] const RequestEntry* last_request(const QueryEntry& query, domain::Item item);

}  // namespace jcic::inquiry
