#pragma once
// Asks how many sheets of a copy were printed, if some are missing.

#include <QWidget>
#include <functional>

namespace jcic::ui {

/// `then` gets a number from 0 to less than `expected`, and is not called if cancelled.
void ask_sheets(QWidget* parent, int expected, std::function<void(int sheets)> then);

}  // namespace jcic::ui
