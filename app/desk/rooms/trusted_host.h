#pragma once
// The hosts this seat may connect to, and the notice sent instead of a password. Anyone with the system's login can
// edit the settings' file: before any connection, its host is compared with the ledger's founding, or with later
// entries by two people (register hosts), under a key opened by a password.

#include "app/base/fault.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/with.h"
#include "app/keys/origin.h"
#include "app/workstation/host_account.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

/// At each sign-in. Trusts the last announced host under which a person signed in, and later announced ones; the
/// founding's host until another was used. The first sign-in under another is "settings.host-moved". Fault
/// host.untrusted ("reason" founded-host, founded-authority, announced-host, announced-authority; "believed": that
/// host), which is written as "settings.refused", with the settings' file and line. A row whose signatures do not
/// verify blocks no sign-in and opens no connection: it is shown (HostLine::damaged), and if no other row trusts the
/// settings' host, the seat is taken without a trusted host.
[[nodiscard]] Result<void> hold_to_founding(const With<const Machine, HostLine>& parts, ledger::Session& session);

/// As above, for a ledger not yet of this machine: writes nothing. Fault host.untrusted; none if a row is damaged,
/// because the following sign-in checks again.
[[nodiscard]] Result<void> hold_to_founding(const ledger::SealedHost& set, ledger::Session& session);

/// Checks the settings against the ledger's origin. Fault profile.kind ("reason" institution), as above.
[[nodiscard]] Result<void> hold_to_origin(const Settings& settings, const SettingPlaces& places,
                                          const ledger::Origin& origin);

}  // namespace jcic::desk
