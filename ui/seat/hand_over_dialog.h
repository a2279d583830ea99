#pragma once
// The page that both persons sign when a card changes hands; the one who is not signed in enters their own password.

#include "app/desk/commands/registers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class HandOverDialog : public ActingDialog {
    Q_OBJECT
public:
    /// `steps_in`: name of the second person.
    HandOverDialog(Commands& commands, domain::registers::StepRequest wanted, desk::StepText page,
                   const std::string& steps_in, QWidget* parent);

private:
    void sign();

    domain::registers::StepRequest wanted_;
    desk::StepText page_;
    SecretField* password_ = nullptr;
};

}  // namespace jcic::ui
