#pragma once
// Claims on authorisations at the hub: each item of a form is used once among all desks of an institution (R-AU-5). A
// claim never times out: only the desk that made it frees it.

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/hub/connection.h"
#include "app/hub/desks.h"
#include "app/hub/signed_text.h"

namespace jcic::hub {

enum class ClaimState {
    held,      ///< a form was entered at that desk: its queries may be submitted there without the hub
    reserved,  ///< submitted or approved
    spent,     ///< sent, or perhaps sent
    free       ///< given back
};
[[nodiscard]] std::string_view name_of(ClaimState state);
[[nodiscard]] std::optional<ClaimState> claim_state_of(std::string_view name);

/// A row, as the server gave it: whether its signature holds is asked of `holds`.
struct Claim {
    std::string institution;
    Digest form{};  ///< keyed hash of the form's number, under a key that the desks of one institution share
    std::string item;
    std::uint32_t generation = 0;  ///< the how-manieth claim of that item, from 1
    std::string ledger;            ///< whose, 32 hex digits
    std::string query;             ///< its random id there, 32 hex digits; no_query while it is held
    ClaimState state = ClaimState::reserved;
    Bytes signature{};
    std::string changed{};        ///< by the server's clock, ISO 8601 in UTC
    std::chrono::seconds age{0};  ///< since then, by the same clock
};
/// In the place of an item: the whole form, once among all desks (each of its items stands in its way, and it in
/// theirs); and a card, under the hash of its number, at the desk that has it.
inline constexpr std::string_view whole_form = "*";
inline constexpr std::string_view whole_card = "card";
inline constexpr std::string_view no_query = "00000000000000000000000000000000";

/// What is signed.
[[nodiscard]] std::string text_of(const Claim& claim);

/// Who asks: this desk.
struct Own {
    std::string ledger;
    std::string institution;
    Sign sign;
    std::shared_ptr<const EnteredDesks> entered{};  ///< by whose certificates rows of other desks are judged
};

/// An item that another use stands in the way of.
struct Taken {
    Claim claim;
    std::string workstation;  ///< whose
    bool own = false;         ///< by another query of this desk
};
/// Of one call: all items were claimed, or none.
struct Claimed {
    std::vector<std::pair<std::string, std::uint32_t>> generations;  ///< by item; of all items if none is taken
    std::vector<Taken> taken;
};

/// The newest claim of each item of that form, as the server gave it.
[[nodiscard]] Answer<std::vector<Claim>> claims_on(Connection& hub, const Digest& form);
/// Of this desk's: what is held or reserved, and of what is spent, which only grows, the claims of these.
struct ClaimsAsked {
    std::vector<std::string> queries{};
    std::vector<Bytes> forms{};  ///< keyed hashes
};
[[nodiscard]] Answer<std::vector<Claim>> claims_of(Connection& hub, std::string_view ledger,
                                                   const ClaimsAsked& asked = {});

/// The same of the desk that asks. What it did not sign is not believed, of itself either: fault hub.forged.
[[nodiscard]] Answer<std::vector<Claim>> own_claims(Connection& hub, const Own& own, const ClaimsAsked& asked);

/// All there are, each institution's, some at a time: those after that one, in the order of their keys. For who owns
/// the tables; without rows that have not the form of one.
[[nodiscard]] Answer<std::vector<Claim>> claims_after(Connection& hub, const Claim& last);

/// Claims the items for that query, or finds that they are its own already: the same call after an answer that never
/// came has the same effect once. An item that this desk holds becomes the query's. Only rows are believed whose
/// signature holds, those that are free and this desk's own too: fault hub.forged.
[[nodiscard]] Answer<Claimed> claim(Connection& hub, const Own& own, const Digest& form,
                                    const std::vector<std::string>& items, std::string_view query, ClaimState state);
/// Holds for this desk what nobody has of these: each by itself. Of another desk's or this one's queries is told what
/// stands in the way.
[[nodiscard]] Answer<Claimed> hold(Connection& hub, const Own& own, const Digest& form,
                                   const std::vector<std::string>& items);
/// From the state that it has to another. False where it is not in that state any more, or not this desk's.
[[nodiscard]] Answer<bool> move_claim(Connection& hub, const Own& own, const Claim& claim, ClaimState to);

/// Fault hub.forged where the row is none that the desk signed which it names: reason "not-entered" where a certificate
/// verifies it that nobody here entered for that desk, else "claim".
[[nodiscard]] Result<void> holds(const Claim& claim, const std::vector<Desk>& desks);

}  // namespace jcic::hub
