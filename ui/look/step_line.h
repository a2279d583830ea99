#pragma once
// A way's steps in a line below a page's title, as a rail has them at a window's side: where one is, what is done, what
// is still to come.

#include <QWidget>
#include <vector>

#include "ui/look/way_step.h"

namespace jcic::ui {

class MarkLabel;

/// "第 2 步，共 8 步：核准，已完成": as a screen reader says the step.
[[nodiscard]] QString spoken_step(const std::vector<WayStep>& steps, std::size_t at);

class StepLine : public QWidget {
    Q_OBJECT
public:
    explicit StepLine(QWidget* parent = nullptr);
    /// As many each time.
    void show_steps(const std::vector<WayStep>& steps);

private:
    void add_label();
    std::vector<MarkLabel*> labels_;
};

}  // namespace jcic::ui
