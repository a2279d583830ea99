#pragma once
// Texts of the unit head's page: a line, and its button.

#include <QString>

#include "app/desk/unit_view.h"
#include "ui/look/mark.h"

namespace jcic::ui {

[[nodiscard]] Mark mark_of(const desk::UnitLine& line);
[[nodiscard]] QString text_of(const desk::UnitLine& line);
/// Subject, state and deadline, for separate columns.
[[nodiscard]] QString title_of(const desk::UnitLine& line);
[[nodiscard]] QString said_of(const desk::UnitLine& line);
[[nodiscard]] QString when_of(const desk::UnitLine& line);
/// Text of the button that leads to the remedy; "" if nothing is to be done.
[[nodiscard]] QString remedy_of(const desk::UnitLine& line);

}  // namespace jcic::ui
