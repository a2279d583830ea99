#pragma once
// The place of a register's step, beside its row on the same page, so that nothing is covered. Hidden without a step.

#include <QCoreApplication>
#include <QDialog>
#include <QFrame>
#include <QPointer>
#include <QPushButton>
#include <functional>
#include <set>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"
#include "ui/registers/row_detail.h"

namespace jcic::ui {

class StepPlace : public QFrame {
    Q_OBJECT
public:
    explicit StepPlace(QWidget* parent);
    /// The step must have been made with this place as its parent.
    void put(QDialog* step);
    [[nodiscard]] QDialog* step() const { return step_; }
    /// Closes the step, even if it was edited.
    void empty();

Q_SIGNALS:
    void changed();  ///< a step was opened or closed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QDialog> step_;
};

// The selected row and, beside it, the present step; if only one fits, the step in the row's place with a way back.

class SigningDialog;

/// A step to open: of one row, a new one, or several that two persons counted.
struct StepToTake {
    command::Book book;
    const domain::registers::Step& step;
    std::string row;                  ///< "": a new one
    domain::registers::Values known;  ///< present values
    std::set<std::string> chosen;     ///< if several
};
/// Makes the step's window without opening it. `taken`: called with the row, or one of them.
[[nodiscard]] SigningDialog* window_of(Commands& commands, const StepToTake& what, QWidget* parent,
                                       const std::function<void(const std::string& row)>& taken);

class RowAndStep : public QWidget {
    Q_OBJECT
public:
    explicit RowAndStep(QWidget* parent);
    [[nodiscard]] RowDetail& detail() { return *detail_; }
    /// Arranges both for a page of that width.
    void arrange(int room);
    /// Opens a step; if an edited one is open, shows a reminder in that one instead, so that nothing typed is lost.
    /// `at_row`: the selected row.
    void open_step(Commands& commands, const StepToTake& what, const std::string& at_row,
                   const std::function<void(const std::string& row)>& taken);
    /// This row is selected ("": none). Closes a step of another row if unedited; otherwise shows which row it is for.
    void look_at(command::Book book, const std::string& row);
    void empty() { place_->empty(); }
    [[nodiscard]] bool is_taking() const { return place_->step() != nullptr; }
    void retell() { arrange(room_); }

Q_SIGNALS:
    void ended();  ///< no step is open any more

private:
    [[nodiscard]] SigningDialog* standing() const;
    int room_ = 0;
    RowDetail* detail_;
    StepPlace* place_;
    command::Book book_ = nullptr;  ///< of the open step
    std::string at_row_;            ///< selected when it was opened
    QPushButton* other_;            ///< switches between row and step if only one fits
    bool looks_back_ = false;       ///< shows the row although a step is open
};

}  // namespace jcic::ui

// Windows of a register's row, in addition to its steps: a weekly query record, what an incident affected, what is held
// about a subject, a letter as it prints, the answers to 聯徵1, a record of the monthly sample, the password of the
// card in the reader.

class QWidget;

namespace jcic::ui {

/// The button that opens the selected row's window; hidden if there is none.
class SheetButton : public QPushButton {
    Q_OBJECT
public:
    SheetButton(Commands& commands, QWidget* parent);
    /// Sets the text in the current language.
    void name(command::Book book);
    /// Shows it if a row is selected.
    void offer(bool row) { setVisible(row && !text().isEmpty()); }
    void open(command::Book book, const std::string& row);

Q_SIGNALS:
    void changed();
    void failed(const jcic::Fault& fault);

private:
    Commands& commands_;
};

class RowWindows {
    Q_DECLARE_TR_FUNCTIONS(RowWindows)

public:
    /// Text of the button; "" if the register's rows have no window.
    [[nodiscard]] static QString title(command::Book book);
    struct Callbacks {
        std::function<void()> changed;  ///< a step was taken, in this row or another register
        std::function<void(const Fault&)> failed;
    };
    static void open(Commands& commands, command::Book book, const std::string& row, QWidget* parent,
                     const Callbacks& tell);
};

}  // namespace jcic::ui
