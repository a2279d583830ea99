#pragma once
// The first day in practice: six tasks for each duty, each proven by an event of the ledger. The table of tasks, and
// who has done which.

#include <QDialog>
#include <QString>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desk/upkeep/ledger_desk.h"
#include "app/domain/duties.h"
#include "app/domain/identifiers.h"
#include "ui/commands/commands.h"
#include "ui/commands/page.h"

namespace jcic::ui {

struct FirstDayTask {
    const char* title;                ///< QT_TRANSLATE_NOOP("FirstDay", ...)
    const char* how;                  ///< the same
    std::string_view action;          ///< the person's own event that proves it
    PageId page = PageId::registers;  ///< page of the task; a register's step: the register
    bool by_leaving = false;          ///< done by leaving the seat, not on a page
    std::string_view as{};            ///< field that names the person if another person writes the event: "custodian"
};
/// Register of a task on the page of registers; "" if none in particular.
[[nodiscard]] std::string register_of(const FirstDayTask& task);

[[nodiscard]] const std::vector<FirstDayTask>& first_day_of(domain::Duty duty);
/// In the current language.
[[nodiscard]] QString first_day_text(const char* text);

/// A person's finished tasks, read from their events.
class FirstDayDone {
public:
    explicit FirstDayDone(domain::PersonId person) : person_(std::move(person)) {}
    void add_rows(const std::vector<desk::EventRow>& rows);
    [[nodiscard]] bool done(const FirstDayTask& task) const {
        return done_.contains({std::string(task.action), std::string(task.as)});
    }

private:
    domain::PersonId person_;
    std::set<std::pair<std::string, std::string>> done_;  ///< action, and the field that names the person; "": author
};

}  // namespace jcic::ui

// The first day in practice: tasks for each of the person's duties, ticked off from the ledger. It stays open beside
// the work and blocks nothing.

class QLabel;
class QPushButton;
class QScrollArea;

namespace jcic::ui {

class MarkLabel;

class FirstDayDialog : public QDialog {
    Q_OBJECT
public:
    /// Requires a person signed in to a practice branch.
    FirstDayDialog(Commands& commands, QWidget* parent);

Q_SIGNALS:
    /// A button was pressed: open the page, or the register if it is not "".
    void wants_page(jcic::ui::PageId page);
    void wants_register(const std::string& book, const std::string& row);
    void wants_to_leave();

protected:
    void changeEvent(QEvent* event) override;

private:
    void name_everything();
    void ask(std::uint64_t newest);
    void add_events(const desk::EventList& events);
    void show_done();
    [[nodiscard]] QPushButton* way_to(const FirstDayTask& task, QWidget* parent);

    struct Line {
        const FirstDayTask* task;
        MarkLabel* said;
        QLabel* how;
        QPushButton* go;
    };
    Commands& commands_;
    FirstDayDone done_;
    std::vector<std::pair<domain::Duty, QLabel*>> headings_;
    std::vector<Line> lines_;
    QLabel* lead_;
    QScrollArea* frame_ = nullptr;
    QPushButton* close_;
    std::uint64_t events_ = 0;  ///< of the ledger at the last reading
    std::uint64_t read_ = 0;    ///< the latest event read
    int pages_ = 0;             ///< pages read since the ledger grew
};

/// Shows it over this window, one at most; nullptr if no person is signed in to a practice branch.
FirstDayDialog* show_first_day(Commands& commands, QWidget* window);

}  // namespace jcic::ui
