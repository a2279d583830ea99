#pragma once
// How many sheets of a copy came out: asked where not all of them did.

#include <QWidget>
#include <functional>

namespace jcic::ui {

/// `expected` sheets should have come. `then` gets fewer than that, none at least. Cancelled: nothing happens.
void ask_sheets(QWidget* parent, int expected, std::function<void(int sheets)> then);

}  // namespace jcic::ui
