#include "ui/seat/practice_menu.h"

#include <QEvent>
#include <QMenu>

#include "app/desk/commands/practice.h"

namespace jcic::ui {

PracticeMenu::PracticeMenu(QWidget* parent) : MenuButton(parent) {
    setObjectName(QStringLiteral("practice"));
    setProperty("kind", QStringLiteral("practice"));
    setAutoDefault(false);
    setMenu(new QMenu(this));
    insert_ = add("insertCard", Qt::ALT | Qt::Key_8);
    pull_ = add("pullCard", Qt::ALT | Qt::Key_9);
    hurry_ = add("hurry", Qt::ALT | Qt::Key_0);
    menu()->addSeparator();
    first_day_ = add("firstDay", Qt::ALT | Qt::Key_Minus);
    connect(first_day_, &QAction::triggered, this, &PracticeMenu::wants_first_day);
    retell();
}

QAction* PracticeMenu::add(const char* name, QKeyCombination key) {
    auto* action = menu()->addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    addAction(action);  // its key works while the menu is shut
    return action;
}

void PracticeMenu::use(Commands& commands) {
    connect(insert_, &QAction::triggered, &commands, [&commands] { commands.send(command::InsertCard{}); });
    connect(pull_, &QAction::triggered, &commands, [&commands] { commands.send(command::PullCard{}); });
    connect(hurry_, &QAction::triggered, &commands,
            [&commands] { commands.send(command::Hurry{std::chrono::minutes{30}}); });
}

void PracticeMenu::show_snapshot(const desk::Snapshot& snapshot) {
    setVisible(snapshot.practice);
    const bool present = snapshot.card.state == desk::CardState::present;
    insert_->setVisible(snapshot.practice && !present);
    pull_->setVisible(snapshot.practice && present);
    for (auto* action : {hurry_, first_day_}) action->setVisible(snapshot.practice);
}

void PracticeMenu::retell() {
    setText(tr("練習"));
    setToolTip(tr("練習模式：資料均為虛構"));
    setAccessibleName(toolTip());
    insert_->setText(tr("插入晶片卡"));
    pull_->setText(tr("拔出晶片卡"));
    hurry_->setText(tr("時間快轉 30 分鐘"));
    first_day_->setText(tr("開始首日練習…"));
}

void PracticeMenu::changeEvent(QEvent* event) {
    MenuButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retell();
}

}  // namespace jcic::ui
