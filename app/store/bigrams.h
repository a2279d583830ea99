#pragma once
// Splits text for the search into pairs of neighbouring characters, because Chinese has no spaces between words. A word
// of two characters is one pair and is found within any sentence; a longer one is a sequence of pairs. Pairs of digits
// occur in nearly every number, so text with digits also gets tokens of every four and every eight ASCII characters: a
// search for a number then does not visit all numbers.

#include <functional>
#include <string>
#include <string_view>

#include "app/base/fault.h"

struct sqlite3;

namespace jcic::ledger {

/// One token and the bytes of text that it covers.
struct Token {
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool beside = false;  ///< begins at the same place as the token before it
};

/// An indexed text ends each run with its last character alone, so that a search for one character (a prefix of pairs)
/// finds it there too. A searched text does not; it gives only the longest token at each place, until one reaches the
/// run's end.
enum class TokensFor { index, search };

/// Passes the tokens to `take` in order until it returns false. Runs end at control characters; within
/// them characters are as they are compared (app/domain/compared.h), without blanks, dots, dashes and slashes. A run
/// that begins with tag_mark is a single token, unchanged.
void cut(std::string_view text, TokensFor purpose, const std::function<bool(const Token&)>& take);

inline constexpr char tag_mark = '\x02';
inline constexpr char end_mark = '\x03';  ///< an ordinary character: ends a value that is searched by its end

/// Returns a token for exactly this value; white space in it becomes "_". Tags are equal only if name and value are.
[[nodiscard]] std::string tag(std::string_view name, std::string_view value);

/// Registers `cut` with this connection's FTS5 as the tokenizer "bigrams". Fault ledger.library if FTS5 is missing.
[[nodiscard]] Result<void> add_bigrams(sqlite3* handle);

}  // namespace jcic::ledger
