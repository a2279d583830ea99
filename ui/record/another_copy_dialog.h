#pragma once
// Requests another copy of a record if the branch requires approval (R-PA-7): first the reason, then the page that a
// supervisor signs with their own password at this seat.

#include <QStackedWidget>
#include <optional>
#include <string>
#include <vector>

#include "app/base/secret.h"
#include "app/desk/commands/paper.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/look/fact_rows.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

/// The reason for another copy or, if approval is required, the page shown to the approver and the approver's password.
struct AnotherCopy {
    std::string reason;
    std::optional<desk::StepText> seen{};
    Secret password{};
};

class AnotherCopyDialog : public ActingDialog {
    Q_OBJECT
public:
    AnotherCopyDialog(Commands& commands, inquiry::QueryId query, domain::Item item, QWidget* parent);

    /// Returns the page and the password, and empties its field.
    [[nodiscard]] AnotherCopy take_request();

private:
    void build();
    [[nodiscard]] QVBoxLayout& add_layer();
    void add_question(QVBoxLayout& column);
    void add_page(QVBoxLayout& column);
    void allow() override;
    [[nodiscard]] QString lacking() const;
    void go_on();
    void show_page(const desk::StepText& page);

    inquiry::QueryId query_;
    domain::Item item_;
    std::vector<domain::PersonId> approvers_;  ///< supervisors except the signed-in person
    QStackedWidget* layers_;
    QLineEdit* why_ = nullptr;
    ChoiceBox* approver_ = nullptr;
    FactRows* facts_ = nullptr;
    QLabel* digest_ = nullptr;
    SecretField* password_ = nullptr;
    QPushButton* agree_ = nullptr;
    std::optional<desk::StepText> page_;  ///< shown on screen
    Secret given_;                        ///< the approver's password, once approved
};

/// Asks over the window for a reason and, if the branch requires it, the approval.
void ask_for_another(Commands& commands, const inquiry::QueryId& query, domain::Item item, QWidget* over,
                     const std::function<void(AnotherCopy)>& then);

}  // namespace jcic::ui
