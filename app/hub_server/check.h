#pragma once
// Checks all rows at the hub as an outsider would. It trusts the enrolled certificates, whose fingerprints the
// enrolling people compared.

#include <cstdint>
#include <string>
#include <vector>

#include "app/hub/connection.h"
#include "app/verify/trail/cosignature.h"

namespace jcic::hub_server {

/// An invalid row.
struct Finding {
    std::string desk;  ///< "0129999 W1"; the ledger's id if no such desk is enrolled
    /// "desk", "claim", "offered", "statement", "standing", "leaf", "checkpoint", "cosignature", "witness";
    /// of a rule: "table", "column", "constraint", "index", "trigger", "function", "policy", "rule", "grant", "schema",
    /// "role", "setting", "hba"
    std::string what;
    std::string which;   ///< its key in the table, without the ledger
    std::string reason;  ///< text: words_for_reason
};

struct Checked {
    static constexpr std::size_t most_listed = 10'000;
    std::vector<Finding> findings;  ///< the first ones, up to most_listed
    std::uint64_t found = 0;        ///< number of all
    std::uint64_t desks = 0;
    std::uint64_t claims = 0;
    std::uint64_t statements = 0;
    std::uint64_t standings = 0;
    std::uint64_t leaves = 0;
    std::uint64_t checkpoints = 0;
    std::uint64_t cosignatures = 0;
};

/// Checks in one snapshot, part by part: memory grows with the desks and one desk's uses, not with the rows.
/// Cosignatures are verified by the given keys, those of other witnesses by their enrolled key. The first seal of a
/// ledger is trusted: its key is in the ledger's event 1, which the hub does not have.
[[nodiscard]] Result<Checked> check(hub::Connection& owner, const std::vector<verify::NoteKey>& witnesses = {});

/// Checks the rules instead of the rows: schema, owners and rights against what this program's migrations make, roles,
/// settings and pg_hba.conf (as far as the role may read it) against docs/run/hub.md. Changes nothing: what it makes to
/// compare is rolled back. Findings name no desk; reasons "absent", "altered", "extra". Faults hub.older, hub.newer.
[[nodiscard]] Result<Checked> check_rules(hub::Connection& owner);

}  // namespace jcic::hub_server
