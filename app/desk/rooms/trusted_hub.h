#pragma once
// Which hub this seat may speak to: what the settings' file says of it is held to what two of the branch entered
// (register hubs), by a key that a password has opened, before any connection is made with it.

#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/domain/hub_address.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

class Machine;

struct TrustedHub {
    domain::HubAddress address;
    Bytes authority;               ///< PEM, as it was judged: what is on disk may be exchanged
    std::vector<std::string> ids;  ///< several while it is moved
};
/// The hub that the settings name. Faults hub.untrusted ("reason" not-entered), ledger.corrupt ("reason" hub) where
/// only a row that its signatures do not bear out names it, file.*.
[[nodiscard]] Result<TrustedHub> trusted_hub(const Machine& machine, ledger::Session& session);

}  // namespace jcic::desk
