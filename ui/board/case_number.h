#pragma once
// Leads from a case on the board to the correction of its number: that register's step with the query filled in.

#include "app/desk/rooms/snapshot.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

/// Whether the signed-in person may correct case numbers and part of the case was requested under its number: before
/// that, a query is withdrawn and submitted again.
[[nodiscard]] bool may_correct(const desk::CaseRow& one, const desk::Snapshot& snapshot);
/// Each query is corrected separately: if there are several, asks for one in a menu at `at`.
void correct_number(Commands& commands, const desk::CaseRow& one, QWidget* at);

}  // namespace jcic::ui
