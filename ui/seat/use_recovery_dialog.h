#pragma once
// Recovers the account of a person who lost password or slot: both keepers type their parts of the recovery key. Also
// grants the records that the person's duties open.

#include <vector>

#include "app/desk/commands/seat.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/seat/new_password_page.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class UseRecoveryDialog : public ActingDialog {
    Q_OBJECT
public:
    UseRecoveryDialog(Commands& commands, QWidget* parent);

Q_SIGNALS:
    /// They may sign in once with the new password.
    void recovered(const QString& who);

private:
    void build();
    [[nodiscard]] QString why_not() const;
    void recover();

    std::vector<domain::PersonId> people_;
    ChoiceBox* person_ = nullptr;
    SecretField* first_ = nullptr;
    SecretField* second_ = nullptr;
    NewPasswordPage* password_ = nullptr;
    QCheckBox* as_head_ = nullptr;
    QPushButton* recover_ = nullptr;
};

}  // namespace jcic::ui
