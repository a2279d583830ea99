#pragma once
// Where the branch decided that the card's password is its custodian's to type, they step in at the querier's seat and
// sign for each use of it, before it is used (R-DU-2).

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

/// Who types the card's password, and their own password of the ledger; the latter lives as long as the call.
struct Typist {
    domain::PersonId person;
    const Secret* password = nullptr;
};
/// Nobody did: nullopt.
using SteppedIn = std::optional<Typist>;

/// Whether it is asked today: custodian_types_password.
[[nodiscard]] bool asks_for_typist(const Machine& machine, const Seat& seat);
/// Who may be it: whoever is a custodian of passwords today, is not signed in here, and has this card's password, where
/// its register names somebody.
[[nodiscard]] std::vector<domain::PersonId> typists_of(const Machine& machine, const Seat& seat, std::string_view card);
/// Writes that they typed it, for what, signed by them; nothing where nobody is asked for. Faults rule.R-DU-2
/// ("reason": "nobody", "self", "duty", "keeper"), person.password and what else a second person's signature comes to.
[[nodiscard]] Result<void> step_in(const Machine& machine, Seat& seat, const std::string& card,
                                   std::string_view what_for, const SteppedIn& typist);

}  // namespace jcic::desk
