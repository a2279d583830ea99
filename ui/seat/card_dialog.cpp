#include "ui/seat/card_dialog.h"

#include "app/words/counted.h"
#include "ui/look/reader_keys.h"
#include "ui/look/text.h"

namespace jcic::ui {

CardDialog::CardDialog(const char* name, Commands& commands, QWidget* parent)
    : ActingDialog(name, {}, commands, parent), typist_(new CardTypist(this)) {
    closes_any_time_ = true;
    space(18, 8);
    connect(&typist_->password(), &SecretField::edited, this, &CardDialog::allow);
    connect(&commands_, &Commands::changed, this, [this](const SnapshotPtr& s) { show_snapshot(*s); });
    // Put back at once it would look the same, but what was typed was meant for before.
    connect(&commands_, &Commands::card_gone, this, &QDialog::reject);
}

void CardDialog::add_number(const char* heading) {
    put(column_, parts_.make_line("heading", heading, "heading"))->setMinimumSize(400, 0);
    number_line_ = put(column_, parts_.make_line("number"));
}

QLabel* CardDialog::add_first(const char* name, const char* title) {
    QLabel* label = nullptr;
    put(column_, typist_);
    first_ = parts_.add_field<SecretField>(column_, label, name, title);
    typed_here_ = {label, first_};
    return label;
}

void CardDialog::add_at_reader(std::initializer_list<QWidget*> typed_here) {
    typed_here_.insert(typed_here_.end(), typed_here);
    at_reader_text_ = parts_.add_text(column_, "atReader");
}

void CardDialog::add_tries() {
    tries_ = put(column_, parts_.make<MarkLabel>("tries"));
    consent_ = put(column_, parts_.make<QCheckBox>("lastTry"));
    parts_.say_text(*consent_, QT_TR_NOOP("本人知悉此為最後一次，輸入錯誤即鎖卡(&L)"), staticMetaObject.className());
    connect(consent_, &QCheckBox::toggled, this, &CardDialog::allow);
}

void CardDialog::add_foot(QPushButton* other, QPushButton* act) {
    make_primary(*act);
    cancel_ = make_cancel("cancel", false);
    add_ways({other, nullptr, cancel_, act});
}

void CardDialog::show_snapshot(const desk::Snapshot& snapshot) {
    typist_->show_asked(snapshot);
    show_card(snapshot.card);
}

bool CardDialog::show_number(const desk::CardView& card, bool at_reader, int passwords) {
    if (card.state != desk::CardState::present || (!number_.empty() && card.number != number_)) {
        reject();
        return false;
    }
    number_ = card.number;
    number_line_->setText(q(card.number));
    at_reader_ = at_reader;
    can_cancel_ = card.keys_can_cancel;
    for (auto* one : typed_here_) one->setVisible(!at_reader_);
    at_reader_text_->setVisible(at_reader_);
    if (at_reader_) at_reader_text_->setText(keys_words(card, passwords));
    return true;
}

void CardDialog::show_tries(const desk::CardView& card, const QString& locked) {
    const auto& left = card.tries_left;
    if (doubted_ != card.doubted)
        parts_.say_text(*consent_,
                        card.doubted ? QT_TR_NOOP("本人知悉剩餘次數不明，輸入錯誤可能即鎖卡(&L)")
                                     : QT_TR_NOOP("本人知悉此為最後一次，輸入錯誤即鎖卡(&L)"),
                        staticMetaObject.className());
    doubted_ = card.doubted;
    if (card.doubted)
        tries_->show_state(Mark::barred, tr("前次密碼錯誤或結果不明，本卡不告知剩餘次數"));
    else if (!left)
        tries_->show_state(Mark::barred, tr("無法得知剩餘次數"));
    else if (*left == 0)
        tries_->show_state(Mark::act, locked);
    else
        tries_->show_state(*left > 2 ? Mark::good : Mark::barred,
                           tr("尚可輸入 %n 次，逾次即鎖卡", nullptr, words::counted(*left)));
}

desk::Consent CardDialog::consent() const {
    if (!consent_->isChecked()) return {};
    return desk::LastTryConsent{number_};
}

QString CardDialog::why_not(const QString& lacks) const {
    return usable_ ? lacks : tr("本卡目前無法使用，原因詳上方");
}

void CardDialog::allow() {
    ActingDialog::allow();
    if (!busy_) cancel_->setEnabled(true);
}

/// An entry at the reader's keys is ended there first: its answer then closes nothing, and can be tried again.
void CardDialog::leave() {
    if (!may_stop()) return reject();
    stop_asked();
}

}  // namespace jcic::ui
