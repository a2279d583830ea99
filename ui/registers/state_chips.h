#pragma once
// The rows of a register by their state: how many are open, late, due soon, and all; one of these is chosen.

#include <QPushButton>
#include <array>

#include "app/desk/registers/register_desk.h"

namespace jcic::ui {

class StateChips : public QWidget {
    Q_OBJECT
public:
    enum Chip { open, late, due_soon, all };
    explicit StateChips(QWidget* parent = nullptr);
    /// `pressing`: rows of the register may owe something.
    void show_counts(const desk::RowCounts& counts, bool pressing);
    void choose(Chip chip);
    [[nodiscard]] Chip chosen() const { return chosen_; }
    void narrow(desk::RowFilter& filter) const;
    void retell();

Q_SIGNALS:
    void changed();  ///< by a person

protected:
    void changeEvent(QEvent* event) override;

private:
    desk::RowCounts counts_;
    Chip chosen_ = all;
    std::array<QPushButton*, 4> chips_;
};

}  // namespace jcic::ui
