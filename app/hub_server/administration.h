#pragma once
// What who runs the hub's server does there, as the owner of its tables: make them, bring them up to date, enrol and
// retire desks, and see how it stands.

#include <cstdint>
#include <string>
#include <vector>

#include "app/hub/claims.h"
#include "app/hub/connection.h"
#include "app/hub/enrolment.h"
#include "app/hub/state.h"
#include "app/verify/trail/cosignature.h"

namespace jcic::hub_server {

using hub::Answer;
using hub::Connection;

/// Applies what is missing, each migration in a transaction of its own, and gives the versions that were applied. The
/// roles jcic_desk, jcic_office and jcic_witness are made where they are not. Nothing is applied to a newer schema:
/// fault hub.newer. Two that migrate at once wait for one another.
[[nodiscard]] Answer<std::vector<int>> migrate(Connection& owner);
/// The schema's version; 0 where there is none yet.
[[nodiscard]] Answer<int> version_of(Connection& owner);
/// What migrate would send to a schema of that version, for a person to read or to run by psql.
[[nodiscard]] std::string script_from(int version);

/// The role under which that desk connects. A desk enrolled again, with a renewed certificate or another name, keeps
/// its row, and what it said before is its word still (jcic.enrolment). Faults
/// hub.refused: reason "retired" (this ledger was), "in-use" (another ledger of that institution has the workstation's
/// name: retire it first; detail "ledger").
[[nodiscard]] Answer<std::string> enrol(Connection& owner, const hub::Enrolment& enrolment);
/// Its role cannot log in any more and its rows stay; its claims that are not free stay in use: how many those are.
/// Fault hub.refused, reason "not-enrolled".
[[nodiscard]] Answer<std::uint64_t> retire(Connection& owner, const std::string& institution,
                                           const std::string& workstation);

/// Lets a witness with that key connect under that role, and sign under its key's name alone. The same again is no
/// fault; fault hub.refused, reason "in-use", where the name or the role is another witness's.
[[nodiscard]] Answer<void> enrol_witness(Connection& owner, const std::string& role, const verify::NoteKey& key);

/// The hub was put back from a backup and has forgotten what came after it: its id, which desks believe, is another one
/// from now on. Two of each branch enter it, and each desk that was enrolled tells of its uses again.
[[nodiscard]] Answer<std::string> put_back(Connection& owner);

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

/// How the server stands that they are on.
struct ServerStatus {
    hub::State state;
    bool wants_standby = false;  ///< a commit waits until a standby has it
    std::uint64_t standbys = 0;  ///< of those that it waits for, connected now. A role without pg_monitor sees none
};
[[nodiscard]] Answer<ServerStatus> server_status(Connection& owner);

}  // namespace jcic::hub_server
