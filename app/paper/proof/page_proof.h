#pragma once
// The code on a page: its institution, the ledger's event of its layout, its contents (as a commitment), and the open
// epoch's signature over all of that. docs/trust/page-proof.md describes the bytes and what they prove.

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
    bool last = false;                      ///< no page follows: without it a missing end would go unnoticed
    std::array<std::uint8_t, 8> opening{};  ///< random: prevents guessing the page's content
    std::array<std::uint8_t, 16> commitment{};
    std::uint32_t epoch = 0;  ///< of the signing key; a hint to find it, not signed
    std::array<std::uint8_t, 64> signature{};

    /// Everything above except epoch and signature; the signer prepends its ledger's prefix.
    [[nodiscard]] Bytes signed_bytes() const;
    /// Fault paper.layout (reason "proof") for a number that is too large.
    [[nodiscard]] Result<Bytes> pack() const;
    /// Fault proof.form for bytes not written by pack().
    [[nodiscard]] static Result<PageProof> unpack(ByteView bytes);
    bool operator==(const PageProof&) const = default;
};

/// A page's words in a form independent of the extracting program: NFKC, white space removed except between two digits,
/// where it is one space ("12 345" is not "123 45"). Fault input.form if it is not UTF-8.
[[nodiscard]] Result<std::string> normal_words(const std::string& text);

/// First half of HMAC-SHA-256(opening, normal words).
[[nodiscard]] std::array<std::uint8_t, 16> commitment_to(ByteView opening, const std::string& normal);

/// One proof for each page in order, each with its own opening; event, epoch and signature are set later.
[[nodiscard]] Result<std::vector<PageProof>> commit_to(const std::vector<std::string>& pages, const PageProof& common,
                                                       Random& random);

}  // namespace jcic::paper
