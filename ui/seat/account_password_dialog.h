#pragma once
// Changes the password of a query officer's account at JCIC (layer 1, R-DU-2, R-DU-5, R-PW-6). A separate password is
// typed twice and checked against R-PW-1 as it is typed; a derived one follows from the desk's own password. Obstacles
// are shown before any field is read.

#include "ui/commands/acting_dialog.h"
#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class AccountPasswordDialog : public ActingDialog {
    Q_OBJECT
public:
    AccountPasswordDialog(Commands& commands, QWidget* parent);

private:
    void build();
    void add_wanted();
    /// Shows the new password's strength; returns whether it is acceptable.
    [[nodiscard]] bool judge();
    [[nodiscard]] QString why_not();
    void proceed();

    const bool apart_;  ///< the account has a separate password
    SecretField* present_ = nullptr;
    SecretField* wanted_ = nullptr;
    SecretField* again_ = nullptr;  ///< null if the new one is derived from the desk's
    MarkLabel* note_ = nullptr;
    QPushButton* change_ = nullptr;
};

}  // namespace jcic::ui
