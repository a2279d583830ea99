#pragma once
// What a register's row opens besides its steps: a weekly sheet, what an incident touched, what is held about a
// subject, a letter as it prints, the answers to 聯徵1, a record of the monthly sample, the password of the card in the
// reader.

#include <QCoreApplication>
#include <functional>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"

class QWidget;

namespace jcic::ui {

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
