#pragma once
// How text is cut for the search: into pairs of neighbouring characters, since Chinese has no spaces between words. A
// word of two characters is one pair and is found in the midst of any sentence; a longer one is a row of pairs. Of
// figures there are so few pairs that each stands in nearly every number: where one is among them, every four and every
// eight characters of ASCII are a token too, so that who looks for a number is not led through all numbers.

#include <functional>
#include <string>
#include <string_view>

#include "app/base/fault.h"

struct sqlite3;

namespace jcic::ledger {

/// One token and the bytes of the text that it stands for.
struct Token {
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool beside = false;  ///< begins where the token before it does
};

/// A text that is put into the index ends its runs with the last character alone, so that a search for one character
/// (a beginning of pairs) finds it there too; a text that is searched for does not, and gives at each place its longest
/// token only, until one has the run's end.
enum class TokensFor { index, search };

/// Hands out the tokens in order, until `take` answers false. Runs end at white space and control characters. Latin
/// letters count as small ones, full-width forms as their ASCII. A run that begins with tag_mark is one token as it is.
void cut(std::string_view text, TokensFor purpose, const std::function<bool(const Token&)>& take);

inline constexpr char tag_mark = '\x02';
inline constexpr char end_mark = '\x03';  ///< a character like any other: closes a value that is sought by its end

/// A token that stands for exactly this value: white space in it becomes "_". Two tags are one only by name and value.
[[nodiscard]] std::string tag(std::string_view name, std::string_view value);

/// Makes `cut` known to this connection's FTS5 as the tokenizer "bigrams". Fault ledger.library where there is no FTS5.
[[nodiscard]] Result<void> add_bigrams(sqlite3* handle);

}  // namespace jcic::ledger
