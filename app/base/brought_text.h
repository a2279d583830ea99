#pragma once
// The text of a file from outside: UTF-8 with or without its mark, UTF-16 with its mark or as plain as a spreadsheet's,
// or Big5 in Microsoft's variant cp950 with its user-defined area.

#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"

namespace jcic {

enum class Encoding { utf8, utf16, cp950 };

/// Where the first thing stands that is no character, each from 1.
struct UnreadablePlace {
    std::size_t line = 0;
    std::size_t character = 0;  ///< of the line
    std::size_t byte = 0;       ///< of the file, its mark included
    bool operator==(const UnreadablePlace&) const = default;
};

struct BroughtText {
    std::string text;  ///< UTF-8 without a mark; U+FFFD stands for what is no character
    Encoding encoding = Encoding::utf8;
    std::optional<UnreadablePlace> unreadable;
};

/// What is no UTF-8 is taken for damaged UTF-8 where its mark or most of its characters say so, else for cp950. As
/// Windows does, user-defined characters of cp950 are read into Unicode's private area. Fault internal where the system
/// does not know cp950.
[[nodiscard]] Result<BroughtText> read_brought_text(ByteView bytes);
/// Which character of the text, from 1, was lost first, here or by whoever saved it last; nullopt for none.
[[nodiscard]] std::optional<std::size_t> first_lost(std::string_view text);
/// The text where all of it is readable. Fault file.form, reason "unreadable", with "encoding", "line", "position" (the
/// line's character) and "byte".
[[nodiscard]] Result<std::string> decode_text(ByteView bytes);

}  // namespace jcic
