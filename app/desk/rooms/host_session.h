#pragma once
// The end of a seat's session at JCIC: closed, the card pulled or back with its custodian, the seat left.

#include <string>

#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"

namespace jcic::desk {

/// Takes JCIC's session from the seat, and says so in the trail: `why`. False where there is none.
bool take_host_session(const With<const Machine, Seating, HostLine, CardLine>& parts, const std::string& why);
/// The token is forgotten here in any case. Where the host does not say that its session has ended, it ends by itself
/// there, or with this account's next sign-in; until then that is not known, and the outer journal says so.
void sign_out_at_host(const With<Seating, HostLine>& parts, const domain::PersonId& person);
/// Both: ends both layers at JCIC. The card forgets its password.
void end_host_session(const With<const Machine, Seating, HostLine, CardLine>& parts, const std::string& why);

}  // namespace jcic::desk
