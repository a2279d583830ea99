#pragma once
// What a recovery key opens, file `recovery/<way>.box`: the ledger's keys sealed to it. Readable without a key: which
// way, which generation, and commitments to the halves.

#include <filesystem>
#include <optional>

#include "app/ledger/keys/recovery_half.h"

namespace jcic::ledger {

struct RecoveryBox {
    RecoveryWay way{};
    std::uint32_t generation = 1;
    PublicKey exchange{};
    PublicKey signing{};
    std::array<Digest, 2> commitments{};
    std::optional<domain::PersonId> unit_head;  ///< by head office: for whom the second half is kept
    Bytes second_half{};                        ///< its text, sealed to the unit head; empty for two persons
    Bytes ledger_key{};                         ///< sealed to `exchange`
    Bytes records_key{};                        ///< the same; empty until somebody who holds it adds it

    /// Faults recovery.half; details "reason": another-way, old, future (the file is older than the half), twice (the
    /// same half two times), wrong; "half": "1" or "2", as they are given here.
    [[nodiscard]] Result<RecoveryKeys> open_with(const Origin& origin, const RecoveryHalf& one,
                                                 const RecoveryHalf& other) const;
};

/// The context under which its keys are sealed: purpose, way and generation.
[[nodiscard]] Bytes recovery_context(const Origin& origin, std::string_view purpose, const RecoveryBox& box);

[[nodiscard]] std::filesystem::path recovery_path(const std::filesystem::path& folder, RecoveryWay way);
/// Faults recovery.none (none was made), ledger.corrupt.
[[nodiscard]] Result<RecoveryBox> read_recovery_box(const std::filesystem::path& folder, RecoveryWay way);
/// Of the file that write_recovery_box writes: the events tell it, so that one altered where no key looks is found.
[[nodiscard]] Digest digest_of(const RecoveryBox& box);
[[nodiscard]] Result<void> write_recovery_box(const std::filesystem::path& folder, const RecoveryBox& box);

}  // namespace jcic::ledger
