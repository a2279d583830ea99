#include "app/inquiry/book/effect.h"

#include <algorithm>
#include <array>

namespace jcic::inquiry {

RequestEffect request_effect_of(FaultCode code) {
    // The session or the line stood in the way, or the person changed their mind before anything was sent.
    constexpr std::array nothing_done{
        FaultCode::host_unreachable, FaultCode::host_untrusted, FaultCode::host_maintenance, FaultCode::host_session,
        FaultCode::host_password,    FaultCode::key_tpm,        FaultCode::cancelled};
    if (std::find(nothing_done.begin(), nothing_done.end(), code) != nothing_done.end()) return RequestEffect::none;
    return outcome_of(code) == Outcome::refused ? RequestEffect::refused : RequestEffect::unknown;
}

RequestEffect request_effect_of(std::string_view problem) {
    const auto code = fault_code(problem);
    return code ? request_effect_of(*code) : RequestEffect::unknown;
}

bool only_this_one(const Fault& fault) {
    constexpr std::array of_all{
        FaultCode::host_unreachable, FaultCode::host_unknown_effect, FaultCode::host_untrusted, FaultCode::host_session,
        FaultCode::key_tpm,          FaultCode::cancelled,           FaultCode::person_ended,   FaultCode::person_duty};
    if (fault.code == FaultCode::ledger_sealed || fault.code == FaultCode::ledger_erased) return true;
    if (std::ranges::find(of_all, fault.code) != of_all.end()) return false;
    constexpr std::array<std::string_view, 5> rooms{"card.", "reader.", "service.", "ledger.", "session."};
    return std::ranges::none_of(rooms, [&](std::string_view room) { return fault.text().starts_with(room); });
}

std::optional<UtcTime> really_requested(const ItemEntry& item) {
    using S = domain::ItemState;
    constexpr std::array sent{S::requesting, S::unsettled, S::serial_held, S::retrieved, S::expired, S::failed};
    return std::ranges::find(sent, item.state) == sent.end() ? std::nullopt : item.requested_at;
}

bool is_pending(domain::ItemState state) {
    return state == domain::ItemState::requesting || state == domain::ItemState::unsettled;
}

const RequestEntry* last_request(const QueryEntry& query, domain::Item item) {
    const auto found = std::find_if(query.requests.rbegin(), query.requests.rend(),
                                    [&](const RequestEntry& request) { return request.items.contains(item); });
    return found == query.requests.rend() ? nullptr : &*found;
}

std::set<domain::Item> pending_items(const QueryEntry& query, const RequestEntry& request) {
    std::set<domain::Item> items;
    for (const auto& [item, entry] : query.items) {
        const auto* last = last_request(query, item);
        if (is_pending(entry.state) && last != nullptr && last->key == request.key) items.insert(item);
    }
    return items;
}

std::vector<RequestEntry> pending_requests(const QueryEntry& query) {
    std::vector<RequestEntry> requests;
    std::copy_if(query.requests.begin(), query.requests.end(), std::back_inserter(requests),
                 [&](const RequestEntry& request) { return !pending_items(query, request).empty(); });
    return requests;
}

}  // namespace jcic::inquiry
