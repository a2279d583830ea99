#pragma once
// Settling: what the hub has of this desk is held to its trail, and the other way round (docs/hub.md, "Claims"). In
// five parts, of which each reads the ledger or the network and never both: so a round of the desk waits for no hub.

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

/// A form or a card by its number, and what of it is held.
struct HeldHere {
    std::string number;
    Digest hashed{};
    std::vector<std::string> codes;
    [[nodiscard]] bool wants(const std::string& code) const;
    [[nodiscard]] bool as_whole() const { return wants(std::string(hub::whole_form)); }
};
using AllHere = std::map<std::string, HeldHere>;  ///< by the hash's digits

/// Which claims have to be seen, by the ledger.
struct SettlingAsk {
    std::uint64_t number = 0;  ///< of this settling: a later one makes it void
    std::string hub;           ///< its id
    std::uint64_t last = 0;    ///< event of the ledger
    /// A part of the uses that the hub was told of, from the last one down: each of them stands there.
    std::vector<domain::UseLine> told{};
    std::uint64_t looked_down_to = 0;  ///< … down to this event
    /// What was used since the hub was told last, as much as goes at once.
    std::vector<domain::UseLine> news{};
    std::uint64_t told_from = 0;
    std::uint64_t told_to = 0;
    hub::ClaimsAsked claims{};
};

/// What is to be done at the hub.
struct SettlingPlan {
    struct Late {
        domain::UseLine use;
        Digest form{};
        std::vector<std::vector<std::string>> ways;  ///< what is claimed of the form; the next where the first is own
    };
    std::vector<std::pair<hub::Claim, hub::ClaimState>> moves{};  ///< as the trail has them
    std::vector<Late> late{};                                     ///< uses that the hub has not
    std::optional<hub::Offered> offered{};                        ///< said once it has
    std::optional<Digest> mark{};                                 ///< of the key for forms' numbers …
    std::string keys_there{};                                     ///< … compared already with these; "" for none
    bool may_wait = false;                                        ///< others may not have told the hub of theirs
    std::vector<hub::Claim> given_up{};
    std::vector<HeldHere> to_hold{};
    bool holds_all = false;  ///< of what is here
};

/// What became of it, up to what was not done: by a fault, or for want of time.
struct SettlingDone {
    struct LateClaim {
        bool claimed = false;
        std::optional<hub::Taken> taken{};
    };
    std::size_t freed = 0;
    std::size_t spent = 0;
    std::vector<LateClaim> late{};
    bool offered = false;
    bool same_key = false;
    std::string keys_there{};
    bool all_offered = false;
    std::vector<std::string> waits_for{};  ///< desks that have not told a hub that was put back of their uses
    std::vector<hub::Claimed> held{};
    bool whole = false;
    std::optional<Fault> fault{};
};

/// Nothing where there is no hub, or none is connected.
[[nodiscard]] Result<std::optional<SettlingAsk>> ask_settling(const With<const Machine, HubLine>& parts, Seat& seat);
/// The network's half.
[[nodiscard]] Result<std::vector<hub::Claim>> see_claims(hub::Line& line, const hub::Own& own, const SettlingAsk& ask);
/// `out` says what was found. Nothing where another settling began since, or it is another hub.
[[nodiscard]] Result<std::optional<SettlingPlan>> plan_settling(const With<const Machine, HubLine>& parts, Seat& seat,
                                                                const SettlingAsk& ask,
                                                                const std::vector<hub::Claim>& seen, HubSettled& out);
/// The network's half, one call after the other until it is over.
[[nodiscard]] SettlingDone carry_out(hub::Line& line, const hub::Own& own, const SettlingPlan& plan,
                                     const std::function<bool()>& is_over);
/// Whether there is more to settle. Faults of what was carried out.
[[nodiscard]] Result<bool> note_settling(const With<const Machine, HubLine>& parts, Seat& seat, const SettlingAsk& ask,
                                         const SettlingPlan& plan, const SettlingDone& done, HubSettled& out);

/// All of it at once, no longer than a slow hub may take: for who waits for it. Fault hub.* while it is away.
Result<HubSettled> settle_at_hub(const With<const Machine, HubLine>& parts, Seat& seat);

}  // namespace jcic::desk
