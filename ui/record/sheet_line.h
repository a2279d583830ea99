#pragma once
// One record of a case in the dialog that prints and files them: where its copy stands, and what is done about it by
// itself. Each is counted and filed with events of its own (R-PA-1, R-PA-4); a job that is still open can be cancelled.

#include <QPushButton>
#include <functional>

#include "app/desk/commands/paper.h"
#include "ui/commands/commands.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

/// "紙匣空了，請補紙。 代碼 printer.media": in a line.
[[nodiscard]] QString fault_line(const Fault& fault);

class SheetLine : public QWidget {
    Q_OBJECT
public:
    /// `left_out`: another copy takes a supervisor, on the record's own page (R-PA-7).
    enum class Stands { to_print, to_file, left_out, filed };
    /// `place`: from 1, its button's key.
    SheetLine(Commands& commands, const desk::BoardRow& row, int place, QWidget* parent);

    [[nodiscard]] Stands stands() const { return stands_; }
    /// The copy that is to be printed next, with the reason where it takes one.
    [[nodiscard]] command::NumberCopy wanted(const std::string& reason) const;
    /// A number was used before: another copy takes a reason.
    [[nodiscard]] bool numbered() const { return numbered_; }
    /// The queue still holds its job: nobody has its sheets in hand.
    [[nodiscard]] bool waits() const { return stands_ == Stands::to_file && open_; }
    /// Whether it changes what is to be done about it.
    bool show_snapshot(const desk::Snapshot& snapshot);
    void show_laying_out();
    void show_numbered(int copy);
    void show_sent(int copy, int sheets);
    void show_fault(const Fault& fault);
    /// Another copy of it, whatever became of the last.
    void print_again();
    /// Whether its button may be pressed.
    void allow(bool free);
    /// The next of two steps: all its sheets are there, then it is filed in that place. `then` hears whether it went
    /// well.
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
    int sheets_ = 0;  ///< that are to come
    bool numbered_;
    bool counted_ = false;  ///< they are all there
    bool open_ = false;
    bool free_ = true;
    Stands stands_ = Stands::to_print;
    MarkLabel* state_;
    QPushButton* short_;
};

}  // namespace jcic::ui
