#pragma once
// Codes short enough to type from paper: the tree's head, and head office's fingerprint of the first epoch's key.

#include <string>
#include <string_view>

#include "app/keys/keys.h"

namespace jcic::ledger {

/// Size and the first half of the root. A second ledger with a given anchor takes 2^128 trials; two with the same
/// anchor, 2^64.
struct Anchor {
    std::uint64_t size = 0;  ///< below 2^40
    std::array<std::uint8_t, 16> root{};

    [[nodiscard]] static Anchor of(std::uint64_t size, const Digest& root);
    /// "jcic1 …": nine groups of five characters.
    [[nodiscard]] std::string text() const;
    /// Fault input.form for a mistyped text.
    [[nodiscard]] static Result<Anchor> parse(std::string_view text);
    bool operator==(const Anchor&) const = default;
};

/// "seal1 …" in the same shape: 21 bytes of SHA-256 of the first epoch's public key.
[[nodiscard]] std::string fingerprint_of(const PublicKey& key);
/// Whether the text, as typed, has that form.
[[nodiscard]] bool may_be_fingerprint(std::string_view text);
/// Whether the text, as typed, is that key's. Fault input.form for a mistyped text.
[[nodiscard]] Result<bool> is_fingerprint_of(std::string_view text, const PublicKey& key);

}  // namespace jcic::ledger
