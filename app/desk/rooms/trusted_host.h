#pragma once
// Which host this seat may speak to, and what it is told in place of a password. The settings' file can be edited by
// whoever shares the system's login: what it says of the host is held to the ledger's founding, or to what two of the
// branch entered since (register hosts), by a key that a password has opened, before any connection is made with it.

#include "app/base/fault.h"
#include "app/desk/profile/setting_places.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/with.h"
#include "app/ledger/host_account.h"
#include "app/ledger/keys/origin.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

/// At each sign-in. Believed is the host under which somebody signed in that was announced last, and what was announced
/// since; the founding's while no other was used. The first sign-in under another is "settings.host-moved". Fault
/// host.untrusted ("reason" founded-host, founded-authority, announced-host, announced-authority; "believed": that
/// host), which is written to the trail as "settings.refused"; with file and line that say so. A row whose
/// signatures do not bear it out keeps nobody out and connects nothing: it is told (HostLine::damaged), and where
/// what the settings name is not believed of another, the seat is taken and no host is trusted.
[[nodiscard]] Result<void> hold_to_founding(const With<const Machine, HostLine>& parts, ledger::Session& session);

/// Of a ledger that is not this machine's yet: nothing is written. Fault host.untrusted, as above; none where a row is
/// damaged, since the sign-in after it asks again.
[[nodiscard]] Result<void> hold_to_founding(const ledger::SealedHost& set, ledger::Session& session);

/// What the settings say is what the ledger's own origin says. Fault profile.kind ("reason" institution), as above.
[[nodiscard]] Result<void> hold_to_origin(const Settings& settings, const SettingPlaces& places,
                                          const ledger::Origin& origin);

}  // namespace jcic::desk
