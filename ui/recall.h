#pragma once
// A list's search finds what stands in the list as it is typed. Enter looks among what is over, too: the desk shows
// that in the list until the search is emptied.

#include <QLineEdit>
#include <functional>

#include "ui/commands.h"

namespace jcic::ui {

/// `failed` is told where nothing is found, too.
void recall_by(QLineEdit& search, Commands& commands, std::function<void(const Fault&)> failed);

}  // namespace jcic::ui
