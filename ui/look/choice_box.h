#pragma once
// A combo box whose arrow is drawn, since a styled one has none of its own.

#include <QComboBox>

namespace jcic::ui {

class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    /// As high and wide as its choices, where the screen allows.
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    /// Turning the wheel over a form must not change what was chosen.
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace jcic::ui
