#pragma once
// The text of an imported file: UTF-8 with or without byte order mark, UTF-16 with it or with a spreadsheet's plain
// characters, or Big5 in Microsoft's variant cp950 with its user-defined area.

#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"

namespace jcic {

enum class Encoding { utf8, utf16, cp950 };

/// The first invalid character, counted from 1.
struct UnreadablePlace {
    std::size_t line = 0;
    std::size_t character = 0;  ///< of the line
    std::size_t byte = 0;       ///< of the file, including its mark
    bool operator==(const UnreadablePlace&) const = default;
};

struct BroughtText {
    std::string text;  ///< UTF-8 without a mark; U+FFFD for invalid characters
    Encoding encoding = Encoding::utf8;
    std::optional<UnreadablePlace> unreadable;
};

/// Text that is not UTF-8 counts as damaged UTF-8 if it has the mark or most of its characters are valid, else as
/// cp950. Like Windows, maps user-defined characters of cp950 to Unicode's private area. Fault internal if the system
/// does not support cp950.
[[nodiscard]] Result<BroughtText> read_brought_text(ByteView bytes);
/// Index of the first lost character, from 1, lost here or when the file was saved; nullopt for none.
[[nodiscard]] std::optional<std::size_t> first_lost(std::string_view text);
/// The text, if all of it is readable. Fault file.form, reason "unreadable", with "encoding", "line", "position" (the
/// line's character) and "byte".
[[nodiscard]] Result<std::string> decode_text(ByteView bytes);

}  // namespace jcic
