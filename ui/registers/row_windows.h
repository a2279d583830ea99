#pragma once
// Windows of a register's row, in addition to its steps: a weekly query record, what an incident affected, what is held
// about a subject, a letter as it prints, the answers to 聯徵1, a record of the monthly sample, the password of the
// card in the reader.

#include <QCoreApplication>
#include <QPushButton>
#include <functional>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"

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
