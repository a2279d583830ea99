#pragma once
// A switch between some rows (one's own, as in ListWays::mine_by, or the open ones) and all rows, each with its count.
// A check box to the keyboard and to screen readers.

#include <QCheckBox>

namespace jcic::ui {

class MineSwitch : public QCheckBox {
    Q_OBJECT
public:
    enum class Of { mine, open };
    explicit MineSwitch(Of of, QWidget* parent = nullptr);
    explicit MineSwitch(QWidget* parent = nullptr) : MineSwitch(Of::mine, parent) {}
    void show_counts(int some, int all);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Only the unselected half reacts to a click.
    [[nodiscard]] bool hitButton(const QPoint& at) const override;

private:
    [[nodiscard]] QString template_of(bool some) const;
    [[nodiscard]] QString words(bool some) const;
    [[nodiscard]] int width_of(bool some) const;
    [[nodiscard]] QRect half(bool some) const;
    void name_counts();
    Of of_;
    int some_ = 0;
    int all_ = 0;
};

}  // namespace jcic::ui
