#pragma once
// The two halves of a recovery key. The key is their XOR, both halves random: one alone, being independent of the key,
// tells nothing of it. Each is kept by another person, or one by head office and one for the unit head.

#include <array>

#include "app/base/secret.h"
#include "app/ledger/keys/keys.h"
#include "app/ledger/keys/origin.h"

namespace jcic::ledger {

/// Who keeps the halves.
enum class RecoveryWay { two_persons, head_office };
[[nodiscard]] std::string_view name_of(RecoveryWay way);  ///< "two-persons", "head-office"
/// Fault input.form.
[[nodiscard]] Result<RecoveryWay> parse_recovery_way(std::string_view name);

struct RecoveryHalf {
    RecoveryWay way{};
    std::uint8_t number = 1;       ///< 1 or 2
    std::uint32_t generation = 1;  ///< counts the makings of its way: an older half is known by it
    Secret bytes;                  ///< 32

    /// "half1-…", 77 characters in groups of five (Bech32m): kind, number, generation, ledger, bytes.
    [[nodiscard]] Secret text(const Origin& origin) const;
    /// Fault recovery.half; detail "reason": mistyped, foreign (another ledger's).
    [[nodiscard]] static Result<RecoveryHalf> parse(const Origin& origin, const Secret& text);
    /// SHA-256 over all of it: what is kept of a half, so that a wrong one is told from a right one.
    [[nodiscard]] Digest commitment(const Origin& origin) const;
};

/// What a recovery key is used for: opening what was sealed to it, and signing its use.
struct RecoveryKeys {
    ExchangeKey exchange;
    SigningKey signing;
};
/// Whatever the order.
[[nodiscard]] Result<RecoveryKeys> joined(const Origin& origin, const RecoveryHalf& one, const RecoveryHalf& other);

}  // namespace jcic::ledger
