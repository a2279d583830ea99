#pragma once
// Attaches a serial number that JCIC still holds to an approved query: shows it to a supervisor, who signs with their
// own password (R-SE-2, R-DU-6).

#include "app/desk/commands/serials.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/look/fact_rows.h"
#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

/// Accepted: the serial number belongs to the query.
class TakingOverDialog : public ActingDialog {
    Q_OBJECT
public:
    TakingOverDialog(Commands& commands, desk::WaitingSerial waiting, QWidget* parent);

private:
    void build();
    void load_page();
    /// Why no page can be shown, to explain the disabled button; "" if one can.
    [[nodiscard]] QString lacking() const;
    [[nodiscard]] QString why_not() const;
    void sign();

    desk::WaitingSerial waiting_;
    std::vector<domain::PersonId> approvers_;  ///< supervisors except the signed-in person
    ChoiceBox* query_ = nullptr;
    ChoiceBox* approver_ = nullptr;
    FactRows* page_ = nullptr;
    QLabel* digest_ = nullptr;
    MarkLabel* lacking_ = nullptr;
    SecretField* password_ = nullptr;
    QPushButton* sign_ = nullptr;
    std::optional<desk::TakingOverText> shown_;
    std::uint64_t asked_for_ = 0;  ///< answers to an earlier choice are dropped
};

}  // namespace jcic::ui
