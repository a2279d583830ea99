#pragma once
// What will be so when a step is taken, and by whom it is answered for: told before it is.

#include <QFrame>

#include "app/domain/registers/vacancies.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class StepEffect : public QFrame {
    Q_OBJECT
public:
    StepEffect(const domain::registers::Register& book, const domain::registers::Step& step, QWidget* parent);
    /// Duties that nobody will have; none: nothing more is told.
    void show_vacancies(const std::vector<domain::registers::Vacancy>& vacancies);

private:
    MarkLabel* vacant_;
};

}  // namespace jcic::ui
