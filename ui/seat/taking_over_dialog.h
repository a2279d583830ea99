#pragma once
// A serial number that JCIC still held becomes an approved query's: a supervisor is shown which, and signs here with
// their own password (R-SE-2, R-DU-6).

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include "app/desk/commands/serials.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/fact_rows.h"
#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

/// Accepted: it is the query's.
class TakingOverDialog : public ActingDialog {
    Q_OBJECT
public:
    TakingOverDialog(Commands& commands, desk::WaitingSerial waiting, QWidget* parent);

private:
    void build();
    void load_page();
    /// Why no page can be shown, in a line: a key that stays grey says nothing. Empty where one can.
    [[nodiscard]] QString lacking() const;
    void sign();
    void allow();

    Commands& commands_;
    desk::WaitingSerial waiting_;
    std::vector<domain::PersonId> approvers_;  ///< supervisors but who is signed in
    QComboBox* query_;
    QComboBox* approver_;
    FactRows* page_;
    QLabel* digest_;
    MarkLabel* lacking_;
    SecretField* password_;
    FaultPanel* fault_;
    QPushButton* cancel_;
    QPushButton* sign_;
    std::optional<desk::TakingOverText> shown_;
    std::uint64_t asked_ = 0;  ///< an answer to an earlier choice is none to this one
};

}  // namespace jcic::ui
