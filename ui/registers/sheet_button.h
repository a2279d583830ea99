#pragma once
// What the chosen row of a register opens besides its steps (row_windows.h); hidden where that is nothing.

#include <QPushButton>

#include "ui/registers/row_windows.h"

namespace jcic::ui {

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

}  // namespace jcic::ui
