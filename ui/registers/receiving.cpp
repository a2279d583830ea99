#include "ui/registers/receiving.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/registers/named_steps.h"
#include "ui/registers/receive_card_dialog.h"
#include "ui/registers/step_dialog.h"

namespace jcic::ui {
namespace {

namespace registers = domain::registers;

StepDialog* open_letter_step(Commands& commands, std::string_view action, const std::string& row,
                             const registers::Values& known, QWidget* over) {
    const auto* step = registers::envelopes.step(action);
    auto* dialog = new StepDialog(commands, &registers::envelopes, *step, row, known, over);
    dialog->open();
    return dialog;
}

/// Of which a letter may have come.
std::string likely_card(const desk::Snapshot& snapshot) {
    const auto& inside = snapshot.card;
    const bool known =
        std::ranges::any_of(snapshot.cards, [&](const auto& one) { return one.number == inside.number; });
    if (inside.state == desk::CardState::present && known) return inside.number;
    return snapshot.cards.size() == 1 ? snapshot.cards.front().number : std::string();
}

}  // namespace

bool is_received_by_reader(const registers::Step& step) {
    return step.action == action::card_received;
}

std::vector<const registers::Step*> with_received(const registers::Register& book,
                                                  std::vector<const registers::Step*> begins,
                                                  const desk::Snapshot& snapshot) {
    if (!may_receive(snapshot)) return begins;
    for (const auto& step : book.steps)
        if (is_received_by_reader(step)) begins.insert(begins.begin(), &step);
    return begins;
}

bool may_receive(const desk::Snapshot& snapshot) {
    const auto& step = *registers::cards.step(action::card_received);
    return snapshot.seat && registers::holds_one(snapshot.seat->person.duties, step.by);
}

void receive_card(Commands& commands, QWidget* over, const Received& received) {
    if (!may_receive(*commands.snapshot()) || over->window()->findChild<ReceiveCardDialog*>() != nullptr) return;
    auto* dialog = new ReceiveCardDialog(commands, over);
    QObject::connect(dialog, &ReceiveCardDialog::received, over,
                     [received](const QString& card) { received(registers::cards, card.toStdString()); });
    QObject::connect(dialog, &ReceiveCardDialog::wants_letter, over, [&commands, over, received](const QString& card) {
        receive_letter(commands, card.toStdString(), over, received);
    });
    dialog->open();
}

void receive_letter(Commands& commands, const std::string& card, QWidget* over, const Received& received) {
    if (!may_receive(*commands.snapshot())) return;
    const auto about = card.empty() ? likely_card(*commands.snapshot()) : card;
    registers::Values known;
    if (!about.empty()) known.emplace("card", about);
    auto* dialog = open_letter_step(commands, action::envelope_received, {}, known, over);
    // The keeper is there, or the step is owed from this moment on (交付密碼保管人): the window that follows may be
    // closed.
    QObject::connect(dialog, &StepDialog::taken, over, [&commands, over, received](const QString& row) {
        const auto begun = row.toStdString();
        received(registers::envelopes, begun);
        const auto* next = open_letter_step(commands, registers::envelope_handed_on, begun, {}, over);
        QObject::connect(next, &StepDialog::taken, over,
                         [received](const QString& same) { received(registers::envelopes, same.toStdString()); });
    });
}

}  // namespace jcic::ui
