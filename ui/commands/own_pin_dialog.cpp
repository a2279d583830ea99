#include "ui/commands/own_pin_dialog.h"

#include <algorithm>

#include "ui/look/text.h"
#include "ui/look/why_grey.h"

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

}  // namespace jcic::ui
