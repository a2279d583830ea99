#pragma once
// A witness that uses the hub: the desks' uploaded trees are judged like a request in a file, and the answer is
// uploaded. The hub is not trusted: it can only withhold requests from the witness.

#include <map>

#include "app/hub/connection.h"
#include "app/verify/trail/tree.h"
#include "app/witness/folder.h"

namespace jcic::witness {

/// A ledger's state after a round.
struct LogStatus {
    enum class What {
        nothing_new,
        waiting,  ///< the hub lacks what was witnessed: not yet, or no longer
        judged,   ///< see `answer`
        damaged   ///< see `fault`: in the stored state, or in the hub's data
    };
    std::string name;  ///< its origin; the file's name if that is damaged
    What what = What::nothing_new;
    std::uint64_t size = 0;  ///< witnessed
    Judgement judgement = Judgement::cosign;
    std::optional<Fault> fault{};
};

class HubRounds {
public:
    /// Processes all ledgers that the folder trusts. Fault hub.* if the hub is unreachable or refuses, file.* of the
    /// folder.
    [[nodiscard]] Result<std::vector<LogStatus>> run(Folder& folder, hub::Connection& hub, UtcTime now);

private:
    /// Trees up to the witnessed size, from the hub's leaves.
    std::map<std::string, verify::Tree> trees_;
};

}  // namespace jcic::witness
