#pragma once
// The register of hubs, for code that connects to one (docs/run/hub.md).

#include <string>
#include <vector>

#include "app/domain/hub_address.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// A hub that two persons of the branch entered and did not withdraw.
struct TrustedHub {
    HubAddress address;
    std::string authority;  ///< SHA-256 of its file, in hex
    std::string id;         ///< of the hub, in lower case; changes when it is restored from a backup
    std::string row;        ///< its subject in the register
};
/// The newest entry first: its id ends the others, whose servers are refused.
[[nodiscard]] std::vector<TrustedHub> trusted_hubs(const Rows& rows);

}  // namespace jcic::domain::registers
