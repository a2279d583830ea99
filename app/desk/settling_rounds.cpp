#include "app/desk/settling_rounds.h"

#include <utility>

#include "app/desk/rooms/parts.h"

namespace jcic::desk {

void SettlingRounds::forget() {
    errand_ = {};
    asked_.reset();
    plan_.reset();
    unsettled_ = false;
    looked_from_ = 0;
    owed_.reset();
}

/// What was written here, too: a form is held soon after its entry.
void SettlingRounds::look_whether_due() {
    if (parts_.hub_line.bell()->take_ring(hub::NewsKind::claims)) unsettled_ = true;
    const auto now = parts_.machine.clock().since_boot();
    if (now - looked_at_ < parts_.hub_line.pace().after_own_events) return;
    looked_at_ = now;
    const auto events = parts_.seating.seat()->session().count();
    if (!events || *events == looked_from_) return;
    looked_from_ = *events;
    unsettled_ = true;
}

/// What the hub has of this desk is held to the trail. A hub that is away is shown as such; what it was told of
/// meanwhile is one settling's.
void SettlingRounds::go_on() {
    if (line_.is_another(parts_)) forget();
    if (!line_) return;
    look_whether_due();
    auto went = errand_.runs() ? take_came() : unsettled_ && line_.is_connected() ? start_round() : Result<void>();
    if (went) return;
    asked_.reset();
    plan_.reset();
    if (went.error().code == FaultCode::hub_unreachable)
        unsettled_ = true;
    else
        owed_ = std::move(went).error();
}

Result<void> SettlingRounds::start_round() {
    unsettled_ = false;
    settled_ = {};
    JCIC_TRY(asked_, ask_settling(parts_, *parts_.seating.seat()));
    if (!asked_) return {};
    errand_.begin(
        [line = line_.kept(), own = parts_.hub_line.opened()->own, asked = *asked_](
            const std::stop_token&) -> std::variant<Seen, SettlingDone> { return see_claims(*line, own, asked); },
        [bell = parts_.hub_line.bell()] { bell->ring(hub::NewsKind::nothing); });
    return {};
}

Result<void> SettlingRounds::take_came() {
    auto came = errand_.take();
    if (!came) return {};
    if (auto* seen = std::get_if<Seen>(&*came)) return carry_on(std::move(*seen));
    JCIC_TRY(const bool more,
             note_settling(parts_, *parts_.seating.seat(), *asked_, *plan_, std::get<SettlingDone>(*came), settled_));
    unsettled_ = unsettled_ || more;
    owed_ = std::exchange(settled_.fault, std::nullopt);
    return {};
}

Result<void> SettlingRounds::carry_on(Seen seen) {
    JCIC_CHECK(seen);
    JCIC_TRY(auto plan, plan_settling(parts_, *parts_.seating.seat(), *asked_, *seen, settled_));
    if (!plan) {  // something was claimed or given back meanwhile
        unsettled_ = true;
        return {};
    }
    plan_ = std::make_shared<const SettlingPlan>(*std::move(plan));
    errand_.begin(
        [line = line_.kept(), own = parts_.hub_line.opened()->own,
         plan = plan_](const std::stop_token& stop) -> std::variant<Seen, SettlingDone> {
            return desk::carry_out(*line, own, *plan, [&stop] { return stop.stop_requested(); });
        },
        [bell = parts_.hub_line.bell()] { bell->ring(hub::NewsKind::nothing); });
    return {};
}

}  // namespace jcic::desk
