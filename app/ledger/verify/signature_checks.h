#pragma once
// Signatures, checked while the events are gone through: nothing but the last word waits for them.

#include <deque>
#include <future>
#include <vector>

#include "app/ledger/keys/keys.h"

namespace jcic::ledger {

class SignatureChecks {
public:
    struct Check {
        std::uint64_t sequence = 0;  ///< of the event it stands in
        PublicKey key{};
        Bytes message;
        SignatureBytes value{};
    };
    void add(Check check);
    /// The events with one that does not hold, once for each.
    [[nodiscard]] std::vector<std::uint64_t> finish();

private:
    using Bad = std::vector<std::uint64_t>;
    void begin();
    void take();
    std::vector<Check> waiting_;
    std::deque<std::future<Bad>> begun_;
    Bad bad_;
};

}  // namespace jcic::ledger
