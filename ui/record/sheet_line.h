#pragma once
// Asks how many sheets of a copy were printed, if some are missing.

#include <QPushButton>
#include <QWidget>
#include <functional>

#include "app/desk/commands/paper.h"
#include "ui/commands/commands.h"
#include "ui/look/mark.h"

namespace jcic::ui {

/// `then` gets a number from 0 to less than `expected`, and is not called if cancelled.
void ask_sheets(QWidget* parent, int expected, std::function<void(int sheets)> then);

// One record of a case in the dialog that prints and files them: the state of its copy and its own button. Each is
// counted and filed with its own events (R-PA-1, R-PA-4); an open job can be cancelled.

/// "紙匣空了，請補紙。 代碼 printer.media" on one line.
[[nodiscard]] QString fault_line(const Fault& fault);

class SheetLine : public QWidget {
    Q_OBJECT
public:
    /// `left_out`: another copy needs a supervisor, on the record's own page (R-PA-7).
    enum class Stands { to_print, to_file, left_out, filed };
    /// `place`: from 1, its button's key.
    SheetLine(Commands& commands, const desk::BoardRow& row, int place, QWidget* parent);

    [[nodiscard]] Stands stands() const { return stands_; }
    /// The next copy to print, with the reason if needed.
    [[nodiscard]] command::NumberCopy wanted(const std::string& reason) const;
    /// Whether a number was used before: another copy needs a reason.
    [[nodiscard]] bool numbered() const { return numbered_; }
    /// Whether its job is still in the queue, so that there are no sheets yet.
    [[nodiscard]] bool waits() const { return stands_ == Stands::to_file && open_; }
    /// Whether the snapshot changes its next task.
    bool show_snapshot(const desk::Snapshot& snapshot);
    void show_laying_out();
    void show_numbered(int copy);
    void show_sent(int copy, int sheets);
    void show_fault(const Fault& fault);
    /// Sets it to be printed again, whatever became of the last copy.
    void print_again();
    /// Enables or disables its button.
    void allow(bool free);
    /// Counts the copy as complete, or files it at that place if it is counted. `then` gets whether that succeeded.
    void account_for(const std::string& where, std::function<void(bool done)> then);

Q_SIGNALS:
    void acting();  ///< its button's, until acted()
    void acted();

private:
    void show_known(const desk::BoardRow& row);
    [[nodiscard]] const desk::CopyRow* row_in(const desk::Snapshot& snapshot) const;
    void show_row(const desk::CopyRow& row);
    void count_fewer_or_cancel();
    void count_fewer(int sheets);
    void show_lost(int sheets);
    void show_state(Mark mark, const QString& text);
    [[nodiscard]] Then<void> then_tell(std::function<void()> done);

    Commands& commands_;
    desk::CopyId copy_;  ///< number 0: none yet
    int place_;
    int sheets_ = 0;  ///< expected
    bool numbered_;
    bool counted_ = false;  ///< they are complete
    bool open_ = false;
    bool free_ = true;
    Stands stands_ = Stands::to_print;
    MarkLabel* state_;
    QPushButton* short_;
};

}  // namespace jcic::ui
