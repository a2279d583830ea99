#pragma once
// The one page that both sign when a card changes hands; the one who does not sit here steps in with their own
// password.

#include "app/desk/commands/registers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"

namespace jcic::ui {
namespace Ui {
struct HandOverDialog;
}

class HandOverDialog : public ActingDialog {
    Q_OBJECT
public:
    /// `steps_in`: the name of who stands beside.
    HandOverDialog(Commands& commands, office::StepWanted wanted, desk::StepText page, const std::string& steps_in,
                   QWidget* parent);
    ~HandOverDialog() override;

private:
    void allow();
    void sign();
    Commands& commands_;
    office::StepWanted wanted_;
    desk::StepText page_;
    std::unique_ptr<Ui::HandOverDialog> ui_;
};

}  // namespace jcic::ui
