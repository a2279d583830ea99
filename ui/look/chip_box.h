#pragma once
// A filter choice shown as a chip in a search field: its name, or the choice once one is made, with a cross that clears
// it. Its accessible name is the filter's name.

#include "ui/look/choice_box.h"

namespace jcic::ui {

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
