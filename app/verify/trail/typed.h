#pragma once
// What a person types from paper, in Bech32m (BIP 350): an anchor from the weekly sheet, head office's fingerprint.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"

namespace jcic::verify {

/// Blanks, hyphens and capitals do not count. Fault input.form where prefix, characters, length or checksum are not as
/// they should be.
[[nodiscard]] Result<Bytes> read_typed(std::string_view prefix, std::string_view text);
/// In groups of five.
[[nodiscard]] std::string typed_text(std::string_view prefix, ByteView bytes);

/// A head that is known from elsewhere: an anchor's half root, or a checkpoint's whole one.
struct KnownHead {
    std::string shown;  ///< as it was given
    std::uint64_t size = 0;
    Bytes root;  ///< 16 or 32 bytes
    /// A witness's: of which ledger, by whom, and when it was signed (POSIX seconds).
    struct Witnessed {
        std::string origin;
        std::string by;
        std::uint64_t at = 0;
    };
    std::optional<Witnessed> witnessed{};
    std::string note{};  ///< of a witness's: with its line, while it is not known whose that is

    [[nodiscard]] bool is(const Digest& of) const { return std::equal(root.begin(), root.end(), of.begin()); }
    /// What is found where this ledger does not extend it.
    [[nodiscard]] std::string reason() const { return witnessed ? "witness" : "anchor"; }
};
/// What the trail itself says that a witness signed.
struct TakenIn {
    std::string by;
    std::uint64_t through = 0;
    std::uint64_t event = 0;   ///< that says so
    bool in_register = false;  ///< two of the branch had entered its key then; else somebody brought it along
    bool operator==(const TakenIn&) const = default;
};
[[nodiscard]] Result<KnownHead> read_anchor(std::string_view text);

/// "seal1-…": the first 21 bytes of SHA-256 of a public key.
[[nodiscard]] std::string fingerprint_of(ByteView public_key);
/// The 21 bytes. Fault input.form.
[[nodiscard]] Result<Bytes> read_fingerprint(std::string_view text);

}  // namespace jcic::verify
