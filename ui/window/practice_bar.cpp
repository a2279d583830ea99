#include "ui/window/practice_bar.h"

#include <QEvent>

#include "app/desk/commands/practice.h"
#include "ui/look/why_grey.h"
#include "ui/window/first_day_dialog.h"
#include "ui_practice_bar.h"

namespace jcic::ui {

PracticeBar::PracticeBar(QWidget* parent) : QWidget(parent), ui_(std::make_unique<Ui::PracticeBar>()) {
    ui_->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

PracticeBar::~PracticeBar() = default;

void PracticeBar::use(Commands& commands) {
    connect(ui_->insertCard, &QPushButton::clicked, &commands, [&commands] { commands.send(command::InsertCard{}); });
    connect(ui_->pullCard, &QPushButton::clicked, &commands, [&commands] { commands.send(command::PullCard{}); });
    connect(ui_->hurry, &QPushButton::clicked, &commands,
            [&commands] { commands.send(command::Hurry{std::chrono::minutes{30}}); });
    connect(ui_->firstDay, &QPushButton::clicked, this, [this, &commands] { show_first_day(commands, window()); });
}

void PracticeBar::show_snapshot(const desk::Snapshot& snapshot) {
    setVisible(snapshot.practice);
    const bool present = snapshot.card.state == desk::CardState::present;
    enable_unless(*ui_->insertCard, present ? tr("練習卡已在讀卡機裡") : QString());
    enable_unless(*ui_->pullCard, present ? QString() : tr("讀卡機裡沒有練習卡"));
}

void PracticeBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) ui_->retranslateUi(this);
}

}  // namespace jcic::ui
