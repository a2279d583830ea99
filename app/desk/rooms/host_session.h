#pragma once
// Ends a seat's session at JCIC: on request, when the card is removed or returned, or at sign-out.

#include <string>

#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"

namespace jcic::desk {

/// Removes JCIC's session from the seat and records `why` in the trail. False if there is none.
bool take_host_session(const With<const Machine, Seating, HostLine, CardLine>& parts, const std::string& why);
/// Ends the session at the host; wipes the token here in any case. If the host does not confirm, the session ends there
/// by timeout or at the account's next sign-in; the outer journal records that its end is unknown.
void sign_out_at_host(const With<Seating, HostLine>& parts, const domain::PersonId& person);
/// Does both: ends both layers at JCIC, and the card's verified state.
void end_host_session(const With<const Machine, Seating, HostLine, CardLine>& parts, const std::string& why);

}  // namespace jcic::desk
