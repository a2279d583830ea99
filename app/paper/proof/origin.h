#pragma once
// A leaf's origin in few digits: the institution, and the event that gave the copy its number or, for a preview, the
// event of the viewing. The leaf has the digits as a bar code, and check digits distinguish them from other numbers
// (docs/run/printing.md).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jcic::paper {

struct Origin {
    bool practice = false;
    std::string institution;  ///< 7 digits
    std::uint64_t event = 0;  ///< sequence in the branch's ledger: of copy.reserved, or of a preview's record.viewed
    bool operator==(const Origin&) const = default;
};

/// An even number of digits: 1 for production or 2 for practice, institution, event, two check digits (ISO 7064, MOD
/// 97-10).
[[nodiscard]] std::string digits_of(const Origin& origin);

/// nullopt for other digits.
[[nodiscard]] std::optional<Origin> origin_of(std::string_view digits);

}  // namespace jcic::paper
