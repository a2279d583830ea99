#pragma once
// The first day in practice: tasks for each of the person's duties, ticked off from the ledger. It stays open beside
// the work and blocks nothing.

#include <QDialog>
#include <utility>

#include "ui/commands/commands.h"
#include "ui/window/first_day.h"

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
