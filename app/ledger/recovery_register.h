#pragma once
// Which recovery keys are in force, by the events alone, and whether a recovery was made with one of them. For the use
// itself and for verification.

#include <map>

#include "app/ledger/leaf.h"
#include "app/ledger/recovery_box.h"

namespace jcic::ledger {

class RecoveryRegister {
public:
    struct Made {
        std::uint32_t generation = 0;
        PublicKey exchange{};
        PublicKey signing{};
    };
    /// Takes in "recovery.made"; all else changes nothing. Fault ledger.corrupt.
    [[nodiscard]] Result<void> apply(const Leaf& leaf);
    /// Null before the first making.
    [[nodiscard]] const Made* in_force(RecoveryWay way) const;
    /// Whether a "person.recovered" carries a proof by the key in force for its way.
    [[nodiscard]] bool allows(const Origin& origin, const Leaf& recovered) const;

private:
    std::map<RecoveryWay, Made> made_;
};

/// "recovery:two-persons".
[[nodiscard]] std::string subject_of(RecoveryWay way);
/// What the recovery key signs when it is used: whom it lets in, and with which keys.
[[nodiscard]] Bytes recovery_proof_bytes(const Origin& origin, std::string_view subject, std::string_view way,
                                         const PublicKey& signing, const PublicKey& exchange);

}  // namespace jcic::ledger
