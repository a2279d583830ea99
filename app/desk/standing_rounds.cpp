#include "app/desk/standing_rounds.h"

#include <utility>

#include "app/desk/exchange/own_standing.h"
#include "app/desk/rooms/parts.h"
#include "app/hub/standings.h"

namespace jcic::desk {
namespace {

/// It is looked at so long after something was written, and told anew so often though nothing was: by its hour head
/// office knows that the desk is there.
constexpr Millis standing_pause{60'000};
constexpr Millis standing_hour{3'600'000};

}  // namespace

void StandingRounds::forget() {
    errand_ = {};
    told_.reset();
    told_at_.reset();
    looked_at_.reset();
    goes_ = true;
    fault_.reset();
}

void StandingRounds::go_on() {
    if (line_.is_another(parts_)) forget();
    if (!line_) return;
    if (errand_.runs()) {
        if (const auto ended = errand_.take()) note(*ended);
        return;
    }
    if (auto went = begin_when_due(); !went) fault_ = std::move(went).error();
}

bool StandingRounds::is_due(std::uint64_t events) const {
    const auto now = parts_.machine.clock().since_boot();
    const auto is_over = [now](const std::optional<Millis>& begun, Millis wait) {
        return !begun || now - *begun >= wait;
    };
    return goes_ && is_over(looked_at_, standing_pause) && (events != looked_from_ || is_over(told_at_, standing_hour));
}

Result<void> StandingRounds::begin_when_due() {
    if (!line_.is_connected()) return {};
    auto& seat = *parts_.seating.seat();
    JCIC_TRY(const auto events, seat.session().count());
    if (!is_due(events) || line_.kept()->state().ahead > hub::most_apart) return {};  // the line says the clock
    const auto now = parts_.machine.clock().since_boot();
    const bool anyway = !told_at_ || now - *told_at_ >= standing_hour;
    looked_at_ = now;
    looked_from_ = events;
    JCIC_TRY(auto said, own_standing(parts_.machine, seat));
    if (!anyway && told_ && stands_alike(said, *told_)) return {};
    told_at_ = now;
    JCIC_TRY(auto bytes, signed_standing(parts_.machine, seat, said));
    errand_.begin(
        [line = line_.kept(), said = std::move(said), bytes = std::move(bytes)](const std::stop_token&) {
            auto put = line->ask<bool>([there = hub::StandingThere{said.ledger, said.week, bytes}](
                                           hub::Connection& hub) { return hub::put_standing(hub, there); });
            return Ended{said, std::move(put)};
        },
        [bell = parts_.hub_line.bell()] { bell->ring(hub::NewsKind::nothing); });
    return {};
}

/// What did not go is told with the next one: only the last counts.
void StandingRounds::note(const Ended& ended) {
    fault_.reset();
    if (ended.put) {
        goes_ = *ended.put;
        told_ = ended.said;
        return;
    }
    told_at_.reset();
    if (ended.put.error().fault.code != FaultCode::hub_unreachable) fault_ = ended.put.error().fault;
}

}  // namespace jcic::desk
