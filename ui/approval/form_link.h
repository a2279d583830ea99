#pragma once
// The way to the authorisation's form: a sheet that is drawn here, not the form itself. That is opened when somebody
// asks for it, which the ledger notes, and painted by a program of its own (attachment_dialog.h).

#include <QPushButton>

namespace jcic::ui {

class FormLink : public QPushButton {
    Q_OBJECT
public:
    explicit FormLink(QWidget* parent = nullptr);
    void retell();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace jcic::ui
