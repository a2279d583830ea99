#include "ui/seat/card_password_dialog.h"

#include "app/words/counted.h"
#include "ui/help/fault_panel.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark_label.h"
#include "ui/look/reader_keys.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct CardPasswordDialog {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::CardPasswordDialog)
public:
    explicit CardPasswordDialog(QWidget& form);

    QVBoxLayout* layout1 = nullptr;
    QLabel* number = nullptr;
    SecretField* present = nullptr;
    QLabel* presentLabel = nullptr;
    MarkLabel* tries = nullptr;
    QCheckBox* lastTry = nullptr;
    QLabel* rules = nullptr;
    SecretField* wanted = nullptr;
    QLabel* wantedLabel = nullptr;
    SecretField* again = nullptr;
    QLabel* againLabel = nullptr;
    QLabel* atReader = nullptr;
    MarkLabel* note = nullptr;
    ui::FaultPanel* fault = nullptr;
    QPushButton* cancel = nullptr;
    QPushButton* change = nullptr;
};

/// From top to bottom.
CardPasswordDialog::CardPasswordDialog(QWidget& form) {
    auto& parts = *new FormParts(form);
    parts.title_window(QT_TR_NOOP("變更卡片密碼"));
    layout1 = lay_out<QVBoxLayout>(form, 8, {18, 18, 18, 18});
    auto* heading = put(*layout1, parts.make_line("heading", QT_TR_NOOP("晶片卡"), "heading"));
    heading->setMinimumSize(400, 0);
    number = put(*layout1, parts.make_line("number"));
    present = parts.make<SecretField>("present", QT_TR_NOOP("現在的卡片密碼(&P)"));
    presentLabel = put(*layout1, parts.make_label(*present, QT_TR_NOOP("現在的卡片密碼(&P)")));
    put(*layout1, present);
    tries = put(*layout1, parts.make<MarkLabel>("tries"));
    lastTry = put(*layout1, parts.make_tick("lastTry", QT_TR_NOOP("我知道這是最後一次，錯了卡片就鎖住(&L)")));
    rules = put(*layout1, parts.make_text("rules", nullptr, "small"));
    rules->setMinimumSize(0, 48);
    wanted = parts.make<SecretField>("wanted", QT_TR_NOOP("新的卡片密碼"));
    wantedLabel = put(*layout1, parts.make_label(*wanted, QT_TR_NOOP("新密碼(&N)")));
    put(*layout1, wanted);
    again = parts.make<SecretField>("again", QT_TR_NOOP("再輸入一次新的卡片密碼"));
    againLabel = put(*layout1, parts.make_label(*again, QT_TR_NOOP("再輸入一次(&A)")));
    put(*layout1, again);
    atReader = put(*layout1, parts.make_text("atReader"));
    note = put(*layout1, parts.make<MarkLabel>("note"));
    fault = put(*layout1, parts.make<ui::FaultPanel>("fault"));
    auto* row = add_layout<QHBoxLayout>(*layout1, 8);
    row->addStretch();
    cancel = put(*row, parts.make_button("cancel", QT_TR_NOOP("取消(&C)")));
    change = put(*row, parts.make_button("change", QT_TR_NOOP("變更(&S)")));
    make_primary(*change);
    follow({present, lastTry, wanted, again, change, cancel});
}

}  // namespace Ui

CardPasswordDialog::CardPasswordDialog(Commands& commands, Purpose purpose, QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      ui_(std::make_unique<Ui::CardPasswordDialog>(*this)),
      typist_(new CardTypist(this)),
      purpose_(purpose) {
    ui_->layout1->insertWidget(ui_->layout1->indexOf(ui_->presentLabel), typist_);
    typist_->between(ui_->cancel, ui_->present);
    setAttribute(Qt::WA_DeleteOnClose);
    name_fields();
    for (auto* field : {ui_->present, ui_->wanted, ui_->again}) {
        connect(field, &SecretField::edited, this, &CardPasswordDialog::allow);
        connect(field, &SecretField::entered, this, &CardPasswordDialog::proceed);
    }
    connect(&typist_->password(), &SecretField::edited, this, &CardPasswordDialog::allow);
    connect(&typist_->password(), &SecretField::entered, this, [this] {
        if (at_reader_) return proceed();  // what is left is typed there
        ui_->present->setFocus();
    });
    connect(ui_->lastTry, &QCheckBox::toggled, this, &CardPasswordDialog::allow);
    connect(ui_->cancel, &QPushButton::clicked, this, &CardPasswordDialog::cancel);
    connect(ui_->change, &QPushButton::clicked, this, &CardPasswordDialog::proceed);
    connect(&commands_, &Commands::changed, this, [this](const SnapshotPtr& s) {
        typist_->show_asked(*s);
        show_card(s->card);
    });
    connect(&commands_, &Commands::card_gone, this, &QDialog::reject);
    typist_->show_asked(*commands_.snapshot());
    show_card(commands_.snapshot()->card);
    first_field()->setFocus();
}

SecretField* CardPasswordDialog::first_field() const {
    return typist_->asked() ? &typist_->password() : ui_->present;
}

CardPasswordDialog::~CardPasswordDialog() = default;

void CardPasswordDialog::name_fields() {
    const bool change = purpose_ == Purpose::change;
    setWindowTitle(change ? tr("變更卡片密碼") : tr("解鎖晶片卡"));
    ui_->presentLabel->setText(change ? tr("現在的卡片密碼(&P)") : tr("解鎖碼 PUK(&P)"));
    ui_->present->setAccessibleName(change ? tr("現在的卡片密碼") : tr("解鎖碼"));
    ui_->change->setText(change ? tr("變更(&S)") : tr("解鎖並設定新密碼(&S)"));
}

void CardPasswordDialog::show_card(const desk::CardView& card) {
    if (card.state != desk::CardState::present || (!number_.empty() && card.number != number_)) return reject();
    number_ = card.number;
    ui_->number->setText(q(card.number));
    ui_->rules->setText(tr("新密碼 %1 到 %2 位數字；不可與原來的相同，也不可是重複或連續的數字。變更後要重新開啟聯徵。")
                            .arg(card.shortest_password)
                            .arg(card.longest_password));
    const bool change = purpose_ == Purpose::change;
    at_reader_ = card.keys_change;
    can_cancel_ = card.keys_can_cancel;
    for (QWidget* typed_here : {static_cast<QWidget*>(ui_->presentLabel), static_cast<QWidget*>(ui_->present),
                                static_cast<QWidget*>(ui_->wantedLabel), static_cast<QWidget*>(ui_->wanted),
                                static_cast<QWidget*>(ui_->againLabel), static_cast<QWidget*>(ui_->again)})
        typed_here->setVisible(!at_reader_);
    ui_->atReader->setVisible(at_reader_);
    if (at_reader_) ui_->atReader->setText(keys_words(card, 3));
    // How many the PUK has left the card does not say before one is spent.
    last_try_ = puk_last_ || (change && card.tries_left == 1);
    usable_ = card.wanted == card.number && (!change || card.tries_left != 0);
    if (!change)
        ui_->tries->show_state(Mark::mind, tr("解鎖碼也有次數限制，用完卡片只能由聯徵換發"));
    else if (!card.tries_left)
        ui_->tries->show_state(Mark::mind, tr("卡片沒有說還可以試幾次"));
    else if (*card.tries_left == 0)
        ui_->tries->show_state(Mark::act, tr("卡片已鎖，請以解鎖碼解鎖"));
    else
        ui_->tries->show_state(*card.tries_left > 2 ? Mark::good : Mark::mind,
                               tr("還可以試 %n 次，用完即鎖卡", nullptr, words::counted(*card.tries_left)));
    ui_->lastTry->setVisible(last_try_ || ui_->lastTry->isChecked());
    allow();
}

void CardPasswordDialog::allow() {
    const bool consent = !last_try_ || ui_->lastTry->isChecked();
    const auto lacks = still_lacking({{at_reader_ || !ui_->present->empty(), ui_->present},
                                      {at_reader_ || !ui_->wanted->empty(), ui_->wanted},
                                      {at_reader_ || !ui_->again->empty(), ui_->again},
                                      {consent, ui_->lastTry},
                                      {typist_->ready(), &typist_->password()}});
    enable_unless(*ui_->change, busy_, usable_ ? lacks : tr("這張卡片現在不能用：原因在上面"));
}

void CardPasswordDialog::proceed() {
    if (!ui_->change->isEnabled()) return;
    desk::Consent consent;
    if (ui_->lastTry->isChecked()) consent = desk::LastTryConsent{number_};
    const Then<void> then = [this](Result<void> done) { answered(done); };
    if (at_reader_) return proceed_at_reader(consent, then);
    auto wanted = ui_->wanted->take();
    if (!wanted.equals(ui_->again->take())) {
        ui_->note->show_state(Mark::act, tr("兩次輸入的新密碼不一樣，請再輸入一次"));
        ui_->wanted->setFocus();
        return;
    }
    busy_ = true;
    ui_->note->show_state(Mark::not_yet, tr("變更中…"));
    ui_->fault->clear();
    allow();
    const auto steps_in = typist_->chosen();
    auto typed = typist_->beside(together(ui_->present->take(), std::move(wanted)));
    if (purpose_ == Purpose::change)
        commands_.send(this, command::ChangeCardPassword{consent, steps_in}, then, std::move(typed));
    else
        commands_.send(this, command::UnblockCard{consent, steps_in}, then, std::move(typed));
}

void CardPasswordDialog::proceed_at_reader(const desk::Consent& consent, const Then<void>& then) {
    busy_ = true;
    ui_->fault->clear();
    allow();
    const auto steps_in = typist_->chosen();
    auto typed = typist_->beside({});
    entry_ = purpose_ == Purpose::change
                 ? commands_.send(this, command::ChangeCardPasswordAtReader{consent, steps_in}, then, std::move(typed))
                 : commands_.send(this, command::UnblockCardAtReader{consent, steps_in}, then, std::move(typed));
    ui_->cancel->setEnabled(can_cancel_);
}

/// An entry at the reader's keys is ended there first: its answer then closes nothing, and can be tried again.
void CardPasswordDialog::cancel() {
    if (!entry_) return reject();
    entry_->request_stop();
}

void CardPasswordDialog::answered(const Result<void>& done) {
    busy_ = false;
    entry_.reset();
    ui_->cancel->setEnabled(true);
    if (done) return accept();
    // Any further try of what may be the PUK's last needs a person's word.
    puk_last_ = puk_last_ || (purpose_ == Purpose::unblock && done.error().code == FaultCode::card_pin_last_try);
    if (puk_last_) ui_->lastTry->setVisible(last_try_ = true);
    ui_->lastTry->setChecked(false);
    ui_->note->show_state(Mark::plain, {});
    ui_->fault->show_fault(done.error());
    first_field()->setFocus();
    allow();
}

}  // namespace jcic::ui
