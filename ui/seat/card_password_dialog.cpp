#include "ui/seat/card_password_dialog.h"

#include "ui/look/why_grey.h"

namespace jcic::ui {

CardPasswordDialog::CardPasswordDialog(Commands& commands, Purpose purpose, QWidget* parent)
    : CardDialog("CardPasswordDialog", commands, parent), purpose_(purpose) {
    build();
    name_fields();
    for (auto* field : {first_, wanted_, again_}) {
        connect(field, &SecretField::edited, this, &CardPasswordDialog::allow);
        connect(field, &SecretField::entered, this, &CardPasswordDialog::proceed);
    }
    connect(&typist_->password(), &SecretField::entered, this, [this] {
        if (at_reader_) return proceed();  // what is left is typed there
        first_->setFocus();
    });
    show_snapshot(*commands_.snapshot());
    first_field().setFocus();
}

void CardPasswordDialog::build() {
    add_number(QT_TR_NOOP("晶片卡"));
    first_label_ = add_first("present", QT_TR_NOOP("目前晶片卡密碼(&P)"));
    add_tries();
    rules_ = parts_.add_text(column_, "rules", nullptr, "small");
    rules_->setMinimumSize(0, 48);
    QLabel *wanted_label = nullptr, *again_label = nullptr;
    wanted_ = parts_.add_field<SecretField>(column_, wanted_label, "wanted", QT_TR_NOOP("新密碼(&N)"));
    parts_.name_widget(*wanted_, QT_TR_NOOP("新晶片卡密碼"));
    again_ = parts_.add_field<SecretField>(column_, again_label, "again", QT_TR_NOOP("再次輸入(&A)"));
    parts_.name_widget(*again_, QT_TR_NOOP("再次輸入晶片卡新密碼"));
    add_at_reader({wanted_label, wanted_, again_label, again_});
    note_ = put(column_, parts_.make<MarkLabel>("note"));
    change_ = make_way(
        "change", QT_TR_NOOP("變更(&S)"), [this] { proceed(); }, [this] { return why_not(lacking()); });
    add_foot(nullptr, change_);
    follow({first_, consent_, wanted_, again_, change_, cancel_});
    typist_->between(cancel_, first_);
}

void CardPasswordDialog::name_fields() {
    const bool change = purpose_ == Purpose::change;
    setWindowTitle(change ? tr("變更晶片卡密碼") : tr("解鎖晶片卡"));
    first_label_->setText(change ? tr("目前晶片卡密碼(&P)") : tr("解鎖碼 PUK(&P)"));
    first_->setAccessibleName(change ? tr("目前晶片卡密碼") : tr("解鎖碼"));
    change_->setText(change ? tr("變更(&S)") : tr("解鎖並設定新密碼(&S)"));
}

void CardPasswordDialog::show_card(const desk::CardView& card) {
    if (!show_number(card, card.keys_change, 3)) return;
    const auto rules =
        card.letters
            ? tr("新密碼為 %1 至 %2 位英數字；不得與原密碼相同。變更後應重新登入聯徵中心。")
            : tr("新密碼為 %1 至 %2 位數字；不得與原密碼相同，亦不得為重複或連續數字。變更後應重新登入聯徵中心。");
    rules_->setText(rules.arg(card.shortest_password).arg(card.longest_password));
    const bool change = purpose_ == Purpose::change;
    // How many the PUK has left the card does not say before one is spent.
    last_try_ = puk_last_ || (change && card.tries_left == 1);
    usable_ = card.wanted == card.number && (!change || card.tries_left != 0);
    if (change)
        show_tries(card, tr("卡片已鎖，請以解鎖碼解鎖"));
    else
        tries_->show_state(Mark::barred, tr("解鎖碼亦有次數限制，用盡後晶片卡僅得由聯徵中心換發"));
    consent_->setVisible(last_try_ || consent_->isChecked());
    allow();
}

QString CardPasswordDialog::lacking() const {
    return still_lacking({{at_reader_ || !first_->empty(), first_},
                          {at_reader_ || !wanted_->empty(), wanted_},
                          {at_reader_ || !again_->empty(), again_},
                          {has_consent(), consent_},
                          {typist_->ready(), &typist_->password()}});
}

void CardPasswordDialog::proceed() {
    if (!change_->isEnabled()) return;
    desk::Typed typed;
    if (!at_reader_) {
        auto wanted = wanted_->take();
        if (!wanted.equals(again_->take())) {
            note_->show_state(Mark::barred, tr("二次輸入的新密碼不一致，請再次輸入"));
            wanted_->setFocus();
            return;
        }
        note_->show_state(Mark::not_yet, tr("變更中…"));
        typed = together(first_->take(), std::move(wanted));
    }
    const auto failed = [this](const Fault& fault) { show_refused(fault); };
    if (purpose_ == Purpose::change)
        ask_card<command::ChangeCardPassword, command::ChangeCardPasswordAtReader>(failed, std::move(typed));
    else
        ask_card<command::UnblockCard, command::UnblockCardAtReader>(failed, std::move(typed));
}

void CardPasswordDialog::show_refused(const Fault& fault) {
    // Any further try of what may be the PUK's last needs a person's word.
    puk_last_ = puk_last_ || (purpose_ == Purpose::unblock && fault.code == FaultCode::card_pin_last_try);
    if (puk_last_) consent_->setVisible(last_try_ = true);
    consent_->setChecked(false);
    note_->show_state(Mark::plain, {});
    show_fault(fault);
    first_field().setFocus();
    allow();
}

}  // namespace jcic::ui
