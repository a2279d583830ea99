#pragma once
// A register as it prints, and its way to the branch's printer.

#include "app/desk/commands/paper.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"

class QLabel;
class QPushButton;

namespace jcic::ui {

class PdfPane;

class RegisterDialog : public ActingDialog {
    Q_OBJECT
public:
    RegisterDialog(Commands& commands, desk::PrintedRegister page, QWidget* parent);

Q_SIGNALS:
    void failed(const jcic::Fault& fault);

private:
    void print();
    Commands& commands_;
    desk::PrintedRegister page_;
    PdfPane* pane_;
    QLabel* state_;
    QPushButton* print_;
};

}  // namespace jcic::ui
