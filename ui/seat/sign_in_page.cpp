#include "ui/seat/sign_in_page.h"

#include <QEvent>
#include <QFrame>
#include <QListWidget>

#include "app/words/words.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/look/mark_label.h"
#include "ui/look/preferences.h"
#include "ui/look/row_delegate.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/seat/unlock_together_dialog.h"
#include "ui/seat/use_recovery_dialog.h"
#include "ui/secrets/secret_field.h"
#include "ui/system/appearance.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct SignInPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::SignInPage)
public:
    explicit SignInPage(QWidget& form);

    QLabel* practice = nullptr;
    ChoiceBox* language = nullptr;
    QLabel* branch = nullptr;
    ChoiceBox* person = nullptr;
    SecretField* password = nullptr;
    QLabel* passwordNote = nullptr;
    QLabel* leaving = nullptr;
    MarkLabel* cardLeft = nullptr;
    QLabel* custody = nullptr;
    QPushButton* selfCheck = nullptr;
    QPushButton* signIn = nullptr;
    QPushButton* useRecovery = nullptr;
    QPushButton* unlockTogether = nullptr;
    ui::FaultPanel* fault = nullptr;
    QFrame* practicePanel = nullptr;
    QListWidget* practicePeople = nullptr;
    QLabel* practiceCard = nullptr;
};

/// From top to bottom.
SignInPage::SignInPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* row = lay_out<QHBoxLayout>(form, 40, {24, 24, 24, 24});
    row->addStretch();
    auto* column = add_layout<QVBoxLayout>(*row, 12);
    column->addStretch();
    auto* row2 = add_layout<QHBoxLayout>(*column, 8);
    practice = put(*row2, parts.make_line("practice", QT_TR_NOOP("練習"), "practice"));
    row2->addStretch();
    language = put(*row2, parts.make<ChoiceBox>("signInLanguage", QT_TR_NOOP("語言 Language")));
    put(*column, parts.make_line("program", QT_TR_NOOP("聯徵查調櫃台"), "program"));
    branch = put(*column, parts.make_line("branch", nullptr, "soft"));
    auto* accountCard = put(*column, parts.make<QFrame>("accountCard"));
    accountCard->setProperty("kind", QStringLiteral("card"));
    accountCard->setMinimumSize(400, 0);
    auto* column2 = lay_out<QVBoxLayout>(*accountCard, 8, {18, 18, 18, 18});
    put(*column2, parts.make_line("accountTitle", QT_TR_NOOP("使用者帳號"), "heading"));
    person = parts.add_field<ChoiceBox>(*column2, "person", QT_TR_NOOP("帳號(&U)"));
    password = parts.add_field<SecretField>(*column2, "password", QT_TR_NOOP("密碼(&P)"));
    passwordNote =
        put(*column2, parts.make_text("passwordNote", QT_TR_NOOP("這組密碼同時登入聯徵會員查詢專區。"), "small"));
    leaving = put(*column2, parts.make_text("leaving", nullptr, "soft"));
    leaving->setMinimumSize(0, 20);
    cardLeft = put(*column2, parts.make<MarkLabel>("cardLeft"));
    cardLeft->setWordWrap(true);
    custody = put(*column2, parts.make_text("custody", nullptr, "small"));
    custody->hide();
    auto* row3 = add_layout<QHBoxLayout>(*column2, 8);
    selfCheck = put(*row3, parts.make_button("selfCheck", QT_TR_NOOP("自我檢查…(&K)")));
    row3->addStretch();
    signIn = put(*row3, parts.make_button("signIn", QT_TR_NOOP("登入(&S)")));
    make_primary(*signIn);
    auto* row4 = add_layout<QHBoxLayout>(*column2, 8);
    useRecovery = put(*row4, parts.make_button("useRecovery", QT_TR_NOOP("復原金鑰…(&R)")));
    unlockTogether = put(*row4, parts.make_button("unlockTogether", QT_TR_NOOP("二人解除鎖定…(&L)")));
    parts.say_tip(*unlockTogether, QT_TR_NOOP("解除鎖定人員均遭鎖定時"));
    fault = put(*column, parts.make<ui::FaultPanel>("fault"));
    column->addStretch();
    auto* column3 = add_layout<QVBoxLayout>(*row, 8);
    column3->addStretch();
    practicePanel = put(*column3, parts.make<QFrame>("practicePanel"));
    practicePanel->setProperty("kind", QStringLiteral("card"));
    auto* column4 = lay_out<QVBoxLayout>(*practicePanel, 8, {18, 18, 18, 18});
    put(*column4, parts.make_line("practiceTitle", QT_TR_NOOP("練習帳號及密碼"), "heading"));
    put(*column4, parts.make_text("practiceLead", QT_TR_NOOP("均為虛構資料。選取帳號後輸入密碼。"), "soft"));
    practicePeople = put(*column4, parts.make<QListWidget>("practicePeople", QT_TR_NOOP("練習帳號及密碼")));
    practicePeople->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    practicePeople->setMinimumSize(420, 360);
    practiceCard = put(*column4, parts.make_text("practiceCard", nullptr, "soft"));
    column3->addStretch();
    row->addStretch();
    follow({person, password, signIn, language, practicePeople});
}

}  // namespace Ui

SignInPage::SignInPage(Commands& commands, Appearance& appearance, QWidget* parent)
    : QWidget(parent), commands_(commands), appearance_(appearance), ui_(std::make_unique<Ui::SignInPage>(*this)) {
    ui_->practicePanel->hide();
    offer_languages(*ui_->language, appearance_.preferences().language);
    connect(ui_->language, &QComboBox::activated, this, [this] {
        auto wanted = appearance_.preferences();
        wanted.language = chosen_language(*ui_->language);
        appearance_.change(wanted);
    });
    ui_->practicePeople->setItemDelegate(new RowDelegate(-1, -1, this));
    connect(ui_->signIn, &QPushButton::clicked, this, &SignInPage::sign_in);
    connect(ui_->password, &SecretField::entered, this, &SignInPage::sign_in);
    ui_->password->is_of(ui_->person);
    connect(ui_->selfCheck, &QPushButton::clicked, this, &SignInPage::wants_self_check);
    connect(ui_->useRecovery, &QPushButton::clicked, this, &SignInPage::use_recovery);
    connect(ui_->unlockTogether, &QPushButton::clicked, this, &SignInPage::unlock_together);
    connect(ui_->practicePeople, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0) return;
        const auto& chosen = world_.credentials[static_cast<std::size_t>(row)].person;
        const auto place = std::find(people_.begin(), people_.end(), chosen);
        if (place != people_.end()) ui_->person->setCurrentIndex(static_cast<int>(place - people_.begin()));
    });
}

SignInPage::~SignInPage() = default;

void SignInPage::show_snapshot(const desk::Snapshot& s) {
    ui_->practice->setVisible(s.practice);
    ui_->passwordNote->setVisible(!s.host.account_apart);  // else JCIC's is another one
    ui_->branch->setText(QStringLiteral("%1 %2").arg(q(s.institution), q(s.branch)));
    // A card left behind is called out for as long as it is there (R-DU-9).
    const bool left = !left_why_.empty() && s.card.state == desk::CardState::present;
    ui_->cardLeft->setVisible(left);
    if (left)
        ui_->cardLeft->show_state(Mark::act,
                                  tr("晶片卡 %1 仍在讀卡機內，請拔出並歸還保管人員。").arg(q(s.card.number)));
    std::vector<domain::PersonId> people;
    for (const auto& person : s.people) people.push_back(person.code);
    if (people != people_) {
        people_ = people;
        forget_password();  // another may stand there now
        ui_->person->clear();
        for (const auto& person : s.people)
            ui_->person->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    if (s.practice && world_.credentials.empty())
        commands_.send(this, command::Practice{}, [this](Result<desk::PracticeFacts> world) {
            if (world && world_.credentials.empty()) show_practice(*world);
        });
}

void SignInPage::show_practice(const desk::PracticeFacts& world) {
    world_ = world;
    ui_->practicePeople->clear();
    for (const auto& one : world.credentials) {
        QStringList duties;
        for (const auto duty : one.duties) duties << words::word_for(duty);
        auto* row = new QListWidgetItem(
            QStringLiteral("%1 %2 · %3").arg(q(one.person.text()), q(one.name), q(one.password)), ui_->practicePeople);
        row->setData(second_line_role, listed(duties));
    }
    ui_->practiceCard->setText(tr("卡片密碼 %1 · 解鎖碼 PUK %2").arg(q(world.card_password), q(world.card_puk)));
    ui_->practicePanel->setVisible(!world.credentials.empty());
}

void SignInPage::forget_password() {
    ui_->password->clear();
}

void SignInPage::show_leaving(const std::string& why, bool card_out) {
    left_why_ = why;
    left_card_out_ = card_out;
    ui_->fault->clear();
    ui_->leaving->setText(why == "idle" ? tr("閒置逾時，已自動登出；未完成之查詢已加密保存。")
                          : why == "left" && card_out
                              ? tr("已離開座位：聯徵已登出。晶片卡仍在借用中，請妥善保管或歸還。")
                          : why == "left"        ? tr("已離開座位：聯徵已登出。")
                          : why == "asked"       ? tr("已登出。")
                          : why == "screen-lock" ? tr("螢幕上鎖，已登出。填到一半的查詢已加密保存。")
                          : why == "suspend" ? tr("電腦休眠，已登出。填到一半的查詢已加密保存。")
                          : why == "session-end" || why == "shutdown" || why == "stopped"
                              ? tr("作業系統結束本程式，已登出；未完成之查詢已加密保存。")
                              : QString());
}

void SignInPage::show_custody(const std::vector<desk::CardRow>& cards) {
    cards_ = cards;
    QStringList lines;
    for (const auto& card : cards_)
        lines << (card.holder ? tr("晶片卡 %1 由 %2 借用中，自 %3。")
                                    .arg(q(card.number), q(card.holder_name), roc_time(card.since))
                              : tr("晶片卡 %1 由保管人員 %2 保管。").arg(q(card.number), q(card.custodian_name)));
    ui_->custody->setText(lines.join(QLatin1Char('\n')));
    ui_->custody->setVisible(!lines.isEmpty());
}

/// Also after a restore, for who does not know the password of the backup's day.
void SignInPage::use_recovery() {
    auto* dialog = new UseRecoveryDialog(commands_, this);
    connect(dialog, &UseRecoveryDialog::recovered, this, [this](const QString& who) {
        ui_->fault->clear();
        ui_->leaving->setText(
            tr("%1 帳號已復原，請以新密碼登入後立即變更；經單位主管確認身分前，其簽署不生效力。").arg(who));
        ui_->password->setFocus();
    });
    dialog->open();
}

/// Where nobody is left who could sign in and unlock (R-PW-4).
void SignInPage::unlock_together() {
    auto* dialog = new UnlockTogetherDialog(commands_, this);
    connect(dialog, &UnlockTogetherDialog::unlocked, this, [this](const QString& one, const QString& other) {
        ui_->fault->clear();
        ui_->leaving->setText(tr("%1 與 %2 的帳號已解鎖，可以登入；其他人的由他們解鎖。").arg(one, other));
        ui_->password->setFocus();
    });
    dialog->open();
}

void SignInPage::show_closed(const Fault& fault) {
    ui_->signIn->setEnabled(false);
    ui_->useRecovery->setEnabled(false);
    ui_->unlockTogether->setEnabled(false);
    ui_->fault->show_fault(fault);
}

void SignInPage::sign_in() {
    const auto row = ui_->person->currentIndex();
    if (busy_ || row < 0 || ui_->password->empty()) return;
    busy_ = true;
    ui_->fault->clear();
    ui_->signIn->setEnabled(false);
    ui_->signIn->setText(tr("登入中…"));
    commands_.send(
        this, command::SignIn{people_[static_cast<std::size_t>(row)]},
        [this](Result<desk::SignedIn> result) {
            busy_ = false;
            ui_->signIn->setEnabled(true);
            ui_->signIn->setText(tr("登入(&S)"));
            if (result) {
                show_leaving({});
                Q_EMIT signed_in(*result);
            } else {
                ui_->fault->show_fault(result.error());
                ui_->password->setFocus();
            }
        },
        together(ui_->password->take()));
}

void SignInPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    show_leaving(left_why_, left_card_out_);
    show_custody(std::vector(cards_));
    show_practice(world_);
}

void SignInPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    offer_languages(*ui_->language, appearance_.preferences().language);  // it may have been changed in the settings
    ui_->password->clear();
    ui_->password->setFocus();
}

}  // namespace jcic::ui
