#pragma once
// Somebody lost their password, perhaps with the old machine: both halves of the recovery key, typed in by their
// keepers, let them in again, and open the records that their duties open.

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <vector>

#include "app/desk/commands/seat.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
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
    void recover();
    void allow();

    Commands& commands_;
    std::vector<domain::PersonId> people_;
    QComboBox* person_;
    SecretField* first_;
    SecretField* second_;
    NewPasswordPage* password_;
    QCheckBox* as_head_;
    FaultPanel* fault_;
    QPushButton* cancel_;
    QPushButton* recover_;
};

}  // namespace jcic::ui
