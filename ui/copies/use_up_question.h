#pragma once
// A record is used up: that is asked, for there is no way back.

#include <functional>

#include "ui/commands/commands.h"

namespace jcic::ui {

/// `then`: who hears how it went, made when it is asked for.
void ask_use_up(QWidget& over, Commands& commands, const desk::CopyRow& row, const std::function<Then<void>()>& then);

}  // namespace jcic::ui
