#include "app/ledger/verify/typing_check.h"

#include <algorithm>
#include <array>

#include "app/domain/events/names.h"
#include "app/domain/registers/policy.h"

namespace jcic::ledger {
namespace {

/// What a password that was typed is for, and what came before it.
struct Use {
    std::string_view action;
    std::string_view after;
};
constexpr std::array uses{Use{action::card_verifying, action::card_password_typed},
                          Use{action::card_pin_changing, action::card_password_typed},
                          Use{action::card_unblocking, action::card_password_typed},
                          Use{action::host_opening, action::card_verifying},
                          Use{action::host_opened, action::host_opening}};

}  // namespace

std::string_view TypingCheck::take_in(const Leaf& leaf, bool believed) {
    namespace books = domain::registers;
    if (leaf.action == action::card_password_typed) {
        if (believed) typed_.insert_or_assign(leaf.subject, Typed{leaf.person, action::card_password_typed});
        return "";
    }
    const auto* use = std::ranges::find(uses, leaf.action, &Use::action);
    if (use == uses.end()) return "";
    const auto found = typed_.find(leaf.subject);
    const bool stands =
        found != typed_.end() && found->second.at_seat == leaf.person && found->second.came_to == use->after;
    if (stands) found->second.came_to = use->action;
    const auto* decided = decisions_.in_force(books::password_held_setting, domain::roc_date_at(leaf.at));
    const bool asked = decided != nullptr && *decided == books::password_typed_by_custodian;
    return asked && !stands ? "typist" : "";
}

}  // namespace jcic::ledger
