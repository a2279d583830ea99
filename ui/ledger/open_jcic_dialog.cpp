#include "ui/ledger/open_jcic_dialog.h"

#include "app/desk/commands/card.h"
#include "app/desk/commands/seat.h"
#include "app/words/counted.h"
#include "ui/help/fault_panel.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark_label.h"
#include "ui/look/reader_keys.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/seat/account_password_dialog.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct OpenJcicDialog {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::OpenJcicDialog)
public:
    explicit OpenJcicDialog(QWidget& form);

    QVBoxLayout* layout1 = nullptr;
    QLabel* number = nullptr;
    QLabel* custody = nullptr;
    QLabel* accountLabel = nullptr;
    SecretField* accountPassword = nullptr;
    SecretField* cardPassword = nullptr;
    QLabel* cardPasswordLabel = nullptr;
    QLabel* atReader = nullptr;
    MarkLabel* tries = nullptr;
    QCheckBox* lastTry = nullptr;
    ui::FaultPanel* fault = nullptr;
    QPushButton* changeAccount = nullptr;
    QPushButton* cancel = nullptr;
    QPushButton* open = nullptr;
};

/// From top to bottom.
OpenJcicDialog::OpenJcicDialog(QWidget& form) {
    auto& parts = *new FormParts(form);
    parts.title_window(QT_TR_NOOP("開啟聯徵"));
    layout1 = lay_out<QVBoxLayout>(form, 8, {18, 18, 18, 18});
    auto* heading = put(*layout1, parts.make_line("heading", QT_TR_NOOP("第二層　晶片卡"), "heading"));
    heading->setMinimumSize(400, 0);
    number = put(*layout1, parts.make_line("number"));
    custody = put(*layout1, parts.make_text("custody", nullptr, "soft"));
    accountLabel = put(
        *layout1, parts.make_line("accountLabel", QT_TR_NOOP("聯徵的簽入已結束，請先輸入你的帳號密碼(&P)"), "field"));
    accountPassword = put(*layout1, parts.make<SecretField>("accountPassword", QT_TR_NOOP("帳號密碼")));
    cardPassword = parts.make<SecretField>("cardPassword", QT_TR_NOOP("卡片密碼(&K)"));
    cardPasswordLabel = put(*layout1, parts.make_label(*cardPassword, QT_TR_NOOP("卡片密碼(&K)")));
    put(*layout1, cardPassword);
    atReader = put(*layout1, parts.make_text("atReader"));
    tries = put(*layout1, parts.make<MarkLabel>("tries"));
    lastTry = put(*layout1, parts.make_tick("lastTry", QT_TR_NOOP("我知道這是最後一次，錯了卡片就鎖住(&L)")));
    fault = put(*layout1, parts.make<ui::FaultPanel>("fault"));
    auto* row = add_layout<QHBoxLayout>(*layout1, 8);
    changeAccount = put(*row, parts.make_button("changeAccount", QT_TR_NOOP("聯徵帳號的密碼…(&J)")));
    row->addStretch();
    cancel = put(*row, parts.make_button("cancel", QT_TR_NOOP("取消(&C)")));
    open = put(*row, parts.make_button("open", QT_TR_NOOP("開啟聯徵(&O)")));
    make_primary(*open);
    accountLabel->setBuddy(accountPassword);
    follow({accountPassword, cardPassword, lastTry, open, cancel});
}

}  // namespace Ui

OpenJcicDialog::OpenJcicDialog(Commands& commands, QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      ui_(std::make_unique<Ui::OpenJcicDialog>(*this)),
      typist_(new CardTypist(this)) {
    ui_->layout1->insertWidget(ui_->layout1->indexOf(ui_->cardPasswordLabel), typist_);
    typist_->between(ui_->accountPassword, ui_->cardPassword);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(ui_->cancel, &QPushButton::clicked, this, &OpenJcicDialog::cancel);
    connect(ui_->changeAccount, &QPushButton::clicked, this,
            [this] { (new AccountPasswordDialog(commands_, this))->open(); });
    connect(ui_->open, &QPushButton::clicked, this, &OpenJcicDialog::proceed);
    for (auto* field : {ui_->accountPassword, &typist_->password(), ui_->cardPassword}) {
        connect(field, &SecretField::entered, this, &OpenJcicDialog::lead_on);
        connect(field, &SecretField::edited, this, &OpenJcicDialog::allow);
    }
    connect(ui_->lastTry, &QCheckBox::toggled, this, &OpenJcicDialog::allow);
    connect(&commands_, &Commands::changed, this, [this](const SnapshotPtr& s) {
        show_account(s->host);
        typist_->show_asked(*s);
        show_card(s->card);
    });
    // Put back at once it would look the same, but what was typed was meant for before.
    connect(&commands_, &Commands::card_gone, this, &QDialog::reject);
    show_account(commands_.snapshot()->host);
    typist_->show_asked(*commands_.snapshot());
    show_card(commands_.snapshot()->card);
    // JCIC is opened all the same, to settle and fetch what was asked for before.
    if (const auto& why = commands_.snapshot()->card.no_query) ui_->fault->show_fault(*why);
    auto* first = typist_->asked() ? &typist_->password() : ui_->cardPassword;
    (account_closed_ ? ui_->accountPassword : first)->setFocus();
}

OpenJcicDialog::~OpenJcicDialog() = default;

QString OpenJcicDialog::custody_words(const desk::CardView& card) {
    if (card.foreign)
        return tr("讀卡機裡是 %1，登記借給你的是 %2。請換上登記的那張。").arg(q(card.number), q(card.wanted));
    if (!card.holder) return tr("登記簿上沒有人借出這張卡，請先辦借出。");
    const auto lent =
        tr("%1自 %2 借用，%3保管").arg(q(card.holder_name), clock_time(card.held_since), q(card.custodian_name));
    if (card.password_keeper.empty()) return lent;
    return tr("%1；密碼由%2到座輸入（R-DU-2）").arg(lent, q(card.password_keeper));
}

void OpenJcicDialog::show_card(const desk::CardView& card) {
    if (card.state != desk::CardState::present || (!number_.empty() && card.number != number_)) return reject();
    number_ = card.number;
    ui_->number->setText(q(card.number));
    ui_->custody->setText(custody_words(card));
    at_reader_ = card.keys_verify;
    can_cancel_ = card.keys_can_cancel;
    ui_->cardPasswordLabel->setVisible(!at_reader_);
    ui_->cardPassword->setVisible(!at_reader_);
    ui_->atReader->setVisible(at_reader_);
    if (at_reader_) ui_->atReader->setText(keys_words(card, 1));
    last_try_ = card.tries_left == 1;
    usable_ = card.tries_left != 0 && card.wanted == card.number;
    if (!card.tries_left)
        ui_->tries->show_state(Mark::mind, tr("卡片沒有說還可以試幾次"));
    else if (*card.tries_left == 0)
        ui_->tries->show_state(Mark::act, tr("卡片已鎖，請依晶片卡保管的步驟處理"));
    else
        ui_->tries->show_state(*card.tries_left > 2 ? Mark::good : Mark::mind,
                               tr("還可以試 %n 次，用完即鎖卡", nullptr, words::counted(*card.tries_left)));
    ui_->lastTry->setEnabled(last_try_);
    if (!last_try_) ui_->lastTry->setChecked(false);
    allow();
}

void OpenJcicDialog::show_account(const desk::HostView& host) {
    account_closed_ = host.state != desk::HostState::signed_in && host.state != desk::HostState::opened;
    ui_->accountLabel->setVisible(account_closed_);
    ui_->accountLabel->setText(host.account_apart ? tr("聯徵中心帳號的密碼，不是本程式的密碼(&P)")
                                                  : tr("聯徵的簽入已結束，請先輸入你的帳號密碼(&P)"));
    ui_->accountPassword->setVisible(account_closed_);
    ui_->changeAccount->setVisible(account_closed_);
}

void OpenJcicDialog::allow() {
    const bool consent = !last_try_ || ui_->lastTry->isChecked();
    const auto lacks = still_lacking({{!account_closed_ || !ui_->accountPassword->empty(), ui_->accountPassword},
                                      {at_reader_ || !ui_->cardPassword->empty(), ui_->cardPassword},
                                      {consent, ui_->lastTry},
                                      {typist_->ready(), &typist_->password()}});
    enable_unless(*ui_->open, busy_, usable_ ? lacks : tr("這張卡片現在不能用：原因在上面"));
}

/// To what is not typed yet; what is typed at the reader comes last.
void OpenJcicDialog::lead_on() {
    for (auto* field : {ui_->accountPassword, &typist_->password(), ui_->cardPassword})
        if (field->isVisibleTo(this) && field->empty()) return field->setFocus();
    proceed();
}

void OpenJcicDialog::proceed() {
    if (!ui_->open->isEnabled()) return;
    busy_ = true;
    ui_->fault->clear();
    allow();
    if (!account_closed_) return open_card();
    commands_.send(
        this, command::OpenAccount{},
        [this](Result<void> opened) {
            if (opened) return go_on_to_card();
            refused(opened.error(), ui_->accountPassword);
        },
        together(ui_->accountPassword->take()));
}

/// JCIC may have answered later than what was typed for the card stands there: then it is asked for again.
void OpenJcicDialog::go_on_to_card() {
    const bool typed = at_reader_ || !ui_->cardPassword->empty();
    if (typed && typist_->ready()) return open_card();
    busy_ = false;
    allow();
    (typist_->ready() ? ui_->cardPassword : &typist_->password())->setFocus();
}

void OpenJcicDialog::open_card() {
    desk::Consent consent;
    if (ui_->lastTry->isChecked()) consent = desk::LastTryConsent{number_};
    const Then<void> then = [this](Result<void> opened) {
        entry_.reset();
        if (opened) return accept();
        refused(opened.error(), typist_->asked() ? &typist_->password() : ui_->cardPassword);
    };
    const auto steps_in = typist_->chosen();
    if (!at_reader_) {
        commands_.send(this, command::OpenJcic{consent, steps_in}, then,
                       typist_->beside(together(ui_->cardPassword->take())));
        return;
    }
    entry_ = commands_.send(this, command::OpenJcicAtReader{consent, steps_in}, then, typist_->beside({}));
    ui_->cancel->setEnabled(can_cancel_);
}

/// An entry at the reader's keys is ended there first: its answer then closes nothing, and can be tried again.
void OpenJcicDialog::cancel() {
    if (!entry_) return reject();
    entry_->request_stop();
}

void OpenJcicDialog::refused(const Fault& fault, QWidget* again) {
    busy_ = false;
    ui_->cancel->setEnabled(true);
    ui_->fault->show_fault(fault);
    again->setFocus();
    allow();
}

bool with_jcic_open(Commands& commands, QWidget* parent, std::function<void()> then) {
    const auto snapshot = commands.snapshot();
    if (snapshot->host.state == desk::HostState::opened) {
        then();
        return true;
    }
    if (snapshot->card.state != desk::CardState::present) return false;
    auto* dialog = new OpenJcicDialog(commands, parent);
    QObject::connect(dialog, &QDialog::accepted, parent, then);
    dialog->open();
    return true;
}

}  // namespace jcic::ui
