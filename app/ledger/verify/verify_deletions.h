#pragma once
// What was announced to be destroyed and what is, held to each other while verification goes through the events.

#include <map>

#include "app/ledger/session/read_handle.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {

class DeletionsMet {
public:
    void take_in(const Leaf& leaf);
    /// A value whose key was met destroyed, at this event first.
    void gone(const std::string& key, std::uint64_t sequence) { gone_.emplace(key, sequence); }
    /// By an event that was met.
    [[nodiscard]] bool announced(const std::string& key) const { return announced_.contains(key); }
    /// At the end only: one that was announced just now may not have been carried out when its event was read. What was
    /// announced after event `last`, while the events were gone through, counts too.
    [[nodiscard]] std::vector<Finding> finish(ReadHandle& ledger, std::uint64_t last);

private:
    std::map<std::string, std::uint64_t> announced_;  ///< by key: by which event
    std::map<std::string, std::uint64_t> gone_;
};

}  // namespace jcic::ledger
