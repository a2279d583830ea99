#pragma once
// The hub this seat may connect to: before any connection, the settings are compared with entries by two people
// (register hubs), under a key opened by a password.

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
    std::string digest;              ///< of the authority's file, in hex
    Bytes authority;                 ///< PEM as checked: the file on disk may be replaced
    std::vector<std::string> ids;    ///< the newest entry's, if an entry with it names this address
    std::vector<std::string> ended;  ///< of entries before it: an old primary, a server put back
};
/// Whether two people of the branch entered it and did not withdraw it, and that id last.
[[nodiscard]] bool is_entered(const domain::registers::Rows& rows, const domain::HubAddress& address,
                              std::string_view digest, std::string_view id);
/// Returns the hub of the settings. Faults hub.untrusted ("reason" not-entered; ended:
/// another was entered since), ledger.corrupt ("reason" hub) if only
/// a row without valid signatures names it, file.*.
[[nodiscard]] Result<TrustedHub> trusted_hub(const Machine& machine, ledger::Session& session,
                                             const domain::registers::Rows& rows);

}  // namespace jcic::desk
