#include "app/desk/queries/case_states.h"

#include <algorithm>
#include <array>

#include "app/desk/rooms/machine.h"
#include "app/domain/compared.h"
#include "app/domain/items.h"
#include "app/domain/roc_date.h"
#include "app/tables/json.h"

namespace jcic::desk {
namespace {

std::string_view state_of(const inquiry::ItemEntry& item) {
    using domain::ItemState;
    switch (item.state) {
        case ItemState::draft:
        case ItemState::submitted:
            return told_state::submitted;
        case ItemState::approved:
            return told_state::approved;
        case ItemState::refused:
            return told_state::refused;
        case ItemState::requesting:
        case ItemState::serial_held:
            return told_state::asked;
        case ItemState::unsettled:
            return told_state::not_known;
        case ItemState::retrieved:
            return item.record == domain::RecordState::erased ? told_state::ended : told_state::answered;
        case ItemState::expired:
        case ItemState::failed:
            return told_state::ended;
        case ItemState::withdrawn:
            return told_state::withdrawn;
    }
    return told_state::ended;
}

/// Of several items the one that is waited for; where none is, what came of them.
std::string_view state_of_all(const std::map<std::string, std::string>& items) {
    const auto some = [&](std::string_view state) {
        return std::ranges::any_of(items, [&](const auto& one) { return one.second == state; });
    };
    for (const auto state :
         {told_state::submitted, told_state::approved, told_state::not_known, told_state::asked, told_state::answered})
        if (some(state)) return state;
    for (const auto state : {told_state::refused, told_state::withdrawn})
        if (!items.empty() && std::ranges::all_of(items, [&](const auto& one) { return one.second == state; }))
            return state;
    return told_state::ended;
}

}  // namespace

bool CaseState::is_over() const {
    return state == told_state::refused || state == told_state::withdrawn || state == told_state::ended;
}

CaseState state_of(const LaidCase& laid, const inquiry::QueryEntry* query) {
    switch (laid.state) {
        case LaidState::laid:
            return {.state = std::string(told_state::laid), .since = laid.since};
        case LaidState::wrong:
            return {std::string(told_state::wrong), laid.why, laid.where, {}, laid.since};
        case LaidState::dropped:
            return {.state = std::string(told_state::withdrawn), .since = laid.since};
        case LaidState::submitted:
            break;
    }
    // A ledger that was put back from a backup may not have it.
    if (query == nullptr) return {.state = std::string(told_state::not_known), .since = laid.since};
    CaseState out{.state = {}, .since = query->last_written};
    for (const auto& [item, entry] : query->items) {
        out.items.emplace(domain::code_of(item), state_of(entry));
        if (entry.state == domain::ItemState::refused && query->approval) out.reason = query->approval->cause;
        if (out.reason.empty()) out.reason = entry.problem;
    }
    if (!domain::same_reference(query->case_number, laid.case_number)) out.corrected = query->case_number;
    out.state = state_of_all(out.items);
    if (query->erased || query->relation) out.state = told_state::ended;
    return out;
}

std::string state_text(const Machine& machine, const LaidCase& laid, const CaseState& state, std::uint64_t number,
                       UtcTime made) {
    std::vector<tables::JsonText> out{{"format", "jcic-desk state v1", {}},
                                      {"world", std::string(domain::name_of(machine.kind())), {}},
                                      {"institution", machine.settings().institution.text(), {}},
                                      {"workstation", machine.settings().workstation, {}},
                                      {"reference", laid.reference, {}},
                                      {"case-number", laid.case_number, {}},
                                      {"number", std::to_string(number), {}},
                                      {"state", state.state, {}},
                                      {"since", domain::iso_text(state.since), {}},
                                      {"made", domain::iso_text(made), {}}};
    if (!state.corrected.empty()) out.push_back({"corrected-case-number", state.corrected, {}});
    if (!state.reason.empty()) out.push_back({"reason", state.reason, {}});
    if (!state.column.empty()) out.push_back({"column", state.column, {}});
    if (!state.items.empty()) out.push_back({"items", {}, {state.items.begin(), state.items.end()}});
    return tables::json_object(out);
}

}  // namespace jcic::desk
