#pragma once
// Asks before a record is marked as no longer needed, because this cannot be undone.

#include <functional>

#include "ui/commands/commands.h"

namespace jcic::ui {

/// `then`: makes the receiver of the outcome, called when the command is sent.
void ask_use_up(QWidget& over, Commands& commands, const desk::CopyRow& row, const std::function<Then<void>()>& then);

}  // namespace jcic::ui
