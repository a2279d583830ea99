#pragma once
// Offers a query that was unfinished when its person left the seat.

#include <functional>

#include "app/inquiry/form/form.h"
#include "ui/commands/commands.h"

class QWidget;

namespace jcic::ui {

/// Asks over `parent`; `then` gets the form if it is wanted, or the fault of loading it.
void offer_draft(QWidget* parent, Commands& commands, Then<inquiry::Form> then);

}  // namespace jcic::ui
