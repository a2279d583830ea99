#pragma once
// One's own rows or all of them, side by side, each with how many there are: a tick by its keys and to a screen reader,
// as every list's box for one's own (ListWays::mine_by).

#include <QCheckBox>

namespace jcic::ui {

class MineSwitch : public QCheckBox {
    Q_OBJECT
public:
    explicit MineSwitch(QWidget* parent = nullptr);
    void show_counts(int mine, int all);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Only the half that is not chosen does something.
    [[nodiscard]] bool hitButton(const QPoint& at) const override;

private:
    [[nodiscard]] QString words(bool mine) const;
    [[nodiscard]] int width_of(bool mine) const;
    [[nodiscard]] QRect half(bool mine) const;
    void tell();
    int mine_ = 0;
    int all_ = 0;
};

}  // namespace jcic::ui
