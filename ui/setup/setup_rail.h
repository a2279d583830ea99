#pragma once
// The steps of set-up at the left of its windows, each with its mark and what is missing; highlights the present one.

#include <QLabel>
#include <QWidget>
#include <vector>

#include "ui/look/path_line.h"

class QVBoxLayout;

namespace jcic::ui {

class SetupRail : public QWidget {
    Q_OBJECT
public:
    using Step = WayStep;
    explicit SetupRail(QWidget* parent = nullptr);
    /// `title`: of the whole; `how_far`: in a soft colour below it; `foot`: at the end.
    void show_title(const QString& title, const QString& how_far, const QString& foot);
    void show_steps(const std::vector<Step>& steps);

private:
    QLabel* title_;
    QLabel* how_far_;
    QVBoxLayout* steps_;
    QLabel* foot_;
};

}  // namespace jcic::ui
