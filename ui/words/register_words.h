#pragma once
// Texts of the descriptions (app/domain/catalogue, app/domain/registers): Chinese there, here in the desk's language.

#include <QString>
#include <string_view>
#include <vector>

#include "app/domain/registers/register.h"
#include "app/words/words.h"

namespace jcic::ui {

using words::told;
/// A cell's text in its list: program words translated, entered text unchanged.
[[nodiscard]] QString cell_text(std::string_view cell);
/// Names of the register's states whose words, in either language, contain the text; none for "".
[[nodiscard]] std::vector<std::string> states_saying(const domain::registers::Register& book, const QString& text);
/// A choice by its title, a date with hyphens.
[[nodiscard]] QString register_value_text(const domain::events::Field& field, std::string_view value);

}  // namespace jcic::ui
