#pragma once
// A choice as a chip within a search field: what it narrows by, and once something was chosen that, with a cross that
// takes it back. It is called by its accessible name.

#include "ui/look/choice_box.h"

namespace jcic::ui {

class ChipBox : public ChoiceBox {
    Q_OBJECT
public:
    explicit ChipBox(QWidget* parent = nullptr);
    /// Its first choice is said as any other: there is no "all".
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
