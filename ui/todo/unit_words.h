#pragma once
// A line of the unit head's page in words, and what its button does.

#include <QString>

#include "app/desk/unit_view.h"
#include "ui/look/mark.h"

namespace jcic::ui {

[[nodiscard]] Mark mark_of(const desk::UnitLine& line);
[[nodiscard]] QString text_of(const desk::UnitLine& line);
/// What it is about, what is so, and how soon: where each has its own place.
[[nodiscard]] QString title_of(const desk::UnitLine& line);
[[nodiscard]] QString said_of(const desk::UnitLine& line);
[[nodiscard]] QString when_of(const desk::UnitLine& line);
/// What the button says that leads to the remedy; "" where nothing has to be mended.
[[nodiscard]] QString remedy_of(const desk::UnitLine& line);

}  // namespace jcic::ui
