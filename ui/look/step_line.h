#pragma once
// A path's steps in a line below a page's title: done, present and later ones.

#include <QWidget>
#include <vector>

#include "ui/look/way_step.h"

namespace jcic::ui {

class MarkLabel;

/// "第 2 步，共 8 步：核准，已完成": the step for a screen reader.
[[nodiscard]] QString spoken_step(const std::vector<WayStep>& steps, std::size_t at);

class StepLine : public QWidget {
    Q_OBJECT
public:
    explicit StepLine(QWidget* parent = nullptr);
    /// Needs the same number of steps each time.
    void show_steps(const std::vector<WayStep>& steps);

private:
    void add_label();
    std::vector<MarkLabel*> labels_;
};

}  // namespace jcic::ui
