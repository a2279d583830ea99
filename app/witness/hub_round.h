#pragma once
// A witness over the hub: what the desks put there of their trees is judged as a request in a file is, and the answer
// goes back. The hub is believed nothing: it can only keep from the witness what a desk would have it sign.

#include <map>

#include "app/hub/connection.h"
#include "app/verify/trail/tree.h"
#include "app/witness/folder.h"

namespace jcic::witness {

/// How one ledger stands after a round.
struct Told {
    enum class What {
        nothing_new,
        waiting,  ///< the hub has not yet, or no longer, what was witnessed
        judged,   ///< see `answer`
        damaged   ///< see `fault`: what is remembered of it, or what the hub says
    };
    std::string name;  ///< its origin; the file's name where that is damaged
    What what = What::nothing_new;
    std::uint64_t size = 0;  ///< witnessed
    Judgement judgement = Judgement::cosign;
    std::optional<Fault> fault{};
};

class HubRounds {
public:
    /// All ledgers that the folder trusts. Fault hub.* where the hub is away or refuses, file.* of the folder.
    [[nodiscard]] Result<std::vector<Told>> run(Folder& folder, hub::Connection& hub, UtcTime now);

private:
    /// As far as it was witnessed, from the hub's leaves.
    std::map<std::string, verify::Tree> trees_;
};

}  // namespace jcic::witness
