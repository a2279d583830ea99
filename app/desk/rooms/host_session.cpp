#include "app/desk/rooms/host_session.h"

#include "app/desk/profile/stop_after.h"
#include "app/desk/rooms/rooms.h"

namespace jcic::desk {
namespace {

/// So long a dead host may keep the next person waiting.
constexpr Millis sign_out_limit{3'000};

}  // namespace

bool take_host_session(Rooms& rooms, const std::string& why) {
    if (!rooms.seat || !rooms.seat->challenge) return false;
    rooms.card->close();
    rooms.seat->opened_by.reset();
    rooms.seat->challenge.reset();
    rooms.host_view.state = HostState::reachable;
    // Written first, but leaving happens all the same: a full disk must not keep a session open.
    const auto written = rooms.seat->session->append(plain_entry(
        rooms.random, action::host_signing_out, "person:" + rooms.seat->person().text(), {{field::why, why}}));
    if (!written) rooms.host_view.fault = written.error();
    return true;
}

void sign_out_at_host(Rooms& rooms, const domain::PersonId& person) {
    const StopAfter limit(sign_out_limit);
    const auto left = rooms.host->sign_out(limit.token());
    if (left) return;
    rooms.host_view.fault = left.error();
    const auto written = rooms.ledger->outer().append("host-sign-out-unknown", person.text(),
                                                      {{"problem", std::string(left.error().text())}});
    if (!written) rooms.host_view.fault = written.error();
}

void end_host_session(Rooms& rooms, const std::string& why) {
    if (take_host_session(rooms, why)) sign_out_at_host(rooms, rooms.seat->person());
}

}  // namespace jcic::desk
