#pragma once
// A line of the unit head's page in words, and what its button does.

#include <QString>

#include "app/desk/unit_view.h"
#include "ui/look/mark.h"

namespace jcic::ui {

[[nodiscard]] Mark mark_of(desk::UnitState state);
[[nodiscard]] QString text_of(const desk::UnitLine& line);
/// What the button says that leads to the remedy; "" where nothing has to be mended.
[[nodiscard]] QString remedy_of(const desk::UnitLine& line);

}  // namespace jcic::ui
