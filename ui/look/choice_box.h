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

// A filter choice shown as a chip in a search field: its name, or the choice once one is made, with a cross that clears
// it. Its accessible name is the filter's name.

class ChipBox : public ChoiceBox {
    Q_OBJECT
public:
    explicit ChipBox(QWidget* parent = nullptr);
    /// Treats the first choice as any other: there is no "all".
    void always_say_choice() { always_ = true; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool narrows() const { return !always_ && currentIndex() > 0; }
    [[nodiscard]] QString said() const;
    [[nodiscard]] QFont small() const;
    void take_back();
    bool always_ = false;
};

}  // namespace jcic::ui
