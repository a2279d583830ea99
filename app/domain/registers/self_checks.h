#pragma once
// A person's answers to 聯徵1 for a half-year or a year (R-LO-5): questions and answers of the register self-checks,
// for code that fills in a paper or collects reports.

#include <span>
#include <string>
#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// An item of 聯徵1, and the register's fields for its answer.
struct CheckQuestion {
    std::string_view item;    ///< "4.10": section and item
    std::string_view answer;  ///< its field: yes, no or not-applicable
    std::string_view note;    ///< the remark's
    const char* title;
    const char* note_title;
};

/// In the order of the paper.
[[nodiscard]] std::span<const CheckQuestion> check_questions();
/// Null for none.
[[nodiscard]] const CheckQuestion* check_question(std::string_view item);
/// The possible answers.
[[nodiscard]] std::span<const events::Choice> check_verdicts();

/// The row's period: "115H2", or "115" for a whole year. "" if it cannot be read.
[[nodiscard]] std::string half_of(const Row& row);
/// Whether two persons signed it.
[[nodiscard]] bool is_signed(const Row& row);

namespace self_check {
// Steps.
inline constexpr std::string_view begun = "self-check.begun";
inline constexpr std::string_view answered = "self-check.answered";
// Fields.
inline constexpr std::string_view year = "year";
inline constexpr std::string_view part = "part";  ///< H1, H2 or year
inline constexpr std::string_view whole_year = "year";
inline constexpr std::string_view filler = "filler";
inline constexpr std::string_view due = "due";
}  // namespace self_check

}  // namespace jcic::domain::registers
