#pragma once
// What who runs the hub's server does there, as the owner of its tables: make them, bring them up to date, enrol and
// retire desks, see how it stands, and read everything as a stranger would.

#include <cstdint>
#include <string>
#include <vector>

#include "app/hub/claims.h"
#include "app/hub/connection.h"
#include "app/hub/enrolment.h"

namespace jcic::hub_server {

using hub::Answer;
using hub::Connection;

/// Applies what is missing, each migration in a transaction of its own, and gives the versions that were applied. The
/// roles jcic_desk, jcic_office and jcic_witness are made where they are not. Nothing is applied to a newer schema:
/// fault hub.newer. Two that migrate at once wait for one another.
[[nodiscard]] Answer<std::vector<int>> migrate(Connection& owner);

/// The role under which that desk connects. A desk enrolled again, with a renewed certificate, keeps its row. Faults
/// hub.refused: reason "retired" (this ledger was), "in-use" (another ledger of that institution has the workstation's
/// name: retire it first; detail "ledger").
[[nodiscard]] Answer<std::string> enrol(Connection& owner, const hub::Enrolment& enrolment);
/// Its role goes and its rows stay; its claims that are not free stay in use. Fault hub.refused, reason "not-enrolled".
[[nodiscard]] Answer<void> retire(Connection& owner, const std::string& institution, const std::string& workstation);

struct DeskStatus {
    hub::Desk desk;
    std::string seen;  ///< when it was here last, ISO 8601 in UTC; "" for never
    std::string program;
    std::uint64_t claims = 0;  ///< in use
    std::uint64_t statements = 0;
    std::uint64_t leaves = 0;
    std::uint64_t witnessed = 0;  ///< size of its newest cosigned checkpoint
};
[[nodiscard]] Answer<std::vector<DeskStatus>> status(Connection& owner);

/// Something that does not hold.
struct Finding {
    std::string desk;  ///< "0129999 W1"
    std::string what;  ///< "claim", "statement", "leaf"
    std::string which;
    std::string reason;
};
/// Every signature of claims and statements against the enrolled certificates, and each tree's leaves without a gap.
[[nodiscard]] Answer<std::vector<Finding>> check(Connection& owner);

}  // namespace jcic::hub_server
