#pragma once
// The line to the hub: a thread of its own that keeps one connection, and a circuit that opens after one miss, be it
// that the hub is away or that it answers too late. Who asks waits at most the limit once; while the circuit is open
// they are told at once, and the thread goes on trying. So nothing waits for a dead or slow hub twice (docs/hub.md).

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
#include "app/hub/state.h"
#include "app/hub/told.h"

namespace jcic::hub {

/// How long is waited. The numbers are ours.
struct Pace {
    Millis limit = Connection::usual_limit;  ///< of one call
    Millis first_retry{1'000};               ///< after a miss; doubled with each further one
    Millis last_retry{60'000};
    Millis between{300};   ///< of what is told without end no more is said than that often
    Millis again{60'000};  ///< what may have been told while nobody heard is asked for so often
};

struct LineState {
    enum class Phase {
        opening,    ///< nothing is known yet
        connected,  ///< and it is the hub that it was
        away,       ///< `fault` says why; `since` when
        refused     ///< it answers, and is not used: another version, not enrolled, rolled back
    };
    Phase phase = Phase::opening;
    std::optional<Fault> fault{};
    UtcTime since{};  ///< of the phase
    std::optional<Acknowledged> acknowledged{};
};

/// Said on the line's thread, which nobody may block.
struct LineEvents {
    std::function<void(const LineState&)> changed = [](const LineState&) {};
    /// Something may be there: another's notification, a new connection, or the minute has passed.
    std::function<void(Told)> told = [](Told) {};
};

/// The hub did not answer a moment ago, as another program at this ledger knows.
struct Silence {
    UtcTime since{};  ///< when it was asked in vain first
    Millis left{};    ///< so long it is taken for away, and not asked
};

/// Which hub is used.
struct Trusted {
    std::vector<std::string> ids;          ///< another is hub.untrusted, reason "id"
    std::optional<Acknowledged> before{};  ///< what was acknowledged last, by which a server put back is found
};

class Line {
public:
    /// Begins to connect, after a silence that is known.
    Line(domain::HubAddress address, Credentials credentials, std::string ledger, std::string institution,
         Trusted trusted, std::shared_ptr<const Clock> clock, LineEvents events, Pace pace = {},
         std::optional<Silence> silence = {});
    /// A call that runs is waited for within the limit, a connection that is being made is given up at once. Where a
    /// name is being looked up the thread is left to end by itself.
    ~Line();
    /// Nobody is answered any more: who waits is told at once, and so is who asks from now on. A hub that is there is
    /// told that this desk leaves.
    void end();
    /// A person wants to know: a hub that is away is asked now, and who asks waits for it once more.
    void try_now();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    /// Runs on the line's thread, one after the other; waits for it at most the limit. `sent` is true where it began
    /// and its end is not known. Faults of `call`, and of the state while the circuit is open.
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
    /// Nothing once the call has been answered, by a fault too.
    std::optional<NoAnswer> carry_out(Call call);

    std::shared_ptr<Inside> inside_;  ///< the thread's own, which may outlive this
    std::thread thread_;
};

}  // namespace jcic::hub
