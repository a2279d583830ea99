#pragma once
// The form of what a workstation signs for head office (branch_report.h, standing.h): a mark, lines of a name and
// values that tabs separate, and last the signature over all lines before its own.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::domain {

inline constexpr std::string_view not_told = "-";  ///< a value that is not known

/// With a blank for what would end a line or a value.
[[nodiscard]] std::string signed_line(std::initializer_list<std::string_view> fields);
/// "-" for none.
[[nodiscard]] std::string signed_count(const std::optional<std::uint64_t>& count);
/// The last two lines: the first of them is signed, too.
[[nodiscard]] std::string certificate_line(ByteView certificate);
[[nodiscard]] std::string signature_line(ByteView signature);

/// A line's values, of which the first names it.
using SignedWords = std::vector<std::string>;

/// As it was read; whether the signature holds is still to be asked, and whether the text is the only one that says so.
struct SignedLines {
    std::string text;  ///< what is signed
    Bytes signature;
    std::vector<SignedWords> lines;  ///< without the mark's
};
/// Fault file.form, reason "cut" (its end is not there) or "form".
[[nodiscard]] Result<SignedLines> read_signed_lines(std::string_view file, std::string_view mark,
                                                    std::size_t most_lines);

// Values of a line. Fault file.form, reason "form".
[[nodiscard]] Result<std::uint64_t> count_in(const std::string& word);
[[nodiscard]] Result<std::optional<std::uint64_t>> perhaps_count_in(const std::string& word);
[[nodiscard]] Result<Bytes> certificate_in(const std::string& word);
[[nodiscard]] tl::unexpected<Fault> no_report(const char* reason);

}  // namespace jcic::domain
