#pragma once
// The code on a page: whose page it is, which event of the ledger laid it out, its contents (as a
// commitment), and the open epoch's signature over all of that. docs/page-proof.md describes the bytes and
// their worth.

#include <array>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/random.h"

namespace jcic::paper {

struct PageProof {
    static constexpr int highest_copy = 2047;
    static constexpr int highest_page = 4095;
    static constexpr std::size_t size = 102;  ///< bytes in the code

    bool practice = false;
    std::uint32_t institution = 0;          ///< the 7-digit code as a number
    std::uint32_t event = 0;                ///< sequence of "page.committed" in the ledger
    int copy = 1;                           ///< from 1
    int page = 1;                           ///< from 1
    bool last = false;                      ///< no page follows: without it nobody sees that the end is missing
    std::array<std::uint8_t, 8> opening{};  ///< by chance: without it nobody tries out what the page may say
    std::array<std::uint8_t, 16> commitment{};
    std::uint32_t epoch = 0;  ///< whose key signed; a hint to find it, under no signature
    std::array<std::uint8_t, 64> signature{};

    /// All above but epoch and signature; the signer puts its ledger's prefix before it.
    [[nodiscard]] Bytes signed_bytes() const;
    /// Fault paper.layout (reason "proof") for a number that does not fit.
    [[nodiscard]] Result<Bytes> pack() const;
    /// Fault proof.form for what pack() would not write.
    [[nodiscard]] static Result<PageProof> unpack(ByteView bytes);
    bool operator==(const PageProof&) const = default;
};

/// What a page says in a form that does not depend on who extracts it: NFKC, white space left out except between two
/// digits, where it is one space ("12 345" is not "123 45"). Fault input.form for what is no UTF-8.
[[nodiscard]] Result<std::string> normal_words(const std::string& text);

/// First half of HMAC-SHA-256(opening, normal words).
[[nodiscard]] std::array<std::uint8_t, 16> commitment_to(ByteView opening, const std::string& normal);

/// One proof a page in order, each with an opening of its own; event, epoch and signature are still to come.
[[nodiscard]] Result<std::vector<PageProof>> commit_to(const std::vector<std::string>& pages, const PageProof& common,
                                                       Random& random);

}  // namespace jcic::paper
