#pragma once
// Signatures, checked while the events are gone through: nothing but the last word waits for them.

#include <deque>
#include <future>
#include <vector>

#include "app/ledger/keys/known_signatures.h"

namespace jcic::ledger {

class SignatureChecks {
public:
    struct Check {
        std::uint64_t sequence = 0;  ///< of the event it stands in
        PublicKey key{};
        Bytes message;
        SignatureBytes value{};
    };
    /// With signatures that are known, which outlive it, none waits, and no other thread has part in it.
    explicit SignatureChecks(KnownSignatures* known = nullptr) : known_(known) {}
    void add(Check check);
    /// At once.
    [[nodiscard]] bool holds(const Check& check) const;
    /// The events with one that does not hold, once for each.
    [[nodiscard]] std::vector<std::uint64_t> finish();

private:
    using Bad = std::vector<std::uint64_t>;
    void begin();
    void take();
    KnownSignatures* known_;
    std::vector<Check> waiting_;
    std::deque<std::future<Bad>> begun_;
    Bad bad_;
};

}  // namespace jcic::ledger
