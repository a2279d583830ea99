#include "ui/ledger/open_jcic_dialog.h"

#include "app/desk/commands/seat.h"
#include "app/desk/rooms/path.h"
#include "ui/look/buttons.h"
#include "ui/look/text.h"
#include "ui/seat/seat_forms.h"

namespace jcic::ui {

OpenJcicDialog::OpenJcicDialog(Commands& commands, QWidget* parent) : CardDialog("OpenJcicDialog", commands, parent) {
    build();
    for (auto* field : {account_password_, &typist_->password(), first_}) {
        connect(field, &SecretField::entered, this, &OpenJcicDialog::lead_on);
        connect(field, &SecretField::edited, this, &OpenJcicDialog::allow);
    }
    show_snapshot(*commands_.snapshot());
    // JCIC is opened all the same, to settle and fetch what was asked for before.
    if (const auto& why = commands_.snapshot()->card.no_query) show_fault(*why);
    (account_closed_ ? account_password_ : &first_field())->setFocus();
}

void OpenJcicDialog::build() {
    parts_.title_window(QT_TR_NOOP("登入聯徵中心"));
    add_number(QT_TR_NOOP("晶片卡認證（第二道密碼）"));
    custody_ = parts_.add_text(column_, "custody", nullptr, "soft");
    account_password_ =
        parts_.add_field<SecretField>(column_, account_label_, "accountPassword", QT_TR_NOOP("帳號密碼"));
    add_first("cardPassword", QT_TR_NOOP("晶片卡密碼(&K)"));
    add_at_reader();
    add_tries();
    change_account_ = parts_.make_button("changeAccount", QT_TR_NOOP("變更聯徵帳號密碼…(&J)"),
                                         [this] { SeatForms::change_account_password(commands_, this); });
    open_ = make_way(
        "open", QT_TR_NOOP("登入(&O)"), [this] { proceed(); }, [this] { return why_not(lacking()); });
    add_foot(change_account_, open_);
    follow({account_password_, first_, consent_, open_, cancel_});
    typist_->between(account_password_, first_);
}

QString OpenJcicDialog::custody_words(const desk::CardView& card) {
    if (card.foreign)
        return tr("讀卡機內為 %1，登記借用為 %2，請更換為登記之晶片卡。").arg(q(card.number), q(card.wanted));
    if (!card.holder) return tr("本卡未辦理借用登記，請先辦理借用。");
    const auto lent =
        tr("%1自 %2 借用，%3保管").arg(q(card.holder_name), clock_time(card.held_since), q(card.custodian_name));
    if (card.password_keeper.empty()) return lent;
    return tr("%1；密碼由 %2 到場輸入（R-DU-2）").arg(lent, q(card.password_keeper));
}

void OpenJcicDialog::show_snapshot(const desk::Snapshot& snapshot) {
    show_account(snapshot.host);
    CardDialog::show_snapshot(snapshot);
}

void OpenJcicDialog::show_card(const desk::CardView& card) {
    if (!show_number(card, card.keys_verify, 1)) return;
    custody_->setText(custody_words(card));
    last_try_ = card.tries_left == 1;
    usable_ = card.tries_left != 0 && card.wanted == card.number;
    show_tries(card, tr("已鎖卡，請依「晶片卡保管」步驟辦理"));
    consent_->setEnabled(last_try_);
    if (!last_try_) consent_->setChecked(false);
    allow();
}

void OpenJcicDialog::show_account(const desk::HostView& host) {
    account_closed_ = host.state != desk::HostState::signed_in && host.state != desk::HostState::opened;
    account_label_->setVisible(account_closed_);
    account_label_->setText(host.account_apart ? tr("聯徵中心帳號密碼（並非本程式密碼）(&P)")
                                               : tr("聯徵中心登入已逾時，請輸入帳號密碼(&P)"));
    account_password_->setVisible(account_closed_);
    change_account_->setVisible(account_closed_);
}

QString OpenJcicDialog::lacking() const {
    return still_lacking({{!account_closed_ || !account_password_->empty(), account_password_},
                          {at_reader_ || !first_->empty(), first_},
                          {has_consent(), consent_},
                          {typist_->ready(), &typist_->password()}});
}

/// To what is not typed yet; what is typed at the reader comes last.
void OpenJcicDialog::lead_on() {
    for (auto* field : {account_password_, &typist_->password(), first_})
        if (field->isVisibleTo(this) && field->empty()) return field->setFocus();
    proceed();
}

void OpenJcicDialog::proceed() {
    if (!open_->isEnabled()) return;
    if (!account_closed_) return open_card();
    ask(
        command::OpenAccount{}, [this] { go_on_to_card(); }, again_at(account_password_),
        together(account_password_->take()));
}

/// JCIC may have answered later than what was typed for the card stands there: then it is asked for again.
void OpenJcicDialog::go_on_to_card() {
    const bool typed = at_reader_ || !first_->empty();
    if (typed && typist_->ready()) return open_card();
    (typist_->ready() ? first_ : &typist_->password())->setFocus();
}

void OpenJcicDialog::open_card() {
    const auto failed = [this](const Fault& fault) { again_at (&first_field())(fault); };
    ask_card<command::OpenJcic, command::OpenJcicAtReader>(failed,
                                                           at_reader_ ? desk::Typed{} : together(first_->take()));
}

bool with_jcic_open(Commands& commands, QWidget* parent, std::function<void()> then) {
    const auto snapshot = commands.snapshot();
    if (snapshot->host.state == desk::HostState::opened) {
        then();
        return true;
    }
    // A card that lies in the reader and is lent to nobody is borrowed first.
    if (snapshot->card.state != desk::CardState::present || desk::custody_of(*snapshot) == desk::Custody::none)
        return false;
    auto* dialog = new OpenJcicDialog(commands, parent);
    QObject::connect(dialog, &QDialog::accepted, parent, then);
    dialog->open();
    return true;
}

}  // namespace jcic::ui
