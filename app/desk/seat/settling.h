#pragma once
// Settling: reconciles the hub's data of this desk with its trail, both ways (docs/run/hub.md, "Claims"). Each of the
// five parts uses the ledger or the network, never both, so that rounds do not wait for the hub.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/with.h"
#include "app/desk/seat/hub_settled.h"
#include "app/domain/exchange.h"
#include "app/hub/claims.h"
#include "app/hub/offered.h"

namespace jcic::desk {

class Seat;

/// A form or card, by number, and its held codes.
struct HeldHere {
    std::string number;
    Digest hashed{};
    std::vector<std::string> codes;
    [[nodiscard]] bool wants(const std::string& code) const;
    [[nodiscard]] bool as_whole() const { return wants(std::string(hub::whole_form)); }
};
using AllHere = std::map<std::string, HeldHere>;  ///< by the hash in hex

/// The claims to be read, chosen by the ledger.
struct SettlingAsk {
    std::uint64_t number = 0;  ///< of this settling: a later one voids it
    std::string hub;           ///< its id
    std::uint64_t last = 0;    ///< last event of the ledger
    /// Part of the uses already reported, from the last one down, to be checked at the hub.
    std::vector<domain::UseLine> told{};
    std::uint64_t looked_down_to = 0;  ///< … down to this event
    /// Uses since the last report, as many as are sent at once.
    std::vector<domain::UseLine> news{};
    std::uint64_t told_from = 0;
    std::uint64_t told_to = 0;
    hub::ClaimsAsked claims{};
};

/// Work to be done at the hub.
struct SettlingPlan {
    struct Late {
        domain::UseLine use;
        Digest form{};
        std::vector<std::vector<std::string>> ways;  ///< codes to claim; the next if an own claim blocks
    };
    std::vector<std::pair<hub::Claim, hub::ClaimState>> moves{};  ///< as in the trail
    std::vector<Late> late{};                                     ///< uses missing at the hub
    std::optional<hub::Offered> offered{};                        ///< sent after those
    bool may_wait = false;                                        ///< other desks may not have reported their uses yet
    std::vector<hub::Claim> given_up{};
    std::vector<HeldHere> to_hold{};
    bool holds_all = false;  ///< all forms and cards here
};

/// Results, up to the first step not done because of a fault or lack of time.
struct SettlingDone {
    struct LateClaim {
        bool claimed = false;
        std::optional<hub::Taken> taken{};
    };
    std::size_t freed = 0;
    std::size_t spent = 0;
    std::vector<LateClaim> late{};
    bool offered = false;
    bool all_offered = false;
    std::vector<std::string> waits_for{};  ///< desks that have not reported their uses to a restored hub
    std::vector<hub::Claimed> held{};
    bool whole = false;
    std::optional<Fault> fault{};
};

/// nullopt without a hub or a connection.
[[nodiscard]] Result<std::optional<SettlingAsk>> ask_settling(const With<const Machine, HubLine>& parts, Seat& seat);
/// The network's part.
[[nodiscard]] Result<std::vector<hub::Claim>> see_claims(hub::Line& line, const hub::Own& own, const SettlingAsk& ask);
/// Puts findings into `out`. nullopt if another settling has begun or the hub has changed.
[[nodiscard]] Result<std::optional<SettlingPlan>> plan_settling(const With<const Machine, HubLine>& parts, Seat& seat,
                                                                const SettlingAsk& ask,
                                                                const std::vector<hub::Claim>& seen, HubSettled& out);
/// The network's part, call by call until `is_over`.
[[nodiscard]] SettlingDone carry_out(hub::Line& line, const hub::Own& own, const SettlingPlan& plan,
                                     const std::function<bool()>& is_over);
/// Whether there is more to settle. Faults of the executed calls.
[[nodiscard]] Result<bool> note_settling(const With<const Machine, HubLine>& parts, Seat& seat, const SettlingAsk& ask,
                                         const SettlingPlan& plan, const SettlingDone& done, HubSettled& out);

/// Runs all parts, within the time of a slow hub, for a caller that waits. Fault hub.* while it is away.
Result<HubSettled> settle_at_hub(const With<const Machine, HubLine>& parts, Seat& seat);

}  // namespace jcic::desk
