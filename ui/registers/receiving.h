#pragma once
// Windows in which a unit head receives what comes from JCIC (R-DU-2, R-DU-9): the card, whose number is read from its
// chip, and the letter with its password, which is handed over under seal at once. Opened from several places.

#include <functional>
#include <vector>

#include "app/domain/registers/register.h"
#include "ui/commands/form_dialog.h"

namespace jcic::ui {

/// Called after an entry, with its register and row.
using Received = std::function<void(const domain::registers::Register& book, const std::string& row)>;

/// Registers a new card from JCIC (R-DU-9): its number is read in the reader, and the unit head names its custodian.
/// The number cannot be typed, so that no card is registered unseen. Then offers to register the letter with its
/// password.
struct ReceiveCardForm {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::ReceiveCardForm)
public:
    static FormDialog* open(Commands& commands, QWidget* over, const Received& received);
};

/// Whether a step reads its values from a card: it has its own window instead of a form.
[[nodiscard]] bool is_received_by_reader(const domain::registers::Step& step);
/// Adds that step first, if the register has it and the person may take it: opening balances are for older cards.
[[nodiscard]] std::vector<const domain::registers::Step*> with_received(
    const domain::registers::Register& book, std::vector<const domain::registers::Step*> begins,
    const desk::Snapshot& snapshot);
/// Whether the signed-in person may receive cards and letters.
[[nodiscard]] bool may_receive(const desk::Snapshot& snapshot);
/// Only one window at a time. `received`: for the card; the letter follows if wanted.
void receive_card(Commands& commands, QWidget* over, const Received& received);
/// `card`: its number; "" for the one in the reader, or the only one; can be changed by typing. A second window
/// follows, in which the custodian signs for the letter.
void receive_letter(Commands& commands, const std::string& card, QWidget* over, const Received& received);

}  // namespace jcic::ui
