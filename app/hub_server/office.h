#pragma once
// What head office sees of the branches: counts, what is late, never a subject of a query.

#include <cstdint>
#include <string>
#include <vector>

#include "app/hub_server/administration.h"

namespace jcic::hub_server {

struct Branch {
    std::string institution;
    std::string branch;
    std::uint64_t desks = 0;  ///< in use
    std::uint64_t claims = 0;
    std::uint64_t statements = 0;
    std::uint64_t leaves = 0;
    std::uint64_t witnessed = 0;  ///< of those
    std::string seen;             ///< of its desk that was here longest ago; "" where one never was
    bool operator==(const Branch&) const = default;
};
/// A row a branch; first whose desk was here longest ago. Retired desks do not count.
[[nodiscard]] std::vector<Branch> branches_of(const std::vector<DeskStatus>& desks);

}  // namespace jcic::hub_server
