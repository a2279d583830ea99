#pragma once
// The register of JCIC's hosts, for code that connects to one.

#include <cstdint>
#include <string>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// A host that two persons of the branch entered and did not withdraw.
struct AnnouncedHost {
    std::string address;
    std::string authority;        ///< SHA-256 of its file, in hex
    std::uint64_t announced = 0;  ///< its event's number
};
/// In the order of their announcement.
[[nodiscard]] std::vector<AnnouncedHost> announced_hosts(const Rows& rows);

}  // namespace jcic::domain::registers
