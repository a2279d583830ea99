#pragma once
// Codes typed from paper, in Bech32m (BIP 350): an anchor from the weekly query record, head office's fingerprint.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"

namespace jcic::verify {

/// Ignores blanks, hyphens and case. Fault input.form if prefix, characters, length or checksum are wrong.
[[nodiscard]] Result<Bytes> read_typed(std::string_view prefix, std::string_view text);
/// In groups of five.
[[nodiscard]] std::string typed_text(std::string_view prefix, ByteView bytes);

/// A head known from elsewhere: an anchor's half root, or a checkpoint's whole one.
struct KnownHead {
    std::string shown;  ///< as given
    std::uint64_t size = 0;
    Bytes root;  ///< 16 or 32 bytes
    /// For a witness's head: the ledger, the witness, and the time of signing (POSIX seconds).
    struct Witnessed {
        std::string origin;
        std::string by;
        std::uint64_t at = 0;
    };
    std::optional<Witnessed> witnessed{};
    std::string note{};  ///< for a witness's head: with its line, while the signer is unknown

    [[nodiscard]] bool is(const Digest& of) const { return std::equal(root.begin(), root.end(), of.begin()); }
    /// The finding's reason if this ledger does not extend it.
    [[nodiscard]] std::string reason() const { return witnessed ? "witness" : "anchor"; }
};
/// A witness's signature by the ledger itself.
struct TakenIn {
    std::string by;
    std::uint64_t through = 0;
    std::uint64_t event = 0;   ///< that records it
    bool in_register = false;  ///< two people of the branch had entered its key then; else a person supplied it
    bool operator==(const TakenIn&) const = default;
};
[[nodiscard]] Result<KnownHead> read_anchor(std::string_view text);

/// "seal1-…": the first 21 bytes of SHA-256 of a public key.
[[nodiscard]] std::string fingerprint_of(ByteView public_key);
/// The 21 bytes. Fault input.form.
[[nodiscard]] Result<Bytes> read_fingerprint(std::string_view text);

}  // namespace jcic::verify
