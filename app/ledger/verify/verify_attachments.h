#pragma once
// Attachments' files, held to the events that name them, while verification goes through all events. By the ledger's
// key alone: their digests are in clear.

#include <stop_token>

#include "app/ledger/store/attachments.h"
#include "app/ledger/verify/verify_deletions.h"

namespace jcic::ledger {

class AttachmentsMet {
public:
    void take_in(const Leaf& leaf);
    /// At the end, before the deletions' own: a file that is gone is one that was destroyed, with an event or without.
    [[nodiscard]] Result<std::vector<Finding>> finish(ReadHandle& ledger, DeletionsMet& deletions,
                                                      const std::stop_token& stop) const;

private:
    struct Met {
        Digest digest{};
        std::uint64_t sequence = 0;
        std::string key;  ///< the row's, whose end is its own
    };
    std::vector<Met> met_;
};

}  // namespace jcic::ledger
