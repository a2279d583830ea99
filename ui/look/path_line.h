#pragma once
// A path's steps as numbered circles on one line: done ones filled with a tick, the present one in the accent, what is
// to come in outline. What each step is called stands below its circle, or beside it; where there is no room for all
// names a tool tip has them, and a screen reader always.

#include <QWidget>
#include <vector>

#include "ui/look/way_step.h"

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
    [[nodiscard]] int widest_name() const;
    Names names_;
    std::vector<PathDot*> dots_;
};

}  // namespace jcic::ui
