#pragma once
// A way's steps in a line below a page's title, as a rail has them at a window's side: where one is, what is done, what
// is still to come.

#include <QWidget>
#include <vector>

#include "ui/look/way_step.h"

namespace jcic::ui {

class MarkLabel;

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
