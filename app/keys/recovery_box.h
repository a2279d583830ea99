#pragma once
// The two parts of a recovery key, and the box it opens. The key is their XOR, both parts random: one alone is
// independent of the key and reveals nothing. Each is kept on paper by a different person.

#include <array>
#include <filesystem>
#include <optional>

#include "app/base/secret.h"
#include "app/keys/keys.h"
#include "app/keys/origin.h"

namespace jcic::ledger {

struct RecoveryHalf {
    std::uint8_t number = 1;       ///< 1 or 2
    std::uint32_t generation = 1;  ///< counts the recovery keys made: identifies an older part
    Secret bytes;                  ///< 32

    /// Returns the part as typed: "keya1-…" for the first, "keyb1-…" for the second, 77 characters in groups of
    /// five (Bech32m): number, generation, ledger, bytes.
    [[nodiscard]] Secret text(const Origin& origin) const;
    /// Fault recovery.half; detail "reason": mistyped, foreign (another ledger's).
    [[nodiscard]] static Result<RecoveryHalf> parse(const Origin& origin, const Secret& text);
    /// SHA-256 over all of it: stored in place of the part, to recognise a wrong one.
    [[nodiscard]] Digest commitment(const Origin& origin) const;
};

/// Private keys of a recovery key: one opens what was sealed to it, one signs its use.
struct RecoveryKeys {
    ExchangeKey exchange;
    SigningKey signing;
};
/// Joins the parts in either order.
[[nodiscard]] Result<RecoveryKeys> joined(const Origin& origin, const RecoveryHalf& one, const RecoveryHalf& other);

/// File `recovery/halves.box`: the ledger's keys sealed to the recovery key. The generation and the commitments to the
/// parts are readable without a key.
struct RecoveryBox {
    std::uint32_t generation = 1;
    PublicKey exchange{};
    PublicKey signing{};
    std::array<Digest, 2> commitments{};
    Bytes ledger_key{};   ///< sealed to `exchange`
    Bytes records_key{};  ///< the one in force then; empty until a person who holds it adds it

    /// Faults recovery.half; details "reason": another-way, old, future (the file is older than the part), twice (the
    /// same part two times), wrong; "half": "1" or "2", in the order of the arguments.
    [[nodiscard]] Result<RecoveryKeys> open_with(const Origin& origin, const RecoveryHalf& one,
                                                 const RecoveryHalf& other) const;
};

/// The context under which its keys are sealed: purpose and generation.
[[nodiscard]] Bytes recovery_context(const Origin& origin, std::string_view purpose, const RecoveryBox& box);

[[nodiscard]] std::filesystem::path recovery_path(const std::filesystem::path& folder);
/// Faults recovery.none (none was made), ledger.corrupt.
[[nodiscard]] Result<RecoveryBox> read_recovery_box(const std::filesystem::path& folder);
/// Digest of the file that write_recovery_box writes. Events record it, so that an alteration is found without a key.
[[nodiscard]] Digest digest_of(const RecoveryBox& box);
[[nodiscard]] Result<void> write_recovery_box(const std::filesystem::path& folder, const RecoveryBox& box);

}  // namespace jcic::ledger
