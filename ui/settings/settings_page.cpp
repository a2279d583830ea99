#include "ui/settings/settings_page.h"

#include <QEvent>
#include <QFrame>

#include "app/desk/commands/seat.h"
#include "app/words/counted.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark_label.h"
#include "ui/look/why_grey.h"
#include "ui/seat/new_password_state.h"
#include "ui/seat/seat_forms.h"
#include "ui/secrets/secret_field.h"
#include "ui/settings/settings_dialog.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct SettingsPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::SettingsPage)
public:
    explicit SettingsPage(QWidget& form);

    ChoiceBox* language = nullptr;
    ChoiceBox* shade = nullptr;
    ChoiceBox* textSize = nullptr;
    ChoiceBox* idle = nullptr;
    QLabel* idleMost = nullptr;
    QCheckBox* notify = nullptr;
    QLabel* passwordAge = nullptr;
    SecretField* oldPassword = nullptr;
    SecretField* newPassword = nullptr;
    SecretField* again = nullptr;
    MarkLabel* passwordNote = nullptr;
    QPushButton* change = nullptr;
    QPushButton* ownCard = nullptr;
    QPushButton* accountPassword = nullptr;
    QPushButton* missingSteps = nullptr;
    QPushButton* allSettings = nullptr;
};

/// From top to bottom.
SettingsPage::SettingsPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* column = lay_out<QVBoxLayout>(form, 12, {24, 20, 24, 20});
    auto* head = add_layout<QVBoxLayout>(*column, 4);
    put(*head, parts.make_line("pageTitle", QT_TR_NOOP("設定"), "title"));
    put(*head, parts.make_text("lead", QT_TR_NOOP("語言、顏色及文字大小僅適用本工作站；密碼屬本人所有。"), "soft"));
    auto* row = add_layout<QHBoxLayout>(*column, 14);
    auto* lookCard = put(*row, parts.make<QFrame>("lookCard"), 1);
    lookCard->setProperty("kind", QStringLiteral("card"));
    auto* column2 = lay_out<QVBoxLayout>(*lookCard, 8, {18, 18, 18, 18});
    put(*column2, parts.make_line("lookTitle", QT_TR_NOOP("畫面"), "heading"));
    language = parts.add_field<ChoiceBox>(*column2, "language", QT_TR_NOOP("語言 Language(&L)"));
    shade = parts.add_field<ChoiceBox>(*column2, "shade", QT_TR_NOOP("顏色(&C)"));
    textSize = parts.add_field<ChoiceBox>(*column2, "textSize", QT_TR_NOOP("文字大小(&Z)"));
    idle = parts.add_field<ChoiceBox>(*column2, "idle", QT_TR_NOOP("閒置登出時間(&I)"));
    idleMost = put(*column2, parts.make_text("idleMost", nullptr, "soft"));
    notify = put(*column2, parts.make_tick("notify", QT_TR_NOOP("有待辦事項時顯示桌面通知(&B)")));
    parts.say_tip(*notify, QT_TR_NOOP("通知不含人名、號碼或案號；關閉時僅視窗閃動。"));
    column2->addStretch();
    auto* passwordCard = put(*row, parts.make<QFrame>("passwordCard"), 1);
    passwordCard->setProperty("kind", QStringLiteral("card"));
    auto* column3 = lay_out<QVBoxLayout>(*passwordCard, 8, {18, 18, 18, 18});
    put(*column3, parts.make_line("passwordTitle", QT_TR_NOOP("變更密碼"), "heading"));
    passwordAge = put(*column3, parts.make_line("passwordAge", nullptr, "soft"));
    oldPassword = parts.add_field<SecretField>(*column3, "oldPassword", QT_TR_NOOP("目前的密碼(&O)"));
    newPassword = parts.add_field<SecretField>(*column3, "newPassword", QT_TR_NOOP("新密碼(&N)"));
    put(*column3,
        parts.make_text(
            "rule", QT_TR_NOOP("至少 8 個字元，須含數字、大寫與小寫英文及特殊符號；不得與前三次相同；每 90 日須變更。"),
            "small"));
    again = parts.add_field<SecretField>(*column3, "again", QT_TR_NOOP("再次輸入新密碼(&A)"));
    passwordNote = put(*column3, parts.make<MarkLabel>("passwordNote"));
    passwordNote->setWordWrap(true);
    passwordNote->setMinimumSize(0, 20);
    auto* column4 = add_layout<QVBoxLayout>(*column3, 8);
    change = parts.make_button("change", QT_TR_NOOP("變更密碼(&P)"));
    column4->addWidget(change, 0, Qt::AlignRight);
    make_primary(*change);
    ownCard = parts.make_button("ownCard", QT_TR_NOOP("管理本人卡片…(&K)"));
    accountPassword = parts.make_button("accountPassword", QT_TR_NOOP("變更聯徵帳號密碼…(&J)"));
    add_row(*column4, {nullptr, ownCard, accountPassword});
    column3->addStretch();
    auto* row2 = add_layout<QHBoxLayout>(*column, 8);
    put(*row2, parts.make_text("allLead", QT_TR_NOOP("分行規定、本工作站及固定之設定，均列於同一表。"), "soft"), 1);
    missingSteps = put(*row2, parts.make_button("missingSteps", QT_TR_NOOP("待辦設定事項…(&M)")));
    allSettings = put(*row2, parts.make_button("allSettings", QT_TR_NOOP("檢視全部設定…(&T)")));
    column->addStretch(1);
    follow({language, shade, textSize, idle, notify, oldPassword, newPassword, again, change, ownCard, accountPassword,
            missingSteps, allSettings});
}

}  // namespace Ui

SettingsPage::SettingsPage(Commands& commands, Appearance& appearance, QWidget* parent)
    : Page(commands, parent), appearance_(appearance), ui_(std::make_unique<Ui::SettingsPage>(*this)) {
    show_preferences();
    for (QComboBox* box : {static_cast<QComboBox*>(ui_->language), static_cast<QComboBox*>(ui_->shade),
                           static_cast<QComboBox*>(ui_->textSize), static_cast<QComboBox*>(ui_->idle)})
        connect(box, &QComboBox::activated, this, &SettingsPage::change_preferences);
    connect(ui_->notify, &QCheckBox::clicked, this, &SettingsPage::change_preferences);
    for (auto* field : {ui_->oldPassword, ui_->newPassword, ui_->again})
        connect(field, &SecretField::edited, this, &SettingsPage::allow);
    connect(ui_->change, &QPushButton::clicked, this, &SettingsPage::change_password);
    connect(ui_->missingSteps, &QPushButton::clicked, this, &SettingsPage::wants_missing);
    connect(ui_->allSettings, &QPushButton::clicked, this, [this] { (new SettingsDialog(commands_, this))->open(); });
    connect(ui_->ownCard, &QPushButton::clicked, this, [this] { SeatForms::own_card(commands_, this); });
    connect(ui_->accountPassword, &QPushButton::clicked, this,
            [this] { SeatForms::change_account_password(commands_, this); });
    allow();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::show_preferences() {
    const auto& now = appearance_.preferences();
    offer_languages(*ui_->language, now.language);
    ui_->shade->clear();
    ui_->shade->addItems({tr("依系統"), tr("淺色"), tr("深色")});
    ui_->shade->setCurrentIndex(!now.shade ? 0 : *now.shade == Shade::light ? 1 : 2);
    ui_->textSize->clear();
    for (const int size : text_sizes) ui_->textSize->addItem(QStringLiteral("%1%").arg(size), size);
    ui_->textSize->setCurrentIndex(ui_->textSize->findData(now.text));
    ui_->idle->clear();
    for (auto minutes = shortest_idle; minutes <= longest_idle; ++minutes)
        ui_->idle->addItem(tr("%1 分").arg(minutes.count()));
    ui_->idle->setCurrentIndex(static_cast<int>((now.idle_limit - shortest_idle).count()));
    ui_->notify->setChecked(now.notify);
}

void SettingsPage::change_preferences() {
    auto wanted = appearance_.preferences();  // what is chosen elsewhere stays
    wanted.shade.reset();
    wanted.language = chosen_language(*ui_->language);
    if (ui_->shade->currentIndex() > 0) wanted.shade = ui_->shade->currentIndex() == 1 ? Shade::light : Shade::dark;
    wanted.idle_limit = shortest_idle + std::chrono::minutes{ui_->idle->currentIndex()};
    wanted.notify = ui_->notify->isChecked();
    wanted.text = ui_->textSize->currentData().toInt();
    appearance_.change(wanted);
}

void SettingsPage::allow() {
    if (busy_) return ui_->change->setEnabled(false);
    // What became of the last change stays until another is typed.
    const bool told = ui_->newPassword->empty() && ui_->again->empty();
    const bool good = !told && NewPasswordState::show_state(*ui_->passwordNote, *ui_->newPassword, *ui_->again);
    const auto lacks = still_lacking({{!ui_->oldPassword->empty(), ui_->oldPassword},
                                      {!ui_->newPassword->empty(), ui_->newPassword},
                                      {!ui_->again->empty(), ui_->again}});
    enable_unless(*ui_->change, lacks.isEmpty() && !good ? ui_->passwordNote->text() : lacks);
}

void SettingsPage::change_password() {
    busy_ = true;
    auto wanted = ui_->newPassword->take();
    ui_->again->clear();
    ui_->passwordNote->show_state(Mark::not_yet, tr("變更中…"));
    commands_.send(
        this, command::ChangePassword{},
        [this](Result<void> changed) {
            busy_ = false;
            ui_->passwordNote->show_state(changed ? Mark::good : Mark::barred,
                                          changed ? tr("密碼已變更") : tr("密碼未變更"));
            if (!changed) Q_EMIT failed(changed.error());
        },
        together(ui_->oldPassword->take(), std::move(wanted)));
}

void SettingsPage::show_snapshot(const desk::Snapshot& snapshot) {
    ui_->missingSteps->setVisible(!snapshot.practice);  // a practice branch is set up as it is made
    if (!snapshot.seat) return;
    const bool asks = snapshot.seat->person.duties.contains(domain::Duty::query_officer);
    ui_->accountPassword->setVisible(asks && !snapshot.seat->password_must_change);
    ui_->ownCard->setVisible(SeatForms::has_own_card(snapshot) && !snapshot.seat->password_must_change);
    const auto most = snapshot.seat->idle_most;
    ui_->idleMost->setText(tr("分行決定最長 %1 分鐘。").arg(most.count()));
    ui_->idleMost->setVisible(most < longest_idle);
    const auto left = snapshot.seat->password_days_left.count();
    ui_->passwordAge->setText(left > 0 ? tr("密碼將於 %n 日後到期。", nullptr, words::counted(left))
                                       : tr("密碼已到期，請立即變更。"));
}

void SettingsPage::cover() {
    for (auto* field : {ui_->oldPassword, ui_->newPassword, ui_->again}) field->clear();
    ui_->passwordNote->show_state(Mark::not_yet, {});
    busy_ = false;
}

void SettingsPage::arrive() {
    ui_->language->setFocus();
}

void SettingsPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    show_preferences();
}

}  // namespace jcic::ui
