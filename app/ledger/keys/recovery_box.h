#pragma once
// The two halves of a recovery key, and what it opens. The key is their XOR, both halves random: one alone, being
// independent of the key, tells nothing of it. Each is kept by another person, on paper.

#include <array>
#include <filesystem>
#include <optional>

#include "app/base/secret.h"
#include "app/ledger/keys/keys.h"
#include "app/ledger/keys/origin.h"

namespace jcic::ledger {

struct RecoveryHalf {
    std::uint8_t number = 1;       ///< 1 or 2
    std::uint32_t generation = 1;  ///< counts the makings: an older half is known by it
    Secret bytes;                  ///< 32

    /// "keya1-…" of the first, "keyb1-…" of the second, 77 characters in groups of five (Bech32m): number,
    /// generation, ledger, bytes.
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

/// File `recovery/halves.box`: the ledger's keys sealed to the recovery key. Readable without a key: which generation,
/// and commitments to the halves.
struct RecoveryBox {
    std::uint32_t generation = 1;
    PublicKey exchange{};
    PublicKey signing{};
    std::array<Digest, 2> commitments{};
    Bytes ledger_key{};   ///< sealed to `exchange`
    Bytes records_key{};  ///< the one in force then; empty until somebody who holds it adds it

    /// Faults recovery.half; details "reason": another-way, old, future (the file is older than the half), twice (the
    /// same half two times), wrong; "half": "1" or "2", as they are given here.
    [[nodiscard]] Result<RecoveryKeys> open_with(const Origin& origin, const RecoveryHalf& one,
                                                 const RecoveryHalf& other) const;
};

/// The context under which its keys are sealed: purpose and generation.
[[nodiscard]] Bytes recovery_context(const Origin& origin, std::string_view purpose, const RecoveryBox& box);

[[nodiscard]] std::filesystem::path recovery_path(const std::filesystem::path& folder);
/// Faults recovery.none (none was made), ledger.corrupt.
[[nodiscard]] Result<RecoveryBox> read_recovery_box(const std::filesystem::path& folder);
/// Of the file that write_recovery_box writes: the events tell it, so that one altered where no key looks is found.
[[nodiscard]] Digest digest_of(const RecoveryBox& box);
[[nodiscard]] Result<void> write_recovery_box(const std::filesystem::path& folder, const RecoveryBox& box);

}  // namespace jcic::ledger
