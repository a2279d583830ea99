#pragma once
// A path's steps as numbered circles on one line: done ones filled with a tick, the present one in the accent, what is
// to come in outline. What each step is called stands below its circle, or beside it; where there is no room for all
// names the present one's does, and a tool tip has the others; a screen reader has them always.

#include <QWidget>
#include <vector>

#include "ui/look/way_step.h"

class QLabel;

namespace jcic::ui {

class PathDot;

class PathLine : public QWidget {
    Q_OBJECT
public:
    enum class Names { below, beside };
    explicit PathLine(Names names, QWidget* parent = nullptr);
    /// As many each time. `held`: the present one cannot be taken now.
    void show_steps(const std::vector<WayStep>& steps, bool held = false);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place_dots();
    void place_present(bool named);
    [[nodiscard]] int widest_name() const;
    /// The present one's place; as many as there are where none is.
    [[nodiscard]] int at_present() const;
    Names names_;
    std::vector<PathDot*> dots_;
    QLabel* present_;  ///< the present one's name alone, below its circle and wider than its place
};

}  // namespace jcic::ui
