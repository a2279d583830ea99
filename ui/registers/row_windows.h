#pragma once
// What a register's row opens besides its steps: a weekly sheet, what an incident touched, what is held about a
// subject, a letter as it prints, the answers to 聯徵1, a record of the monthly sample, the password of the card in the
// reader.

#include <QCoreApplication>
#include <QPushButton>
#include <functional>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"

class QWidget;

namespace jcic::ui {

/// What the chosen row of a register opens besides its steps; hidden where that is nothing.
class SheetButton : public QPushButton {
    Q_OBJECT
public:
    SheetButton(Commands& commands, QWidget* parent);
    /// In the language of now.
    void name(command::Book book);
    /// There where a row is.
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
    /// Of the button; "" where rows of the register open nothing.
    [[nodiscard]] static QString title(command::Book book);
    struct Told {
        std::function<void()> changed;  ///< the row, or another register's, went a step further
        std::function<void(const Fault&)> failed;
    };
    static void open(Commands& commands, command::Book book, const std::string& row, QWidget* parent, const Told& tell);
};

}  // namespace jcic::ui
