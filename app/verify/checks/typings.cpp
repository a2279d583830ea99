#include "app/verify/checks/typings.h"

namespace jcic::verify {
namespace {

constexpr std::string_view password_typed = "card.password-typed";

/// What must have come just before; "" for what uses no password.
std::string_view needed_before(std::string_view action) {
    if (action == "card.verifying" || action == "card.pin-changing" || action == "card.unblocking")
        return password_typed;
    if (action == "host.opening") return "card.verifying";
    return action == "host.opened" ? "host.opening" : "";
}

}  // namespace

std::string Typings::judge_event(const Event& event, bool believed) {
    decisions_.follow_event(event);
    if (event.action == password_typed && believed) typed_[event.subject] = {event.person, event.action};
    const auto before = needed_before(event.action);
    if (before.empty()) return "";
    const auto found = typed_.find(event.subject);
    if (found != typed_.end() && found->second.beside == event.person && found->second.last == before) {
        found->second.last = event.action;
        return "";
    }
    const auto* decided = decisions_.in_force(password_held, event);
    return decided != nullptr && *decided == "custodian" ? "typist" : "";
}

}  // namespace jcic::verify
