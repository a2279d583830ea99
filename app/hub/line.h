#pragma once
// The line to the hub: a thread that keeps one connection, with a circuit breaker that opens after one miss, when the
// hub is unreachable or too slow. A caller waits at most the limit once; while the circuit is open calls fail at once
// and the thread keeps trying. So a dead or slow hub delays a caller only once (docs/run/hub.md).

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/base/clock.h"
#include "app/hub/connection.h"
#include "app/hub/news_kind.h"
#include "app/hub/state.h"

namespace jcic::hub {

/// Time limits; our own choice.
struct Pace {
    Millis limit = Connection::usual_limit;  ///< of one call
    Millis first_retry{1'000};               ///< after a miss; doubled with each further one
    Millis last_retry{60'000};
    Millis between{300};   ///< shortest interval between calls of `told`
    Millis again{60'000};  ///< interval of polling for missed notifications
};

struct LineState {
    enum class Phase {
        opening,    ///< not known yet
        connected,  ///< to the same hub as before
        away,       ///< `fault`: why; `since`: from when
        refused     ///< it answers, but is not used: another version, not enrolled, rolled back
    };
    Phase phase = Phase::opening;
    std::optional<Fault> fault{};
    UtcTime since{};  ///< of the phase
    std::optional<Acknowledged> acknowledged{};
    Millis ahead{};  ///< this machine's clock before the server's, at least; negative if behind
};

/// Largest accepted difference between a desk's clock and the server's. A desk further ahead signs no statement,
/// because others would refuse it.
inline constexpr Millis most_apart = std::chrono::minutes{1};
/// Fault clock.off if they differ by more.
[[nodiscard]] std::optional<Fault> clock_fault(Millis ahead);

/// Called on the line's thread; must not block.
struct LineEvents {
    std::function<void(const LineState&)> changed = [](const LineState&) {};
    /// Something may be new: a notification, a new connection, or the polling interval has passed.
    std::function<void(NewsKind)> told = [](NewsKind) {};
};

/// The hub did not answer a moment ago, according to another program of this ledger.
struct Silence {
    UtcTime since{};  ///< first failed call
    Millis left{};    ///< how long it counts as unreachable and is not called
};

/// The accepted hub.
struct Trusted {
    std::vector<std::string> ids;          ///< any other is hub.untrusted, reason "id"
    std::optional<Acknowledged> before{};  ///< the last acknowledged state, to detect a restored server
    std::vector<std::string> ended{};      ///< of earlier entries: hub.untrusted, reason "ended"
    /// Fault hub.untrusted if that is not the hub.
    [[nodiscard]] Result<void> accepts(const std::string& id) const;
};

class Line {
public:
    /// Starts connecting, after a known silence.
    Line(domain::HubAddress address, Credentials credentials, std::string ledger, Sign sign, Trusted trusted,
         std::shared_ptr<const Clock> clock, LineEvents events, Pace pace = {}, std::optional<Silence> silence = {});
    /// Waits within the limit for a running call; abandons connecting at once. A thread in a name look-up is left to
    /// end by itself.
    ~Line();
    /// Ends all waiting calls and every later one at once. Informs a reachable hub that this desk leaves.
    void end();
    /// Contacts an unreachable hub now, at a person's request; calls wait for it once more.
    void try_now();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    /// Runs the call on the line's thread, one after another; waits at most the limit. `sent` is true if it began and
    /// its outcome is unknown. Faults of `call`, and of the state while the circuit is open.
    template <class T>
    [[nodiscard]] Answer<T> ask(std::function<Answer<T>(Connection&)> call) {
        auto given = std::make_shared<std::optional<Answer<T>>>();
        const auto missed = carry_out([given, call = std::move(call)](Connection& hub) -> Answer<void> {
            auto answer = call(hub);
            Answer<void> out;
            if (!answer) out = tl::unexpected<NoAnswer>(answer.error());
            given->emplace(std::move(answer));
            return out;
        });
        if (missed) return tl::unexpected<NoAnswer>(*missed);
        return **given;
    }

    [[nodiscard]] LineState state() const;

private:
    class Inside;
    using Call = std::function<Answer<void>(Connection&)>;
    /// Returns nullopt once the call has a result, including a fault.
    std::optional<NoAnswer> carry_out(Call call);

    std::shared_ptr<Inside> inside_;  ///< the thread's state, which may outlive this object
    std::thread thread_;
};

}  // namespace jcic::hub
