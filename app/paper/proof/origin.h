#pragma once
// Where a leaf comes from, in few digits: the institution and the event by which the copy got its number, or of a
// preview that of the look. The digits stand on the leaf as a bar code, and a check tells them from any other number's
// (docs/printing.md).

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

/// An even number of digits: 1 for real or 2 for practice, institution, event, two check digits (ISO 7064, MOD 97-10).
[[nodiscard]] std::string digits_of(const Origin& origin);

/// nullopt where they are no such digits.
[[nodiscard]] std::optional<Origin> origin_of(std::string_view digits);

}  // namespace jcic::paper
