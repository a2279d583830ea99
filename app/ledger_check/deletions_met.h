#pragma once
// Compares announced and actual destructions, including files of attachments.

#include <cstdint>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger/session/read_handle.h"
#include "app/ledger_check/verify.h"

namespace jcic::ledger {

/// Needs only the ledger's key: digests of files are plain.
class DeletionsMet {
public:
    void follow_event(const Leaf& leaf);
    /// Records a value whose key was found destroyed; the first event counts.
    void gone(const std::string& key, std::uint64_t sequence) { gone_.emplace(key, sequence); }
    /// Call at the end only: a deletion announced shortly before its event was read may not have been carried out then.
    /// Announcements after event `last`, made during the pass, also count. Fault cancelled.
    [[nodiscard]] Result<std::vector<Finding>> finish(ReadHandle& ledger, std::uint64_t last,
                                                      const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> look_at_attachments(const ReadHandle& ledger, const std::stop_token& stop,
                                                   std::vector<Finding>& out);
    struct Attached {
        Digest digest{};
        std::uint64_t sequence = 0;
        std::string key;  ///< the row's, whose end is the file's
    };
    std::map<std::string, std::uint64_t> announced_;  ///< by key: the announcing event
    std::map<std::string, std::uint64_t> gone_;
    std::vector<Attached> attached_;
};

}  // namespace jcic::ledger
