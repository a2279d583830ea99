#pragma once
// By branch policy the card's password is typed by its custodian, who comes to the querier's seat and signs for each
// use before it happens (R-DU-2).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"

namespace jcic::desk {

class Seat;

/// The person who types the card's password, and their own ledger password, which must outlive the call.
struct Typist {
    domain::PersonId person;
    const Secret* password = nullptr;
};
/// nullopt: no one stepped in.
using SteppedIn = std::optional<Typist>;

/// Whether today's policy requires it: custodian_types_password.
[[nodiscard]] bool asks_for_typist(const Machine& machine, const Seat& seat);
/// Returns the possible typists: today's custodians of passwords who are not signed in here and keep this card's
/// password, if its register names a keeper.
[[nodiscard]] std::vector<domain::PersonId> typists_of(const Machine& machine, const Seat& seat, std::string_view card);
/// Records, signed by the typist, that they typed it and for what; nothing if not required. Faults rule.R-DU-2
/// ("reason": "nobody", "self", "duty", "keeper"), person.password and others of a second person's signature.
[[nodiscard]] Result<void> step_in(const Machine& machine, Seat& seat, const std::string& card,
                                   std::string_view what_for, const SteppedIn& typist);

}  // namespace jcic::desk
