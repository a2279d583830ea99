#pragma once
// Which hub this seat may speak to: what the settings' file says of it is held to what two of the branch entered
// (register hubs), by a key that a password has opened, before any connection is made with it.

#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/domain/hub_address.h"

namespace jcic::domain::registers {
class Rows;
}
namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

class Machine;

struct TrustedHub {
    domain::HubAddress address;
    std::string digest;            ///< of the authority's file, in hex
    Bytes authority;               ///< PEM, as it was judged: what is on disk may be exchanged
    std::vector<std::string> ids;  ///< several while it is moved
};
/// Whether two of the branch entered it, and did not withdraw it since.
[[nodiscard]] bool is_entered(const domain::registers::Rows& rows, const domain::HubAddress& address,
                              std::string_view digest, std::string_view id);
/// The hub that the settings name. Faults hub.untrusted ("reason" not-entered), ledger.corrupt ("reason" hub) where
/// only a row that its signatures do not bear out names it, file.*.
[[nodiscard]] Result<TrustedHub> trusted_hub(const Machine& machine, ledger::Session& session,
                                             const domain::registers::Rows& rows);

}  // namespace jcic::desk
