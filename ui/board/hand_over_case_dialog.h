#pragma once
// Hands a case over to another query officer, with a reason (R-DU-15, R-PA-7).

#include "app/desk/commands/queries.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class HandOverCaseDialog : public ActingDialog {
    Q_OBJECT
public:
    /// For the case of this query.
    HandOverCaseDialog(Commands& commands, const desk::BoardRow& row, QWidget* parent);

private:
    void build(const desk::BoardRow& row);
    [[nodiscard]] QString why_not() const;
    void hand_over();

    inquiry::QueryId query_;
    ChoiceBox* to_ = nullptr;
    QLineEdit* reason_ = nullptr;
    std::vector<domain::PersonId> takers_;  ///< query officers except the case officer and the signed-in person
};

}  // namespace jcic::ui
