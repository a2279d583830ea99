#pragma once
// What will be so when a step is taken, and by whom it is answered for: told before it is.

#include <QFrame>

#include "app/domain/registers/register.h"

namespace jcic::ui {

class StepEffect : public QFrame {
    Q_OBJECT
public:
    StepEffect(const domain::registers::Register& book, const domain::registers::Step& step, QWidget* parent);
};

}  // namespace jcic::ui
