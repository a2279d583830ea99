#include "ui/seat/card_page.h"

#include <QEvent>
#include <QFrame>
#include <QLineEdit>
#include <QListWidget>
#include <algorithm>

#include "app/desk/registers/card_steps.h"
#include "app/words/counted.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/look/mark_label.h"
#include "ui/look/row_delegate.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/look/why_grey.h"
#include "ui/seat/card_password_dialog.h"
#include "ui/seat/hand_over_dialog.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct CardPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::CardPage)
public:
    explicit CardPage(QWidget& form);

    QListWidget* cards = nullptr;
    QLabel* note = nullptr;
    QLineEdit* purpose = nullptr;
    QPushButton* selfCheck = nullptr;
    QPushButton* receiveCard = nullptr;
    QPushButton* takeBack = nullptr;
    QPushButton* handBack = nullptr;
    QPushButton* handOut = nullptr;
    MarkLabel* passwordNote = nullptr;
    QPushButton* receiveLetter = nullptr;
    QPushButton* byJcic = nullptr;
    QPushButton* unblock = nullptr;
    QPushButton* changePassword = nullptr;
};

/// From top to bottom.
CardPage::CardPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* column = lay_out<QVBoxLayout>(form, 12, {24, 20, 24, 20});
    put(*column, parts.make_line("pageTitle", QT_TR_NOOP("晶片卡保管"), "title"));
    put(*column, parts.make_text(
                     "lead", QT_TR_NOOP("卡片的借用與歸還由借用人員與保管人員分別簽署。卡片與卡片密碼由不同的人保管。"),
                     "soft"));
    auto* registerCard = put(*column, parts.make<QFrame>("registerCard"), 1);
    registerCard->setProperty("kind", QStringLiteral("card"));
    auto* column2 = lay_out<QVBoxLayout>(*registerCard, 8, {18, 18, 18, 18});
    cards = put(*column2, parts.make<QListWidget>("cards", QT_TR_NOOP("晶片卡登記簿")), 1);
    note = put(*column2, parts.make_text("note"));
    purpose = parts.add_field<QLineEdit>(*column2, "purpose", QT_TR_NOOP("用途(&U)"));
    parts.name_widget(*purpose, QT_TR_NOOP("借用用途"));
    auto* row = add_layout<QHBoxLayout>(*column2, 8);
    selfCheck = put(*row, parts.make_button("selfCheck", QT_TR_NOOP("自我檢查…(&K)")));
    receiveCard = put(*row, parts.make_button("receiveCard", QT_TR_NOOP("收到晶片卡…(&W)")));
    parts.say_tip(*receiveCard, QT_TR_NOOP("聯徵中心寄達的新卡，插入讀卡機後登記"));
    row->addStretch();
    takeBack = put(*row, parts.make_button("takeBack", QT_TR_NOOP("代為收回…(&T)")));
    parts.say_tip(*takeBack, QT_TR_NOOP("借用人員不能簽署時，由保管人員與單位主管兩人收回"));
    handBack = put(*row, parts.make_button("handBack", QT_TR_NOOP("歸還…(&R)")));
    handOut = put(*row, parts.make_button("handOut", QT_TR_NOOP("借用…(&O)")));
    make_primary(*handOut);
    auto* passwordCard = put(*column, parts.make<QFrame>("passwordCard"));
    passwordCard->setProperty("kind", QStringLiteral("card"));
    auto* column3 = lay_out<QVBoxLayout>(*passwordCard, 8, {18, 18, 18, 18});
    put(*column3, parts.make_line("passwordTitle", QT_TR_NOOP("卡片密碼"), "heading"));
    passwordNote = put(*column3, parts.make<MarkLabel>("passwordNote"));
    passwordNote->setWordWrap(true);
    auto* row2 = add_layout<QHBoxLayout>(*column3, 8);
    receiveLetter = put(*row2, parts.make_button("receiveLetter", QT_TR_NOOP("收到密碼函…(&E)")));
    parts.say_tip(*receiveLetter, QT_TR_NOOP("聯徵中心以掛號寄達的密碼函，登記後彌封交付保管人員"));
    row2->addStretch();
    byJcic = put(*row2, parts.make_button("byJcic", QT_TR_NOOP("登記聯徵中心變更…(&J)")));
    unblock = put(*row2, parts.make_button("unblock", QT_TR_NOOP("解鎖…(&B)")));
    changePassword = put(*row2, parts.make_button("changePassword", QT_TR_NOOP("變更卡片密碼…(&C)")));
    follow({cards, purpose, handOut, handBack, takeBack, changePassword, unblock, byJcic, selfCheck});
}

}  // namespace Ui

CardPage::CardPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::CardPage>(*this)) {
    ui_->cards->setItemDelegate(new RowDelegate(0, -1, this));
    connect(ui_->cards, &QListWidget::currentRowChanged, this, &CardPage::allow);
    connect(ui_->purpose, &QLineEdit::textChanged, this, &CardPage::allow);
    connect(ui_->handOut, &QPushButton::clicked, this, [this] {
        if (const auto* card = chosen())
            ask_signatures(desk::handing_out(card->number, card->custodian, from_typed(ui_->purpose->text())),
                           card->custodian_name, true);
    });
    connect(ui_->handBack, &QPushButton::clicked, this, [this] {
        if (const auto* card = chosen())
            ask_signatures(desk::handing_back(card->number, card->custodian), card->custodian_name);
    });
    connect(ui_->takeBack, &QPushButton::clicked, this, &CardPage::take_back);
    connect(ui_->byJcic, &QPushButton::clicked, this, &CardPage::register_change_by_jcic);
    using Purpose = CardPasswordDialog::Purpose;
    const auto ask = [this](Purpose purpose) { (new CardPasswordDialog(commands_, purpose, this))->open(); };
    connect(ui_->changePassword, &QPushButton::clicked, this, [ask] { ask(Purpose::change); });
    connect(ui_->unblock, &QPushButton::clicked, this, [ask] { ask(Purpose::unblock); });
    connect(ui_->selfCheck, &QPushButton::clicked, this, &CardPage::wants_self_check);
    connect(ui_->receiveCard, &QPushButton::clicked, this, &CardPage::wants_card_received);
    connect(ui_->receiveLetter, &QPushButton::clicked, this, [this] {
        const auto* card = chosen();
        Q_EMIT wants_letter_received(card == nullptr ? std::string() : card->number);
    });
    allow();
}

CardPage::~CardPage() = default;

void CardPage::show_snapshot(const desk::Snapshot& snapshot) {
    signed_in_.reset();
    duties_.clear();
    if (snapshot.seat) {
        signed_in_ = snapshot.seat->person.code;
        duties_ = snapshot.seat->person.duties;
    }
    in_reader_ = snapshot.card;
    propose_purpose(snapshot);
    const auto same = [](const auto& a, const auto& b) {
        return a.number == b.number && a.holder == b.holder && a.since == b.since && a.failed_tries == b.failed_tries &&
               a.password_leaver == b.password_leaver && a.holder_present == b.holder_present;
    };
    if (!std::equal(cards_.begin(), cards_.end(), snapshot.cards.begin(), snapshot.cards.end(), same)) {
        cards_ = snapshot.cards;
        show_cards();
    }
    allow();
}

/// The cases that wait for the card, until the person writes something else.
void CardPage::propose_purpose(const desk::Snapshot& snapshot) {
    if (ui_->purpose->isModified() || !snapshot.seat) return;
    QStringList numbers;
    for (const auto& number : desk::cases_for_card(snapshot.cases)) numbers << q(number);
    const auto proposed = numbers.isEmpty() ? QString() : tr("發查與調閱：%1").arg(listed(numbers));
    if (proposed != ui_->purpose->text()) ui_->purpose->setText(proposed);
}

void CardPage::show_cards() {
    const auto kept = std::max(0, ui_->cards->currentRow());
    ui_->cards->clear();
    for (const auto& card : cards_) {
        auto* row = new QListWidgetItem(q(card.number), ui_->cards);
        row->setData(mark_role, static_cast<int>(card.holder ? Mark::mind : Mark::good));
        row->setData(second_line_role, card.holder ? tr("%1 自 %2 借用，用途：%3。保管人員：%4")
                                                         .arg(q(card.holder_name), roc_time(card.since),
                                                              q(card.purpose), q(card.custodian_name))
                                                   : tr("由 %1 保管").arg(q(card.custodian_name)));
    }
    if (!cards_.empty()) ui_->cards->setCurrentRow(std::min(kept, ui_->cards->count() - 1));
}

const desk::CardRow* CardPage::chosen() const {
    const int at = ui_->cards->currentRow();
    return at >= 0 && at < static_cast<int>(cards_.size()) ? &cards_[static_cast<std::size_t>(at)] : nullptr;
}

void CardPage::allow() {
    const auto* card = chosen();
    const bool out = card != nullptr && card->holder.has_value();
    const bool mine = out && card->holder == signed_in_;
    const bool said = !ui_->purpose->text().trimmed().isEmpty();
    const bool receives = duties_.contains(domain::Duty::unit_head);
    ui_->takeBack->setVisible(receives && out && !mine);
    for (auto* button : {ui_->receiveCard, ui_->receiveLetter}) button->setVisible(receives);
    ui_->takeBack->setEnabled(!asked_);
    const bool inserted = in_reader_.state == desk::CardState::present;
    QString note =
        card == nullptr
            ? receives ? tr("登記簿尚無晶片卡：請插入收到的晶片卡，按「收到晶片卡」。") : tr("晶片卡登記簿尚無登記。")
        : !out ? tr("請填寫用途，由保管人員 %1 輸入密碼辦理借用。").arg(q(card->custodian_name))
        : mine && !inserted ? tr("晶片卡由本人借用中，請插入讀卡機辦理發查及調閱，使用完竣當面歸還保管人員 %1。")
                                  .arg(q(card->custodian_name))
        : mine ? tr("使用完竣請拔出晶片卡，當面歸還保管人員 %1。").arg(q(card->custodian_name))
        : !card->holder_present ? tr("%1 已離任，無法簽署，請由保管人員與單位主管代為收回。").arg(q(card->holder_name))
                                : tr("晶片卡由 %1 借用中，由借用人員登入後辦理歸還。").arg(q(card->holder_name));
    if (out && card->failed_tries > 0)
        note += tr("借用期間密碼錯誤 %n 次。", nullptr, words::counted(card->failed_tries));
    ui_->note->setText(note);
    enable_unless(*ui_->handOut, asked_, card == nullptr || out ? note : still_lacking({{said, ui_->purpose}}));
    enable_unless(*ui_->handBack, asked_, mine ? QString() : out ? note : tr("本卡未辦理借用"));
    allow_password(card);
}

void CardPage::allow_password(const desk::CardRow* card) {
    const bool here = card != nullptr && in_reader_.state == desk::CardState::present &&
                      in_reader_.number == card->number && card->holder == signed_in_;
    const bool blocked = here && in_reader_.tries_left == 0;
    const bool enters = duties_.contains(domain::Duty::unit_head) || duties_.contains(domain::Duty::query_officer);
    const auto none = card == nullptr ? tr("晶片卡登記簿尚無登記。") : QString();
    const auto not_here = here ? QString() : tr("請借用人員登入並插入晶片卡");
    enable_unless(*ui_->changePassword, !not_here.isEmpty() ? not_here : blocked ? tr("已鎖卡，請先解鎖") : QString());
    enable_unless(*ui_->unblock, !not_here.isEmpty()                 ? not_here
                                 : !blocked && in_reader_.tries_left ? tr("卡片密碼沒有鎖")
                                                                     : QString());
    enable_unless(*ui_->byJcic, !none.isEmpty() ? none : enters ? QString() : tr("由單位主管或查詢人員登記"));
    if (card != nullptr && !card->password_leaver.empty())
        ui_->passwordNote->show_state(
            Mark::mind,
            tr("%1 已解除查詢職務，應變更晶片卡密碼（R-DU-5）；變更前列為待辦事項。").arg(q(card->password_leaver)));
    else if (blocked)
        ui_->passwordNote->show_state(Mark::act, tr("晶片卡已鎖卡，請以解鎖碼解鎖，或洽聯徵中心。"));
    else
        ui_->passwordNote->show_state(
            Mark::plain, (here ? tr("尚可輸入 %n 次。", nullptr, words::counted(in_reader_.tries_left.value_or(0)))
                               : tr("變更密碼時，晶片卡應由本人借用並插入讀卡機。")) +
                             (in_reader_.exclusive ? tr("本機設定為獨占，讀取晶片卡時其他程式無法使用。") : QString()));
}

void CardPage::take_back() {
    const auto* card = chosen();
    if (card == nullptr || asked_) return;
    ask_text(this, tr("代收回晶片卡"), tr("請輸入借用人員未能簽署之原因（記入日誌）。"),
             [this, number = card->number, custodian = card->custodian,
              name = card->custodian_name](const std::string& why) {
                 if (signed_in_) ask_signatures(desk::taking_back(number, custodian, why), name);
             });
}

void CardPage::ask_signatures(office::StepWanted wanted, const std::string& custodian_name, bool borrows) {
    if (std::exchange(asked_, true)) return;
    ui_->cards->setFocus();  // the button goes grey: the key that pressed it is to press no other
    allow();
    commands_.send(this, command::PageOf{wanted}, [this, wanted, custodian_name, borrows](Result<desk::StepText> page) {
        if (!std::exchange(asked_, false)) return;
        allow();
        if (!page) return Q_EMIT failed(page.error());
        auto* dialog = new HandOverDialog(commands_, wanted, *page, custodian_name, this);
        connect(dialog, &QDialog::accepted, this, [this, borrows] {
            ui_->purpose->setText({});
            if (borrows) Q_EMIT lent();
        });
        dialog->open();
    });
}

void CardPage::register_change_by_jcic() {
    const auto* card = chosen();
    if (card == nullptr) return;
    ask_text(this, tr("登記由聯徵變更"), tr("請輸入聯徵中心變更密碼之申請文號（記入日誌）。"),
             [this, number = card->number](const std::string& letter) { ask_since_when(number, letter); });
}

/// R-DU-5: the change is closed with 查詢密碼啟用日期 alone.
void CardPage::ask_since_when(const std::string& card, const std::string& letter) {
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    ask_text(
        this, tr("登記由聯徵變更"), tr("查詢密碼啟用日期是哪一天？（民國年月日七碼）"),
        [this, card, letter](const std::string& in_use) {
            commands_.send(this, command::CardPasswordByJcic{card, letter, in_use}, [this](Result<void> done) {
                if (!done) Q_EMIT failed(done.error());
            });
        },
        QString::fromStdString(today.text()));
}

void CardPage::cover() {
    asked_ = false;
    signed_in_.reset();
    duties_.clear();
    in_reader_ = {};
    cards_.clear();
    show_cards();
    ui_->purpose->setText({});  // clear() would count as typed
    allow();
}

void CardPage::arrive() {
    // Who comes to give the card back finds the keys on that.
    if (ui_->handBack->isEnabled()) return ui_->handBack->setFocus();
    ui_->purpose->setFocus();
    ui_->purpose->selectAll();  // what is proposed gives way to what is typed
}

void CardPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    show_cards();
    allow();
}

}  // namespace jcic::ui
