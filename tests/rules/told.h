#pragma once
// What a command answered, as lines of facts that a transcript compares: "rows: query=@q1 state=submitted".

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/terminal/answer.h"
#include "rules/line_words.h"

namespace jcic::rules {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// One line of an answer; the answer's own facts have no list before them.
struct Told {
    std::string of;  ///< the list, or the event
    Pairs facts;
};

/// What a command came to.
struct Came {
    std::optional<Fault> fault{};
    int exit = 0;
    std::vector<Told> lines{};
    std::string text{};    ///< for people
    std::string warned{};  ///< what the terminal says beside the answer
};

[[nodiscard]] Came came_of(const Result<cli::Answer>& result);
/// "key=value" with quotation marks where the value has blanks, or is empty.
[[nodiscard]] std::string written(const std::string& key, const std::string& value);
/// Several lines in one: "查詢人員：林怡君 L03|申請時間：…".
[[nodiscard]] std::string on_one_line(const std::string& text);

}  // namespace jcic::rules
