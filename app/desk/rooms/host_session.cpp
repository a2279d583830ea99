#include "app/desk/rooms/host_session.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "app/desk/rooms/parts.h"

namespace jcic::desk {
namespace {

/// So long a dead host may keep the next person waiting.
constexpr Millis sign_out_limit{3'000};

/// A limit of our own on a call that takes a stop token: whoever leaves the seat waits no host's time limit.
class StopAfter {
public:
    explicit StopAfter(Millis limit)
        : waiting_([this, limit](const std::stop_token& ended) {
              std::mutex mutex;
              std::unique_lock lock(mutex);
              std::condition_variable_any wake;
              wake.wait_for(lock, ended, limit, [] { return false; });
              if (!ended.stop_requested()) stop_.request_stop();
          }) {}

    [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }

private:
    std::stop_source stop_;
    std::jthread waiting_;  ///< last: it ends before the rest goes
};

}  // namespace

bool take_host_session(const With<const Machine, Seating, HostLine, CardLine>& parts, const std::string& why) {
    if (!parts.seating.seat() || !parts.seating.seat()->jcic().is_begun()) return false;
    parts.card_line.card().close();
    parts.seating.seat()->jcic().end();
    parts.host_line.show(HostState::reachable);
    // Written first, but leaving happens all the same: a full disk must not keep a session open.
    const auto written = parts.seating.seat()->session().append(
        plain_entry(action::host_signing_out, "person:" + parts.seating.seat()->person().text(), {{field::why, why}}));
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
