#pragma once
// Shows a register as it prints, and sends it to the branch's printer.

#include "app/desk/commands/paper.h"
#include "ui/commands/acting_dialog.h"

namespace jcic::ui {

class RegisterDialog : public ActingDialog {
    Q_OBJECT
public:
    RegisterDialog(Commands& commands, desk::PrintedRegister page, QWidget* parent);

Q_SIGNALS:
    void failed(const jcic::Fault& fault);

private:
    void print();

    desk::PrintedRegister page_;
    QLabel* state_ = nullptr;
    QPushButton* print_ = nullptr;
};

}  // namespace jcic::ui
