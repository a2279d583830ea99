#pragma once
// What was announced to be destroyed and what is, attachments' files too, held to each other while verification goes
// through the events. By the ledger's key alone: digests of files are in clear.

#include <map>
#include <stop_token>

#include "app/ledger/session/read_handle.h"
#include "app/ledger/store/attachments.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {

class DeletionsMet {
public:
    void take_in(const Leaf& leaf);
    /// A value whose key was met destroyed, at this event first.
    void gone(const std::string& key, std::uint64_t sequence) { gone_.emplace(key, sequence); }
    /// At the end only: one that was announced just now may not have been carried out when its event was read. What was
    /// announced after event `last`, while the events were gone through, counts too. Fault cancelled.
    [[nodiscard]] Result<std::vector<Finding>> finish(ReadHandle& ledger, std::uint64_t last,
                                                      const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> look_at_attachments(const ReadHandle& ledger, const std::stop_token& stop,
                                                   std::vector<Finding>& out);
    struct Attached {
        Digest digest{};
        std::uint64_t sequence = 0;
        std::string key;  ///< the row's, whose end is its own
    };
    std::map<std::string, std::uint64_t> announced_;  ///< by key: by which event
    std::map<std::string, std::uint64_t> gone_;
    std::vector<Attached> attached_;
};

}  // namespace jcic::ledger
