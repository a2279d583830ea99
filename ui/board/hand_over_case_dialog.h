#pragma once
// Somebody else has a case from now on: to whom, and why (R-DU-15, R-PA-7).

#include "app/desk/commands/queries.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class HandOverCaseDialog : public ActingDialog {
    Q_OBJECT
public:
    /// Of the case that this query is of.
    HandOverCaseDialog(Commands& commands, const desk::BoardRow& row, QWidget* parent);

private:
    void build(const desk::BoardRow& row);
    [[nodiscard]] QString why_not() const;
    void hand_over();

    inquiry::QueryId query_;
    ChoiceBox* to_ = nullptr;
    QLineEdit* reason_ = nullptr;
    std::vector<domain::PersonId> takers_;  ///< query officers but who has it and who is signed in
};

}  // namespace jcic::ui
