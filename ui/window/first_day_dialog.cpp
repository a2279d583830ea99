#include "ui/window/first_day_dialog.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/commands/ledger.h"
#include "app/words/words.h"
#include "ui/look/mark_label.h"
#include "ui/look/screen_room.h"
#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {
constexpr std::size_t events_at_once = 200;
constexpr int most_pages = 20;  ///< of a long ledger the latest are enough: the first day is today
}  // namespace

FirstDayDialog::FirstDayDialog(Commands& commands, QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      done_(commands.snapshot()->seat->person.code),
      lead_(new QLabel(this)),
      close_(new QPushButton(this)) {
    setObjectName(QStringLiteral("FirstDayDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    lead_->setObjectName(QStringLiteral("firstDayLead"));
    lead_->setWordWrap(true);
    auto* tasks = new QWidget;
    auto* rows = new QVBoxLayout(tasks);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    const auto snapshot = commands.snapshot();
    for (const auto duty : snapshot->seat->person.duties) {
        auto* heading = new QLabel(tasks);
        heading->setProperty("kind", QStringLiteral("heading"));
        rows->addWidget(heading);
        headings_.emplace_back(duty, heading);
        for (const auto& task : first_day_of(duty)) {
            auto* said = new MarkLabel(tasks);
            said->setWordWrap(true);
            auto* how = new QLabel(tasks);
            how->setProperty("kind", QStringLiteral("small"));
            how->setWordWrap(true);
            how->setContentsMargins(18, 0, 0, 0);
            auto* go = way_to(task, tasks);
            auto* row = new QHBoxLayout;
            row->addWidget(said, 1);
            row->addWidget(go, 0, Qt::AlignTop);
            rows->addLayout(row);
            rows->addWidget(how);
            lines_.push_back({&task, said, how, go});
        }
    }
    rows->addStretch();
    close_->setObjectName(QStringLiteral("firstDayClose"));
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(lead_);
    frame_ = scrolling(tasks);
    frame_->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(frame_, 1);
    column->addLayout(foot);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(&commands_, &Commands::changed, this, [this](const SnapshotPtr& now) {
        if (now->seat && now->ledger.events != events_) ask(0);
    });
    open_at_size(*this, {520, 520});
    name_everything();
    ask(0);
}

/// Leads there, and does nothing of it.
QPushButton* FirstDayDialog::way_to(const FirstDayTask& task, QWidget* parent) {
    auto* go = new QPushButton(parent);
    go->setObjectName(QStringLiteral("firstDay-") + q(task.action));
    go->setProperty("kind", QStringLiteral("link"));
    go->setAutoDefault(false);
    connect(go, &QPushButton::clicked, this, [this, &task] {
        if (task.by_leaving) return Q_EMIT wants_to_leave();
        if (task.page == PageId::registers)
            Q_EMIT wants_register(register_of(task), {});
        else
            Q_EMIT wants_page(task.page);
    });
    return go;
}

void FirstDayDialog::name_everything() {
    setWindowTitle(tr("首日練習"));
    frame_->setAccessibleName(windowTitle());
    close_->setText(tr("關閉(&C)"));
    for (const auto& [duty, heading] : headings_) heading->setText(words::word_for(duty));
    for (const auto& line : lines_) {
        line.how->setText(first_day_text(line.task->how));
        line.go->setText(line.task->by_leaving ? tr("離座") : tr("前往"));
        line.go->setAccessibleName(line.go->text() + QLatin1Char(' ') + first_day_text(line.task->title));
    }
    show_done();
}

/// From the newest back to what was read before.
void FirstDayDialog::ask(std::uint64_t newest) {
    if (newest == 0) {
        events_ = commands_.snapshot()->ledger.events;
        pages_ = 0;
    }
    ++pages_;
    commands_.send(this, desk::command::Events{{}, newest, events_at_once},
                   [this](const Result<desk::EventList>& events) {
                       // What cannot be read now is read with the next event.
                       if (events) add_events(*events);
                   });
}

void FirstDayDialog::add_events(const desk::EventList& events) {
    done_.add_rows(events.rows);
    // A page may hold nothing that is ours to see, and the next one something.
    const bool older = events.rows.empty() || events.rows.back().sequence > read_ + 1;
    const bool more = events.next != 0 && older && pages_ < most_pages;
    if (more)
        ask(events.next);
    else
        read_ = events_;
    show_done();
}

void FirstDayDialog::show_done() {
    std::ptrdiff_t finished = 0;
    for (const auto& line : lines_) {
        const bool done = done_.done(*line.task);
        const auto title = first_day_text(line.task->title);
        line.said->show_state(done ? Mark::good : Mark::not_yet, done ? tr("%1：已完成").arg(title) : title);
        finished += done ? 1 : 0;
    }
    lead_->setText(tr("完成者依日誌中本人之事件自動標記。已完成 %1 項，共 %2 項。").arg(finished).arg(lines_.size()));
}

void FirstDayDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_everything();
}

FirstDayDialog* show_first_day(Commands& commands, QWidget* window) {
    const auto snapshot = commands.snapshot();
    if (!snapshot->practice || !snapshot->seat) return nullptr;
    FirstDayDialog* dialog = nullptr;
    for (auto* one : window->findChildren<FirstDayDialog*>(Qt::FindDirectChildrenOnly))
        if (one->isVisible()) dialog = one;
    if (dialog == nullptr) dialog = new FirstDayDialog(commands, window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

}  // namespace jcic::ui
