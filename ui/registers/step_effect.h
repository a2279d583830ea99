#pragma once
// Shows a step's consequences and its responsible persons before it is taken.

#include <QFrame>

#include "app/domain/registers/vacancies.h"
#include "app/inquiry/form/form.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class StepEffect : public QFrame {
    Q_OBJECT
public:
    StepEffect(const domain::registers::Register& book, const domain::registers::Step& step, QWidget* parent);
    /// Duties that will be vacant; none: hides them.
    void show_vacancies(const std::vector<domain::registers::Vacancy>& vacancies);
    /// Points to note about what is entered, heaviest first; none: hides them.
    void show_remarks(const std::vector<inquiry::Remark>& remarks);
    /// What is told beforehand; null hides it.
    void show_told(const char* what);

private:
    MarkLabel* vacant_;
    MarkLabel* remarks_;
    MarkLabel* told_;
};

}  // namespace jcic::ui
