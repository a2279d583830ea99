#pragma once
// The way from a case on the board to the correction of its number: the step of that register, with the query filled
// in.

#include "app/desk/rooms/snapshot.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

/// Whether whoever is signed in corrects case numbers, and something of the case was requested under its number: before
/// that it is withdrawn and asked for anew.
[[nodiscard]] bool may_correct(const desk::CaseRow& one, const desk::Snapshot& snapshot);
/// Of several queries each is corrected by itself: which one is asked first, beside `at`.
void correct_number(Commands& commands, const desk::CaseRow& one, QWidget* at);

}  // namespace jcic::ui
