#include "ui/settings/settings_page.h"

#include <QEvent>

#include "app/desk/commands/seat.h"
#include "app/words/counted.h"
#include "ui/look/why_grey.h"
#include "ui/seat/account_password_dialog.h"
#include "ui/seat/new_password_state.h"
#include "ui/settings/settings_dialog.h"
#include "ui_settings_page.h"

namespace jcic::ui {

SettingsPage::SettingsPage(Commands& commands, Appearance& appearance, QWidget* parent)
    : Page(commands, parent), appearance_(appearance), ui_(std::make_unique<Ui::SettingsPage>()) {
    ui_->setupUi(this);
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
    connect(ui_->accountPassword, &QPushButton::clicked, this,
            [this] { (new AccountPasswordDialog(commands_, this))->open(); });
    allow();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::show_preferences() {
    const auto& now = appearance_.preferences();
    offer_languages(*ui_->language, now.language);
    ui_->shade->clear();
    ui_->shade->addItems({tr("跟隨系統"), tr("淺色"), tr("深色")});
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
    const bool good = !told && NewPasswordState::tell(*ui_->passwordNote, *ui_->newPassword, *ui_->again);
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
            ui_->passwordNote->show_state(changed ? Mark::good : Mark::act,
                                          changed ? tr("密碼已變更") : tr("密碼沒有變更"));
            if (!changed) Q_EMIT failed(changed.error());
        },
        together(ui_->oldPassword->take(), std::move(wanted)));
}

void SettingsPage::show_snapshot(const desk::Snapshot& snapshot) {
    ui_->missingSteps->setVisible(!snapshot.practice);  // a practice branch is set up as it is made
    if (!snapshot.seat) return;
    const bool asks = snapshot.seat->person.duties.contains(domain::Duty::query_officer);
    ui_->accountPassword->setVisible(asks && !snapshot.seat->password_must_change);
    const auto most = snapshot.seat->idle_most;
    ui_->idleMost->setText(tr("分行決定最長 %1 分。").arg(most.count()));
    ui_->idleMost->setVisible(most < longest_idle);
    const auto left = snapshot.seat->password_days_left.count();
    ui_->passwordAge->setText(left > 0 ? tr("密碼還有 %n 天到期。", nullptr, words::counted(left))
                                       : tr("密碼已到期，請現在變更。"));
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
    ui_->retranslateUi(this);
    show_preferences();
}

}  // namespace jcic::ui
