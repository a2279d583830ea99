#pragma once
// Texts of the descriptions (app/domain/catalogue, app/domain/registers): Chinese there, here in the desk's language.

#include <QString>
#include <string_view>
#include <vector>

#include "app/desk/registers/duty_month.h"
#include "app/domain/registers/register.h"
#include "app/words/words.h"
#include "ui/look/mark.h"

namespace jcic::ui {

using words::told;
/// A cell's text in its list: program words translated, entered text unchanged.
[[nodiscard]] QString cell_text(std::string_view cell);
/// Names of the register's states whose words, in either language, contain the text; none for "".
[[nodiscard]] std::vector<std::string> states_saying(const domain::registers::Register& book, const QString& text);
/// A choice by its title, a date with hyphens.
[[nodiscard]] QString register_value_text(const domain::events::Field& field, std::string_view value);

// The month of duties in words: a cell's text, and a person's sum.

/// Today is red, as in every list (due_mark.h).
[[nodiscard]] Mark mark_of(desk::DutyState state, bool today = false);
[[nodiscard]] QString word_of(desk::DutyState state);
/// "115 年 12 月"
[[nodiscard]] QString month_text(domain::RocMonth month);
/// "12 月 21 日（一），本日"
[[nodiscard]] QString day_text(const desk::DutyMonth& month, std::size_t day);
/// The person's duties, joined.
[[nodiscard]] QString duties_text(const desk::DutyPerson& person);
/// "逾 3 天"; "" if there is none.
[[nodiscard]] QString sum_text(const desk::DutySum& sum);
/// "缺失改善登記簿 2 改善缺失"
[[nodiscard]] QString duty_text(const desk::DutyLine& line);
/// The obligation; for a legal hold, what it keeps.
[[nodiscard]] QString what_text(const desk::DutyLine& line);
/// Person, day and all lines of that day; the day after the month's last: the sum.
[[nodiscard]] QString duty_cell_text(const desk::DutyMonth& month, std::size_t person, std::size_t day);

}  // namespace jcic::ui
