#pragma once
// A small file that accuses when it does not fit holds its content twice, each copy with a digest. So a bit that
// flipped on the disk is told as that, and not as somebody's hand: the other copy serves, and the file is mended from
// it (docs/ledger-format.md, "Small files").

#include <filesystem>
#include <optional>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::ledger {

/// A copy is of whole blocks: what spoils one block of the disk leaves the other copy.
inline constexpr std::size_t copy_block = 4096;

/// The content, its length before it and the SHA-256 of both after it, then zeros up to a whole block.
[[nodiscard]] Bytes copy_of(ByteView content);
/// None where a single bit of the copy is another.
[[nodiscard]] std::optional<Bytes> content_in(ByteView copy);

/// What a file of two copies holds.
struct Copies {
    Bytes content;
    bool worn = false;  ///< one of the copies is damaged; the other served
};
[[nodiscard]] Bytes in_two_copies(ByteView content);
/// None where both are damaged.
[[nodiscard]] std::optional<Copies> from_two_copies(ByteView file);

/// Faults file.missing, ledger.read; ledger.corrupt (file, reason "bit-rot") where both copies are damaged.
[[nodiscard]] Result<Copies> read_copies(const std::filesystem::path& path);
/// The fault of a file both copies of which are damaged.
[[nodiscard]] tl::unexpected<Fault> both_damaged(const std::filesystem::path& path);
/// Atomically, durably. Fault ledger.write.
[[nodiscard]] Result<void> replace_copies(const std::filesystem::path& path, ByteView content);

}  // namespace jcic::ledger
