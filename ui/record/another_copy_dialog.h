#pragma once
// Another copy of a record, where the branch has it approved (R-PA-7): why, then the page that a supervisor signs with
// their own password, at this seat.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/base/secret.h"
#include "app/desk/commands/paper.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace jcic::ui {

class FactRows;
class FaultPanel;
class SecretField;

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
    [[nodiscard]] AnotherCopy take();

private:
    void build_question(QVBoxLayout& column);
    void build_page(QVBoxLayout& column);
    void allow();
    void go_on();
    void show_page(const desk::StepText& page);
    Commands& commands_;
    inquiry::QueryId query_;
    domain::Item item_;
    std::vector<domain::PersonId> approvers_;  ///< supervisors but who is signed in
    QStackedWidget* layers_;
    QLineEdit* why_;
    QComboBox* approver_;
    FactRows* facts_;
    QLabel* digest_;
    SecretField* password_;
    FaultPanel* fault_;
    QPushButton* close_;
    QPushButton* agree_;
    std::optional<desk::StepText> page_;  ///< on screen
    Secret given_;                        ///< the approver's password, from the moment that it was agreed
};

/// Asks for it as the branch decided, over the window: a reason alone, or the approval too.
void ask_for_another(Commands& commands, const inquiry::QueryId& query, domain::Item item, QWidget* over,
                     const std::function<void(AnotherCopy)>& then);

}  // namespace jcic::ui
