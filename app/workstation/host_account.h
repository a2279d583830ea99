#pragma once
// What the ledger stores about JCIC's host: the host that was fixed when the ledger was created, and the password that
// is derived for it. The settings file is readable to everyone who shares the system's login; the ledger is not.

#include "app/ledger/ledger.h"

namespace jcic::ledger {

/// Returns the host recorded in the founding event. Fault ledger.corrupt if that event names none.
[[nodiscard]] Result<SealedHost> sealed_host(Session& session);

/// Derives the password that is sent to the host in place of the person's own: Argon2id over the password, with a salt
/// derived from this ledger's key, the person and the sealed host. The host does not have the salt and so cannot test
/// guesses; another host or another ledger gets a different password. As strong as an account's password (R-PW-1).
[[nodiscard]] Result<Secret> host_password(Session& session, const domain::PersonId& person, const Secret& password);

/// Whether it is the signed-in person's password. Counts no failure: the caller limits the number of calls.
[[nodiscard]] Result<bool> is_own_password(Session& session, const Secret& password);

}  // namespace jcic::ledger
