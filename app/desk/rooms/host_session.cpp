#include "app/desk/rooms/host_session.h"

#include "app/desk/profile/stop_after.h"
#include "app/desk/rooms/parts.h"

namespace jcic::desk {
namespace {

/// So long a dead host may keep the next person waiting.
constexpr Millis sign_out_limit{3'000};

}  // namespace

bool take_host_session(const With<const Machine, Seating, HostLine, CardLine>& parts, const std::string& why) {
    if (!parts.seating.seat() || !parts.seating.seat()->jcic.is_begun()) return false;
    parts.card_line.card().close();
    parts.seating.seat()->jcic.end();
    parts.host_line.show(HostState::reachable);
    // Written first, but leaving happens all the same: a full disk must not keep a session open.
    const auto written = parts.seating.seat()->session->append(
        plain_entry(parts.machine.random(), action::host_signing_out, "person:" + parts.seating.seat()->person().text(),
                    {{field::why, why}}));
    if (!written) parts.host_line.show_fault(written.error());
    return true;
}

void sign_out_at_host(const With<Seating, HostLine>& parts, const domain::PersonId& person) {
    const StopAfter limit(sign_out_limit);
    const auto left = parts.host_line.host().sign_out(limit.token());
    if (left) return;
    parts.host_line.show_fault(left.error());
    const auto written = parts.seating.ledger().outer().append("host-sign-out-unknown", person.text(),
                                                               {{"problem", std::string(left.error().text())}});
    if (!written) parts.host_line.show_fault(written.error());
}

void end_host_session(const With<const Machine, Seating, HostLine, CardLine>& parts, const std::string& why) {
    if (take_host_session(parts, why)) sign_out_at_host(parts, parts.seating.seat()->person());
}

}  // namespace jcic::desk
