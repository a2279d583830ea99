#pragma once
// Steps of a register that may be taken, a button for each.

#include <QWidget>
#include <vector>

#include "app/domain/registers/register.h"

namespace jcic::ui {

class StepButtons : public QWidget {
    Q_OBJECT
public:
    enum class Arranged { side_by_side, in_column };
    /// `name` begins the buttons' object names; `kind` is how they look ("" or "primary").
    StepButtons(const char* name, const char* kind, QWidget* parent, Arranged arranged = Arranged::side_by_side);
    void show_steps(const std::vector<const domain::registers::Step*>& steps);

Q_SIGNALS:
    void chosen(const domain::registers::Step* step);

private:
    const char* name_;
    const char* kind_;
};

}  // namespace jcic::ui
