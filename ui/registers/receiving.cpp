#include "ui/registers/receiving.h"

#include <algorithm>

#include "app/desk/commands/card.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/named_steps.h"
#include "app/words/words.h"
#include "ui/look/text.h"
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

/// Why the card in the reader cannot be received: "" if it can.
QString why_not_received(const desk::Snapshot& snapshot) {
    using desk::CardState;
    switch (snapshot.card.state) {
        case CardState::no_service:
            if (snapshot.card.fault) return words::words_for(*snapshot.card.fault).title;
            return ReceiveCardForm::tr("讀卡服務未執行，請資訊人員檢查");
        case CardState::no_reader:
            return ReceiveCardForm::tr("未偵測到讀卡機，請接上讀卡機");
        case CardState::empty:
            return ReceiveCardForm::tr("讀卡機內無晶片卡，請插入收到的晶片卡");
        case CardState::unknown_card:
            return ReceiveCardForm::tr("讀卡機內並非聯徵中心晶片卡，請更換");
        case CardState::mute:
            return ReceiveCardForm::tr("晶片卡無回應，請拔出後重新插入");
        case CardState::busy:
            return ReceiveCardForm::tr("其他程式使用晶片卡中，請先關閉該程式");
        case CardState::present:
            break;
    }
    const auto known = std::ranges::find(snapshot.cards, snapshot.card.number, &desk::CardRow::number);
    if (known == snapshot.cards.end()) return {};
    return ReceiveCardForm::tr("晶片卡 %1 已登記，由 %2 保管，無須再登記")
        .arg(q(known->number), q(known->custodian_name));
}

}  // namespace

FormDialog* ReceiveCardForm::open(Commands& commands, QWidget* over, const Received& received) {
    auto& form = *new FormDialog("ReceiveCardDialog", "jcic::ui::ReceiveCardForm", {520, 300}, commands, over);
    form.title(QT_TR_NOOP("收到晶片卡"));
    form.say(QT_TR_NOOP("收到晶片卡"), "", "heading");
    form.say(QT_TR_NOOP("請將聯徵中心寄達之晶片卡插入讀卡機，並指定保管人員。卡號由晶片卡讀取，無須輸入（R-DU-9）。"),
             "", "soft");
    auto* reader = form.mark("cardInReader");
    // R-DU-1, R-DU-3: whoever keeps cards, and no password of one.
    const auto custodian = form.person("receivingCustodian", QT_TR_NOOP("保管人員(&W)"), [](const auto& person) {
        return person.duties.contains(domain::Duty::card_custodian) &&
               !person.duties.contains(domain::Duty::password_custodian);
    });
    form.hold({custodian.box});
    const auto number = std::make_shared<std::string>();  ///< of the card, once received
    const auto show_reader = [=, &commands] {
        if (!number->empty()) return;
        const auto& card = commands.snapshot()->card;
        const auto why = why_not_received(*commands.snapshot());
        if (why.isEmpty())
            reader->show_state(Mark::good, tr("讀卡機內：晶片卡 %1").arg(q(card.number)));
        else
            reader->show_state(card.state == desk::CardState::empty ? Mark::not_yet : Mark::barred, why);
    };
    QObject::connect(&commands, &Commands::changed, &form, show_reader);
    form.unless([=, &commands] { return number->empty() ? why_not_received(*commands.snapshot()) : QString(); });
    const auto show_received = [=, &form](const std::string& card) {
        *number = card;
        reader->show_state(
            Mark::good,
            tr("晶片卡 %1 已登記收到，由 %2 保管。請接續登記其密碼函。").arg(q(card), custodian.box->currentText()));
        form.show_field(*custodian.box, false);
        form.leave_button().setText(tr("關閉(&C)"));
        form.act_button().setText(tr("登記密碼函…(&L)"));
        form.allow();
        form.act_button().setFocus();
        received(registers::cards, card);
    };
    show_reader();
    return form.act("receiveCardNow", QT_TR_NOOP("登記收到(&S)"), [=, &commands, &form] {
        if (number->empty()) return (void)form.ask(command::ReceiveCard{custodian.chosen()}, show_received);
        receive_letter(commands, *number, over, received);
        form.accept();
    });
}

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
    const bool open = over->window()->findChild<FormDialog*>(QStringLiteral("ReceiveCardDialog")) != nullptr;
    if (may_receive(*commands.snapshot()) && !open) ReceiveCardForm::open(commands, over, received);
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
