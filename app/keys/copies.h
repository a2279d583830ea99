#pragma once
// Small files whose mismatch would mean tampering store their content twice, each copy with a digest. A bit flipped on
// the disk is therefore reported as such: the other copy is used, and the file is repaired from it
// (docs/trust/ledger-format.md, "Small files").

#include <filesystem>
#include <optional>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::ledger {

/// A copy fills whole blocks, so that one bad block of the disk spoils only one copy.
inline constexpr std::size_t copy_block = 4096;

/// Returns the length, the content and the SHA-256 of both, then zeros up to a whole block.
[[nodiscard]] Bytes copy_of(ByteView content);
/// nullopt if a single bit of the copy differs.
[[nodiscard]] std::optional<Bytes> content_in(ByteView copy);

/// Content of a file of two copies.
struct Copies {
    Bytes content;
    bool worn = false;  ///< one of the copies is damaged; the other was used
};
[[nodiscard]] Bytes in_two_copies(ByteView content);
/// nullopt if both are damaged.
[[nodiscard]] std::optional<Copies> from_two_copies(ByteView file);

/// Faults file.missing, ledger.read; ledger.corrupt (file, reason "bit-rot") if both copies are damaged.
[[nodiscard]] Result<Copies> read_copies(const std::filesystem::path& path);
/// Returns the fault for a file whose two copies are damaged.
[[nodiscard]] tl::unexpected<Fault> both_damaged(const std::filesystem::path& path);
/// Replaces the file atomically and durably. Fault ledger.write.
[[nodiscard]] Result<void> replace_copies(const std::filesystem::path& path, ByteView content);

}  // namespace jcic::ledger
