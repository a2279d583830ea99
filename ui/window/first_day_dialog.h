#pragma once
// The first day in practice: what there is to do for each of the person's duties, ticked off as the ledger shows it. It
// stands beside the work and stops nothing.

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
    /// Somebody is signed in, in a practice branch.
    FirstDayDialog(Commands& commands, QWidget* parent);

Q_SIGNALS:
    /// A button was pressed: to the page, or, where it is not "", to that register.
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
    std::uint64_t events_ = 0;  ///< of the ledger, when it was read last
    std::uint64_t read_ = 0;    ///< the latest event that was read
    int pages_ = 0;             ///< read since the ledger grew
};

/// Over this window, one for each; nullptr where there is none, in a real branch.
FirstDayDialog* show_first_day(Commands& commands, QWidget* window);

}  // namespace jcic::ui
