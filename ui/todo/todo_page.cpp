#include "ui/todo/todo_page.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/keys.h"

namespace jcic::ui {

TodoPage::TodoPage(Commands& commands, QWidget* parent)
    : Page(commands, parent),
      acts_(commands, this),
      title_(new QLabel(this)),
      lead_(new QLabel(this)),
      list_(new TodoList(this)) {
    setObjectName(QStringLiteral("TodoPage"));
    title_->setProperty("kind", QStringLiteral("title"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    lead_->setWordWrap(true);
    list_->setObjectName(QStringLiteral("todoRows"));
    auto* card = new QFrame(this);
    card->setProperty("kind", QStringLiteral("card"));
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(18, 18, 18, 18);
    inside->addWidget(list_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addWidget(title_);
    column->addWidget(lead_);
    column->addWidget(card, 1);
    connect(list_, &TodoList::chosen, &acts_, &TodoActs::act);
    connect(&acts_, &TodoActs::wants_page, this, &TodoPage::wants_page);
    connect(&acts_, &TodoActs::wants_register, this, &TodoPage::wants_register);
    connect(&acts_, &TodoActs::wants_self_check, this, &TodoPage::wants_self_check);
    connect(&acts_, &TodoActs::failed, this, &TodoPage::failed);
    add_key(Qt::CTRL | Qt::Key_F, this, QT_TRANSLATE_NOOP("Keys", "搜尋清單"), [this] { list_->search(); });
    name_everything();
}

void TodoPage::name_everything() {
    title_->setText(tr("本日待辦"));
    lead_->setText(tr("列示本人待辦事項；按各列按鈕前往辦理。"));
}

void TodoPage::show_snapshot(const desk::Snapshot& snapshot) {
    list_->show_rows(snapshot.todo, false);
}

void TodoPage::cover() {
    list_->show_rows({}, false);
}

void TodoPage::arrive() {
    if (auto* first = list_->findChild<QPushButton*>()) first->setFocus();
}

void TodoPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    name_everything();
    list_->retell();
}

}  // namespace jcic::ui
