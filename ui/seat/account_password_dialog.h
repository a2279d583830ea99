#pragma once
// The password of a querier's account at JCIC (layer 1, R-DU-2), changed to another (R-DU-5, R-PW-6). Where it has one
// of its own, that is typed twice and held to R-PW-1 as it is typed; where it is derived, the desk's own password says
// what it becomes. What cannot go well is told before anything is taken from the fields.

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
    /// Says how good the new one is.
    [[nodiscard]] bool judge();
    [[nodiscard]] QString why_not();
    void proceed();

    const bool apart_;  ///< the account's password is its own
    SecretField* present_ = nullptr;
    SecretField* wanted_ = nullptr;
    SecretField* again_ = nullptr;  ///< null where the new one is the desk's
    MarkLabel* note_ = nullptr;
    QPushButton* change_ = nullptr;
};

}  // namespace jcic::ui
