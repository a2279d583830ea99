#pragma once
// A combo box that draws its own arrow, because a styled one has none.

#include <QComboBox>

namespace jcic::ui {

class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    /// Sizes the popup to its choices, as far as the screen allows.
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    /// Ignored: scrolling a form with the wheel must not change a choice.
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace jcic::ui
