#pragma once
// The format of a workstation's signed reports to head office (branch_report.h, standing.h): a mark, lines of a name
// and tab-separated values, and last the signature over all lines before it.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::domain {

inline constexpr std::string_view not_told = "-";  ///< an unknown value

/// Replaces characters that would end a line or a value by blanks.
[[nodiscard]] std::string signed_line(std::initializer_list<std::string_view> fields);
/// "-" for none.
[[nodiscard]] std::string signed_count(const std::optional<std::uint64_t>& count);
/// The last two lines; the first of them is signed too.
[[nodiscard]] std::string certificate_line(ByteView certificate);
[[nodiscard]] std::string signature_line(ByteView signature);

/// A line's values; the first is its name.
using SignedWords = std::vector<std::string>;

/// A parsed file; its signature, and whether the text is canonical, are not checked yet.
struct SignedLines {
    std::string text;  ///< the signed bytes
    Bytes signature;
    std::vector<SignedWords> lines;  ///< without the mark's
};
/// Fault file.form, reason "cut" (its end is missing) or "form".
[[nodiscard]] Result<SignedLines> read_signed_lines(std::string_view file, std::string_view mark,
                                                    std::size_t most_lines);

// Values of a line. Fault file.form, reason "form".
[[nodiscard]] Result<std::uint64_t> count_in(const std::string& word);
[[nodiscard]] Result<std::optional<std::uint64_t>> perhaps_count_in(const std::string& word);
[[nodiscard]] Result<Bytes> certificate_in(const std::string& word);
[[nodiscard]] tl::unexpected<Fault> no_report(const char* reason);

}  // namespace jcic::domain
