#include "ui/todo/todo_page.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "app/desk/commands/duties.h"
#include "ui/look/keys.h"
#include "ui/todo/duties_dialog.h"

namespace jcic::ui {

TodoPage::TodoPage(Commands& commands, QWidget* parent)
    : Page(commands, parent),
      acts_(commands, this),
      title_(new QLabel(this)),
      lead_(new QLabel(this)),
      today_(new QFrame(this)),
      list_(new TodoList(today_)),
      coming_(new ComingCard(this)),
      standing_(new StandingCard(this)) {
    setObjectName(QStringLiteral("TodoPage"));
    build();
    connect(list_, &TodoList::chosen, &acts_, &TodoActs::act);
    connect(&acts_, &TodoActs::wants_page, this, &TodoPage::wants_page);
    connect(&acts_, &TodoActs::wants_register, this, &TodoPage::wants_register);
    connect(&acts_, &TodoActs::wants_self_check, this, &TodoPage::wants_self_check);
    connect(&acts_, &TodoActs::failed, this, &TodoPage::failed);
    connect(coming_, &ComingCard::wants_row, this, &TodoPage::wants_register);
    connect(standing_, &StandingCard::wants_list, this, &TodoPage::open_list);
    add_key(Qt::CTRL | Qt::Key_F, this, QT_TRANSLATE_NOOP("Keys", "搜尋清單"), [this] { list_->search(); });
    name_everything();
}

void TodoPage::build() {
    title_->setProperty("kind", QStringLiteral("title"));
    lead_->setObjectName(QStringLiteral("lead"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    lead_->setWordWrap(true);
    list_->setObjectName(QStringLiteral("todoRows"));
    today_->setProperty("kind", QStringLiteral("card"));
    auto* inside = new QVBoxLayout(today_);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->addWidget(list_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto* head = new QVBoxLayout;
    head->setSpacing(4);
    head->addWidget(title_);
    head->addWidget(lead_);
    column->addLayout(head);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(12);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    for (QWidget* card : std::initializer_list<QWidget*>{today_, coming_})
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);  // as high as their lines
    left->addWidget(today_);
    left->addWidget(coming_);
    left->addStretch();
    beside->addLayout(left, 5);
    beside->addWidget(standing_, 3);
    column->addLayout(beside, 1);
}

void TodoPage::name_everything() {
    title_->setText(tr("本日待辦"));
    lead_->setText(tr("列示本人待辦事項；按各列按鈕前往辦理。"));
}

void TodoPage::show_snapshot(const desk::Snapshot& snapshot) {
    list_->show_rows(snapshot.todo, snapshot.now);
    if (!isVisible()) return;
    // Not everything that the lines say is an event: a day ends.
    const bool old = snapshot.now - asked_at_ >= stays_true_for || snapshot.now < asked_at_;
    if (snapshot.ledger.events != events_ || old) load();
}

void TodoPage::load() {
    const auto snapshot = commands_.snapshot();
    if (!snapshot->seat) return;
    events_ = snapshot->ledger.events;
    asked_at_ = snapshot->now;
    commands_.send(this, command::Duties{}, [this, visit = visit_](Result<std::vector<desk::DutyLine>> lines) {
        if (visit != visit_) return;
        if (!lines) return Q_EMIT failed(lines.error());
        const bool first = !std::exchange(known_, true);
        lines_ = *std::move(lines);
        show_duties();
        // The keys stand on what comes next, where nothing is to be done now.
        auto* next = coming_->findChild<QPushButton*>();
        if (first && next != nullptr && list_->findChild<QPushButton*>() == nullptr) next->setFocus();
    });
}

void TodoPage::show_duties() {
    const auto snapshot = commands_.snapshot();
    coming_->show_lines(coming(own_owed(lines_)), domain::roc_date_at(snapshot->now));
    if (snapshot->seat)
        standing_->show(lines_, *snapshot);
    else
        standing_->clear();
}

void TodoPage::cover() {
    ++visit_;
    known_ = false;
    lines_.clear();
    list_->show_rows({}, {});
    coming_->show_lines({}, domain::roc_date_at(commands_.snapshot()->now));
    standing_->clear();
}

void TodoPage::arrive() {
    show_duties();
    load();
    if (auto* first = list_->findChild<QPushButton*>()) first->setFocus();
}

void TodoPage::open_list() {
    auto* dialog = new DutiesDialog(commands_, this);
    connect(dialog, &DutiesDialog::wants_row, this, &TodoPage::wants_register);
    dialog->open();
}

void TodoPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    name_everything();
    list_->retell();
    show_duties();
}

PageId home_page(const desk::Snapshot& snapshot) {
    if (snapshot.seat && snapshot.seat->password_must_change) return PageId::settings;  // R-PW-2
    switch (desk::home_of(snapshot)) {
        case desk::Home::unit:
            return PageId::unit;
        case desk::Home::cases:
            return PageId::board;
        case desk::Home::approvals:
            return PageId::approval;
        case desk::Home::cards:
            return PageId::card;
        case desk::Home::todo:
            return todo_page(snapshot);
    }
    return PageId::board;
}

PageId todo_page(const desk::Snapshot& snapshot) {
    if (snapshot.seat && snapshot.seat->password_must_change) return PageId::settings;
    return may_see(PageId::todo, snapshot) ? PageId::todo : PageId::board;
}

}  // namespace jcic::ui
