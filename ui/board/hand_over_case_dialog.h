#pragma once
// Somebody else has a case from now on: to whom, and why (R-DU-15, R-PA-7).

#include "app/desk/commands/queries.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"

namespace jcic::ui {
namespace Ui {
struct HandOverCaseDialog;
}

class HandOverCaseDialog : public ActingDialog {
    Q_OBJECT
public:
    /// Of the case that this query is of.
    HandOverCaseDialog(Commands& commands, const desk::BoardRow& row, QWidget* parent);
    ~HandOverCaseDialog() override;

private:
    void allow();
    void hand_over();
    Commands& commands_;
    inquiry::QueryId query_;
    std::unique_ptr<Ui::HandOverCaseDialog> ui_;
    std::vector<domain::PersonId> takers_;  ///< query officers but who has it and who is signed in
};

}  // namespace jcic::ui
