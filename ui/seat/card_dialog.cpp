#include "ui/seat/card_dialog.h"

#include <QGridLayout>
#include <algorithm>
#include <utility>

#include "app/words/counted.h"
#include "ui/look/buttons.h"
#include "ui/look/form_parts.h"
#include "ui/look/keys.h"
#include "ui/look/other_people.h"
#include "ui/look/text.h"

namespace jcic::ui {

CardTypist::CardTypist(QWidget* parent) : QWidget(parent), who_(new ChoiceBox(this)), password_(new SecretField(this)) {
    setObjectName(QStringLiteral("cardTypist"));
    auto* both = new QGridLayout(this);  // beside each other: the dialog stays within a small screen
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(8);
    who_->setObjectName(QStringLiteral("typist"));
    who_->setAccessibleName(tr("到場輸入晶片卡密碼之人員"));
    password_->setObjectName(QStringLiteral("typistPassword"));
    password_->setAccessibleName(tr("密碼保管人員密碼"));
    both->addWidget(field_label(tr("到場輸入晶片卡密碼之人員(&W)"), who_, this), 0, 0);
    both->addWidget(field_label(tr("其本程式的密碼，簽署用(&T)"), password_, this), 0, 1);
    both->addWidget(who_, 1, 0);
    both->addWidget(password_, 1, 1);
    password_->is_of(who_);
    hide();
}

void CardTypist::show_asked(const desk::Snapshot& snapshot) {
    const auto& may = snapshot.card.typists;
    asked_ = may.has_value();
    setVisible(asked_);
    auto now = may.value_or(std::vector<domain::PersonId>{});
    if (now == may_) return say_nobody(*who_);
    const auto before = chosen();
    may_ = std::move(now);
    password_->clear();
    who_->clear();
    people_ = add_others(*who_, snapshot, [&](const desk::PersonView& person) {
        return std::ranges::find(may_, person.code) != may_.end();
    });
    if (!before) return;
    const auto again = std::ranges::find(people_, *before);
    if (again != people_.end()) who_->setCurrentIndex(static_cast<int>(again - people_.begin()));
}

bool CardTypist::ready() const {
    return !asked_ || (chosen() && !password_->empty());
}

std::optional<domain::PersonId> CardTypist::chosen() const {
    const auto at = who_->currentIndex();
    if (!asked_ || at < 0 || static_cast<std::size_t>(at) >= people_.size()) return std::nullopt;
    return people_[static_cast<std::size_t>(at)];
}

desk::Typed CardTypist::beside(desk::Typed typed) {
    if (asked_) typed.push_back(password_->take());
    return typed;
}

void CardTypist::between(QWidget* before, QWidget* after) {
    QWidget::setTabOrder(before, who_);
    QWidget::setTabOrder(who_, password_);
    QWidget::setTabOrder(password_, after);
}

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
            note_->show_state(Mark::barred, tr("兩次輸入的新密碼不一致，請再次輸入"));
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
