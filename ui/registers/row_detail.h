#pragma once
// One row of a register: what it says, what happened to it, and what this person may do with it now.

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "app/desk/registers/register_desk.h"
#include "ui/look/fact_rows.h"
#include "ui/registers/step_buttons.h"

namespace jcic::ui {

class RowDetail : public QFrame {
    Q_OBJECT
public:
    explicit RowDetail(QWidget* parent = nullptr);
    void show_row(const desk::RowView& row);
    void clear();
    /// What the row says, as it is written: what a next step may begin from.
    [[nodiscard]] domain::registers::Values known() const;
    /// As wide for every row; on a small screen only as wide as its buttons.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void wants_step(const domain::registers::Step* step);
    void wants_print();
    void wants_save();
    void wants_attachment(const domain::events::Field* field);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retell();
    void show_attached();
    std::optional<desk::RowView> row_;
    QLabel* title_;
    FactRows* facts_;
    QLabel* story_title_;
    FactRows* story_;
    QPushButton* print_;
    QPushButton* save_;
    QWidget* attached_;  ///< a button for each file of the row
    StepButtons* steps_;
};

}  // namespace jcic::ui
