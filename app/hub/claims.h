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
    held,      ///< a form was entered at that desk, which may submit its queries without the hub
    reserved,  ///< submitted or approved
    spent,     ///< sent, or possibly sent
    free       ///< released
};
[[nodiscard]] std::string_view name_of(ClaimState state);
[[nodiscard]] std::optional<ClaimState> claim_state_of(std::string_view name);

/// A row as received from the server; `holds` checks its signature.
struct Claim {
    std::string institution;
    Digest form{};  ///< hash of the form's or card's number; who knows the number knows it
    std::string item;
    std::uint32_t generation = 0;  ///< counts the claims of that item, from 1
    std::string ledger;            ///< of the claiming desk, 32 hex digits
    std::string query;             ///< its random id there, 32 hex digits; no_query while state is held
    ClaimState state = ClaimState::reserved;
    Bytes signature{};
    std::string changed{};        ///< by the server's clock, ISO 8601 in UTC
    std::chrono::seconds age{0};  ///< since `changed`, by the same clock
};
/// Values in place of an item: the whole form, claimed once among all desks (it excludes each of its items, and they
/// exclude it); and a card, under the hash of its number, at the desk that has it.
inline constexpr std::string_view whole_form = "*";
inline constexpr std::string_view whole_card = "card";
inline constexpr std::string_view no_query = "00000000000000000000000000000000";

/// The signed text.
[[nodiscard]] std::string text_of(const Claim& claim);

/// This desk, which makes the claims.
struct Own {
    std::string ledger;
    std::string institution;
    Sign sign;
    std::shared_ptr<const EnteredDesks> entered{};  ///< certificates by which other desks' rows are verified
};

/// An item claimed by another use.
struct Taken {
    Claim claim;
    std::string workstation;  ///< of the claiming desk
    bool own = false;         ///< by another query of this desk
};
/// Result of one call: either all items were claimed, or none.
struct Claimed {
    std::vector<std::pair<std::string, std::uint32_t>> generations;  ///< by item; of all items if none is taken
    std::vector<Taken> taken;
};

/// Returns the newest claim of each item of that form, as received from the server.
[[nodiscard]] Answer<std::vector<Claim>> claims_on(Connection& hub, const Digest& form);
/// Selects this desk's claims: all held or reserved ones, and of the spent ones, whose number only grows, only those of
/// these queries and forms.
struct ClaimsAsked {
    std::vector<std::string> queries{};
    std::vector<Bytes> forms{};  ///< hashes
};
[[nodiscard]] Answer<std::vector<Claim>> claims_of(Connection& hub, std::string_view ledger,
                                                   const ClaimsAsked& asked = {});

/// The same for this desk. Rows without a valid signature are rejected, including its own: fault hub.forged.
[[nodiscard]] Answer<std::vector<Claim>> own_claims(Connection& hub, const Own& own, const ClaimsAsked& asked);

/// Returns all claims of all institutions, some at a time: those after that one, in the order of their keys. For the
/// owner of the tables; skips malformed rows.
[[nodiscard]] Answer<std::vector<Claim>> claims_after(Connection& hub, const Claim& last);

/// Claims the items for that query. Idempotent: repeating the call after a lost answer has no further effect. An item
/// that this desk holds becomes the query's. Rows must have a valid signature, even free ones and this desk's own:
/// fault hub.forged.
[[nodiscard]] Answer<Claimed> claim(Connection& hub, const Own& own, const Digest& form,
                                    const std::vector<std::string>& items, std::string_view query, ClaimState state);
/// Holds for this desk each of these items that is unclaimed. Returns those claimed by another desk or by this desk's
/// queries.
[[nodiscard]] Answer<Claimed> hold(Connection& hub, const Own& own, const Digest& form,
                                   const std::vector<std::string>& items);
/// Changes the claim's state. Returns false if it is no longer in its former state, or not this desk's.
[[nodiscard]] Answer<bool> move_claim(Connection& hub, const Own& own, const Claim& claim, ClaimState to);

/// Fault hub.forged if the desk that the row names did not sign it: reason "not-entered" if the signing certificate was
/// not entered for that desk here, else "claim".
[[nodiscard]] Result<void> holds(const Claim& claim, const std::vector<Desk>& desks);

}  // namespace jcic::hub
