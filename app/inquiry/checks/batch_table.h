#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>

#include "app/base/text.h"
#include "app/domain/typed_number.h"

namespace jcic::inquiry {

// Reads the cells of a batch's table, in every accepted spelling.

inline constexpr std::string_view cell_yes = "是";
inline constexpr std::string_view cell_no = "否";

/// Removes surrounding blanks and line breaks of a spreadsheet or input method.
[[nodiscard]] inline std::string plain_cell(const std::string& cell) {
    return without_blanks(in_one_line(cell));
}

/// Whether the word is one of these, ignoring case and width: "ｔ50 " is T50.
[[nodiscard]] inline bool same_word(std::string_view word, std::initializer_list<std::string_view> known) {
    const auto plain = domain::plain_form(word);
    return std::ranges::any_of(known, [&](std::string_view one) { return plain == domain::plain_form(one); });
}

}  // namespace jcic::inquiry
