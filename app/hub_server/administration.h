#pragma once
// The server operator's tasks, as owner of its tables: creating and migrating them, enrolling and retiring desks, and
// showing the status.

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

/// Applies missing migrations, each in its own transaction, and returns their versions. Creates the roles jcic_desk,
/// jcic_office and jcic_witness if missing. Applies nothing to a newer schema or to one from before 1.0: faults
/// hub.newer, hub.older. Concurrent calls wait for one another.
[[nodiscard]] Answer<std::vector<int>> migrate(Connection& owner);
/// Returns the schema's version; 0 if there is none yet.
[[nodiscard]] Answer<int> version_of(Connection& owner);
/// Returns the SQL that migrate would run on a schema of that version, for reading or for psql.
[[nodiscard]] std::string script_from(int version);

/// Enrols the desk and returns its database role. A desk enrolled again, with a renewed certificate or another name,
/// keeps its row, and its earlier statements stay valid (jcic.enrolment). Faults hub.refused: reason "retired" (this
/// ledger was), "in-use" (another ledger of that institution has the workstation's name: retire it first; detail
/// "ledger").
[[nodiscard]] Answer<std::string> enrol(Connection& owner, const hub::Enrolment& enrolment);
/// Disables the desk's role and keeps its rows; returns how many of its claims stay in use. Fault hub.refused, reason
/// "not-enrolled".
[[nodiscard]] Answer<std::uint64_t> retire(Connection& owner, const std::string& institution,
                                           const std::string& workstation);

/// Lets a retired desk come back: by two persons, each with a login of their own, within a day. Returns whether this
/// was the second. Faults hub.refused, reasons "not-enrolled" (none of that name is retired), "in-use" (another has
/// it).
[[nodiscard]] Answer<bool> reinstate(Connection& owner, const std::string& institution, const std::string& workstation);

/// Ends a connection's certificate, by its serial number in hex without leading zeros, at once; and takes that back.
/// Returns the role that used it, "" for none yet. lift: fault hub.refused, reason "not-enrolled", if it was not ended.
[[nodiscard]] Answer<std::string> revoke(Connection& owner, const std::string& serial);
[[nodiscard]] Answer<std::string> lift(Connection& owner, const std::string& serial);

/// Lets a witness with that key connect under that role, and sign only under its key's name. Repeating it is no fault;
/// fault hub.refused, reason "in-use", if the name or the role is another witness's.
[[nodiscard]] Answer<void> enrol_witness(Connection& owner, const std::string& role, const verify::NoteKey& key);

/// Gives the hub a new id after it was restored from a backup and lost later rows. Two people of each branch enter the
/// id, and each enrolled desk sends its uses again.
[[nodiscard]] Answer<std::string> put_back(Connection& owner);

struct DeskStatus {
    hub::Desk desk;
    std::string seen;  ///< last connection, ISO 8601 in UTC; "" for never
    std::string program;
    std::uint64_t claims = 0;  ///< in use
    std::uint64_t statements = 0;
    std::uint64_t leaves = 0;
    std::uint64_t witnessed = 0;  ///< size of its newest cosigned checkpoint
    std::string serial{};         ///< of its connection's certificate, in hex; "" if it never connected
};
[[nodiscard]] Answer<std::vector<DeskStatus>> status(Connection& owner);

/// Status of the connected server.
struct ServerStatus {
    hub::State state;
    bool wants_standby = false;  ///< a commit waits for a standby
    std::uint64_t standbys = 0;  ///< connected standbys that it waits for; 0 if the role lacks pg_monitor
};
[[nodiscard]] Answer<ServerStatus> server_status(Connection& owner);

}  // namespace jcic::hub_server
