#pragma once
// Reads all that lies at the hub as a stranger would, and says what does not hold. It believes the enrolled
// certificates; who enrolled them compared their fingerprints.

#include <cstdint>
#include <string>
#include <vector>

#include "app/hub/connection.h"
#include "app/verify/trail/cosignature.h"

namespace jcic::hub_server {

/// Something that does not hold.
struct Finding {
    std::string desk;  ///< "0129999 W1"; its ledger's id where no such desk is enrolled
    /// "desk", "claim", "offered", "form-key", "statement", "standing", "leaf", "checkpoint", "cosignature", "witness"
    std::string what;
    std::string which;   ///< its key in the table, without the ledger
    std::string reason;  ///< words_for_reason has the sentence
};

struct Checked {
    static constexpr std::size_t most_listed = 10'000;
    std::vector<Finding> findings;  ///< the first of them
    std::uint64_t found = 0;        ///< all of them
    std::uint64_t desks = 0;
    std::uint64_t claims = 0;
    std::uint64_t statements = 0;
    std::uint64_t standings = 0;
    std::uint64_t leaves = 0;
    std::uint64_t checkpoints = 0;
    std::uint64_t cosignatures = 0;
};

/// In one snapshot, a part at a time: what it holds in memory grows with the desks and with one desk's uses, not with
/// the rows. Cosignatures are judged by the keys that are given, those of other witnesses by the
/// key under which they were enrolled. The first seal of a
/// ledger is believed: its key stands in the ledger's event 1, which the hub does not have.
[[nodiscard]] Result<Checked> check(hub::Connection& owner, const std::vector<verify::NoteKey>& witnesses = {});

}  // namespace jcic::hub_server
