#pragma once
// Another copy of a record, where the branch has it approved (R-PA-7): why, then the page that a supervisor signs with
// their own password, at this seat.

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

/// Why there is another copy; or what was shown to who approves it, where that is needed, and their own password.
struct AnotherCopy {
    std::string reason;
    std::optional<desk::StepText> seen{};
    Secret password{};
};

class AnotherCopyDialog : public ActingDialog {
    Q_OBJECT
public:
    AnotherCopyDialog(Commands& commands, inquiry::QueryId query, domain::Item item, QWidget* parent);

    /// What was shown and the password, whose field is empty afterwards.
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
    std::vector<domain::PersonId> approvers_;  ///< supervisors but who is signed in
    QStackedWidget* layers_;
    QLineEdit* why_ = nullptr;
    ChoiceBox* approver_ = nullptr;
    FactRows* facts_ = nullptr;
    QLabel* digest_ = nullptr;
    SecretField* password_ = nullptr;
    QPushButton* agree_ = nullptr;
    std::optional<desk::StepText> page_;  ///< on screen
    Secret given_;                        ///< the approver's password, from the moment that it was agreed
};

/// Asks for it as the branch decided, over the window: a reason alone, or the approval too.
void ask_for_another(Commands& commands, const inquiry::QueryId& query, domain::Item item, QWidget* over,
                     const std::function<void(AnotherCopy)>& then);

}  // namespace jcic::ui
