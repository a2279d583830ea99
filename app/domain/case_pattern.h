#pragma once
// A branch's numbering of cases: "LN{yyy}-{000000}" gives LN115-000124 after LN115-000123. The next number is proposed,
// never imposed: the loan system assigns the number, and another desk may have used it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/roc_date.h"

namespace jcic::domain {

class CasePattern {
public:
    /// Text, {yyy} for the ROC year, {mm} for the month, and once {0…} for the running number with that many digits,
    /// at most nine; nullopt for anything else.
    [[nodiscard]] static std::optional<CasePattern> parse(std::string_view text);
    /// The number after the highest taken one of the day's year and month; the first if there is none.
    [[nodiscard]] std::string next(RocDate today, const std::vector<std::string>& taken) const;
    /// The text before the running number on that day: numbers of equal length then sort as texts.
    [[nodiscard]] std::string prefix(RocDate today) const;

private:
    CasePattern() = default;
    std::string before_;  ///< {yyy} and {mm} as written
    std::string after_;
    std::size_t digits_ = 0;
};

}  // namespace jcic::domain
