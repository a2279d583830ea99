#include "ui/commands/own_pin_dialog.h"

#include <algorithm>
#include <utility>

#include "ui/look/buttons.h"
#include "ui/look/text.h"

namespace jcic::ui {

OwnPinDialog::OwnPinDialog(Commands& commands, const domain::PersonId& whose, QWidget* parent)
    : ActingDialog("OwnPinDialog", {440, 260}, commands, parent), whose_(whose) {
    build();
    left_.setSingleShot(true);
    left_.callOnTimeout(this, [this] { done(QDialog::Rejected); });
    left_.start(SecretField::longest_standing);
    allow();
    pin_->setFocus();
}

void OwnPinDialog::build() {
    parts_.title_window(QT_TR_NOOP("本人卡片"));
    space(18, 8);
    const auto people = commands_.snapshot()->people;
    const auto known = std::ranges::find(people, whose_, &desk::PersonView::code);
    const auto name = known == people.end() ? QString() : QStringLiteral(" ") + q(known->name);
    put(column_, parts_.make_line("whose", nullptr, "heading"))->setText(q(whose_.text()) + name);
    parts_.add_text(column_, "lead", QT_TR_NOOP("請將本人卡片插入讀卡機，並由本人輸入 PIN。輸入錯誤達次數上限即鎖卡。"),
                    "soft");
    pin_ = parts_.add_field<SecretField>(column_, "ownPin", QT_TR_NOOP("本人卡片 PIN(&N)"));
    last_try_ = put(column_, parts_.make_tick("ownLastTry", QT_TR_NOOP("本人知悉此為最後一次，輸入錯誤即鎖卡(&L)")));
    last_try_->hide();
    connect(pin_, &SecretField::edited, this, [this] {
        left_.start(SecretField::longest_standing);
        allow();
    });
    connect(last_try_, &QCheckBox::toggled, this, &OwnPinDialog::allow);
    connect(pin_, &SecretField::entered, this, &OwnPinDialog::give);
    auto* cancel = make_cancel();
    sign_ = make_way(
        "give", QT_TR_NOOP("確認(&S)"), [this] { give(); }, [this] { return why_not(); });
    make_primary(*sign_);
    hold({pin_, last_try_});
    add_ways({nullptr, cancel, sign_});
    follow({pin_, last_try_, sign_, cancel});
}

QString OwnPinDialog::why_not() const {
    return still_lacking({{!pin_->empty(), pin_}, {last_try_->isHidden() || last_try_->isChecked(), last_try_}});
}

void OwnPinDialog::give() {
    if (!sign_->isEnabled()) return;
    left_.stop();
    set_busy(true);
    Q_EMIT given();
}

desk::CardPin OwnPinDialog::take_pin() {
    return {whose_, pin_->take(), last_try_->isChecked()};
}

void OwnPinDialog::refuse(const Fault& fault) {
    left_.start(SecretField::longest_standing);
    last_try_->setVisible(fault.code == FaultCode::card_pin_last_try);
    last_try_->setChecked(false);
    set_busy(false);
    again_at(pin_)(fault);
}

namespace {

desk::Typed another_of(const desk::Typed& typed) {
    desk::Typed out;
    for (const auto& one : typed) out.push_back(one.clone());
    return out;
}

/// Whose PIN a command came to want.
std::optional<domain::PersonId> lacks_pin_of(const Fault& fault) {
    if (fault.code != FaultCode::input_missing || fault.detail("field") != "pin") return std::nullopt;
    const auto whose = domain::PersonId::parse(fault.detail("person"));
    return whose ? std::optional(*whose) : std::nullopt;
}

bool may_come_to_a_card(const desk::Snapshot& snapshot) {
    return snapshot.card_required || std::ranges::any_of(snapshot.people, &desk::PersonView::by_card);
}

}  // namespace

std::stop_source Commands::hand_on(const QObject* asker, Sending one, Then<std::any> then) {
    if (one.typed.empty() || one.command.reads_beside() || !may_come_to_a_card(*snapshot()))
        return dispatch(std::move(one), std::move(then));
    return (new PinAsking(*this, asker, std::move(one), std::move(then)))->send();
}

PinAsking::PinAsking(Commands& commands, const QObject* asker, Commands::Sending one, Then<std::any> then)
    : QObject(&commands), commands_(commands), asker_(asker), one_(std::move(one)), then_(std::move(then)) {}

std::stop_source PinAsking::send() {
    send_again();
    stops_.emplace(first_.get_token(), [this] { now_.request_stop(); });
    return first_;
}

void PinAsking::send_again() {
    now_ =
        commands_.dispatch({one_.command, another_of(one_.typed), one_.told, desk::another_of(one_.pins)},
                           while_alive(this, Then<std::any>([this](const Result<std::any>& answer) { hear(answer); })));
}

void PinAsking::hear(const Result<std::any>& answer) {
    if (answer || !asker_ || closed_) return end(answer);
    if (dialog_ && answer.error().detail("whose") == dialog_->whose().text()) return dialog_->refuse(answer.error());
    const auto whose = lacks_pin_of(answer.error());
    if (!whose) return end(answer);
    wanted_ = answer.error();
    ask(*whose);
}

void PinAsking::ask(const domain::PersonId& whose) {
    if (dialog_) {
        dialog_->disconnect(this);
        dialog_->done(QDialog::Accepted);
    }
    const auto* beside = qobject_cast<const QWidget*>(asker_.data());
    dialog_ = new OwnPinDialog(commands_, whose, beside == nullptr ? nullptr : beside->window());
    connect(dialog_, &OwnPinDialog::given, this, [this] {
        std::erase_if(one_.pins, [this](const desk::CardPin& one) { return one.person == dialog_->whose(); });
        one_.pins.push_back(dialog_->take_pin());
        send_again();
    });
    connect(dialog_, &QDialog::rejected, this, [this] {
        closed_ = dialog_->waits();
        if (!closed_) end(tl::unexpected<Fault>(*wanted_));
    });
    dialog_->open();
}

void PinAsking::end(const Result<std::any>& answer) {
    stops_.reset();
    if (dialog_) {
        dialog_->disconnect(this);
        dialog_->done(QDialog::Accepted);
    }
    one_.typed.clear();
    one_.pins.clear();
    deleteLater();
    if (const auto then = std::exchange(then_, {})) then(answer);
}

}  // namespace jcic::ui
