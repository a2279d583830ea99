#pragma once
// A query that was half filled in when its person left the seat: whether they want it back.

#include <functional>

#include "app/inquiry/form/form.h"
#include "ui/commands/commands.h"

class QWidget;

namespace jcic::ui {

/// Asks over `parent`; `then` takes the form where it is wanted, or why it could not be had.
void offer_draft(QWidget* parent, Commands& commands, Then<inquiry::Form> then);

}  // namespace jcic::ui
