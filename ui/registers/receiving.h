#pragma once
// What comes from JCIC (R-DU-2, R-DU-9): the card, whose number its chip says, and the letter with its password, which
// goes on under seal at once. The windows in which a unit head takes them in, from wherever they are asked for.

#include <functional>
#include <vector>

#include "app/domain/registers/register.h"
#include "ui/commands/commands.h"

class QWidget;

namespace jcic::ui {

/// Where something was entered: in which register, and which row.
using Received = std::function<void(const domain::registers::Register& book, const std::string& row)>;

/// A step that no form can take, for what it says is read from a card: it has a window of its own.
[[nodiscard]] bool is_received_by_reader(const domain::registers::Step& step);
/// With it, where the register has one and the person may: first of all, for an opening balance is of what was there
/// before.
[[nodiscard]] std::vector<const domain::registers::Step*> with_received(
    const domain::registers::Register& book, std::vector<const domain::registers::Step*> begins,
    const desk::Snapshot& snapshot);
/// Whether they may: of the card and the letter alike.
[[nodiscard]] bool may_receive(const desk::Snapshot& snapshot);
/// One window at a time. `received`: of the card; the letter follows where it is wanted.
void receive_card(Commands& commands, QWidget* over, const Received& received);
/// `card`: its number, "" for the one in the reader, or the only one there is; it may be typed otherwise. Once the
/// letter is entered the keeper signs for it, in a window that follows.
void receive_letter(Commands& commands, const std::string& card, QWidget* over, const Received& received);

}  // namespace jcic::ui
