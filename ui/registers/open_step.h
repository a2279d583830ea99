#pragma once
// The window of a step: of one row, of a new one, or of several that two persons counted.

#include <functional>
#include <set>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"

class QWidget;

namespace jcic::ui {

class SigningDialog;

struct StepToTake {
    command::Book book;
    const domain::registers::Step& step;
    std::string row;                  ///< "": a new one
    domain::registers::Values known;  ///< what it says already
    std::set<std::string> chosen;     ///< several in the list
};
/// Not opened yet. `taken`: with the row, or one of them.
[[nodiscard]] SigningDialog* window_of(Commands& commands, const StepToTake& what, QWidget* parent,
                                       const std::function<void(const std::string& row)>& taken);

}  // namespace jcic::ui
