#pragma once
// What the ledger holds about JCIC's host: which one its founding fixed, and what a person's password becomes before it
// goes there. The settings' file lies open to whoever shares the system's login; the ledger does not.

#include "app/ledger/ledger.h"

namespace jcic::ledger {

/// As founded. Fault ledger.corrupt where the founding names none.
[[nodiscard]] Result<SealedHost> sealed_host(Session& session);

/// What the host is told in place of the person's password: Argon2id under a salt that only this ledger's key gives,
/// of the person and the sealed host. The host, which knows no salt, cannot even try passwords; another host, or
/// another ledger, is told something else. Of an account's strength (R-PW-1).
[[nodiscard]] Result<Secret> host_password(Session& session, const domain::PersonId& person, const Secret& password);

/// Whether it is the signed-in person's own. Counts no failure: the caller bounds how often it is asked.
[[nodiscard]] Result<bool> is_own_password(Session& session, const Secret& password);

}  // namespace jcic::ledger
