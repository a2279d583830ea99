#pragma once
// A dialog in which something is done that cannot be taken back: while the desk is at it, neither Esc nor the window's
// button closes it, so that nobody takes for cancelled what was done, or misses why it was not. Leaving the seat closes
// it all the same (close_all_dialogs).

#include <QDialog>

namespace jcic::ui {

class ActingDialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;
    void reject() override {
        if (!busy_) QDialog::reject();
    }

protected:
    bool busy_ = false;  ///< with what was asked last
};

}  // namespace jcic::ui
