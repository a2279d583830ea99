#pragma once
// Another copy of a record, where the branch has it approved (R-PA-7): why, and a supervisor's own password, at this
// seat.

#include <QDialog>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/base/secret.h"
#include "app/desk/rooms/snapshot.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace jcic::ui {

class SecretField;

/// Why there is another copy, and who approved it by their own password, where that is needed.
struct AnotherCopy {
    std::string reason;
    std::optional<domain::PersonId> approver{};
    Secret password{};
};

class AnotherCopyDialog : public QDialog {
    Q_OBJECT
public:
    /// `last`: the copy before it.
    AnotherCopyDialog(const desk::Snapshot& snapshot, const desk::CopyRow& last, QWidget* parent);

    /// What was typed; the password's field is empty afterwards.
    [[nodiscard]] AnotherCopy take();

private:
    void add_fields(const desk::Snapshot& snapshot);
    void allow();
    void agree();
    std::vector<domain::PersonId> approvers_;  ///< supervisors but who is signed in
    QLineEdit* why_;
    QComboBox* approver_;
    SecretField* password_;
    QPushButton* agree_;
};

/// Asks for it as the branch decided, over the window: a reason alone, or the approval too.
void ask_for_another(const desk::Snapshot& snapshot, const desk::CopyRow& last, QWidget* over,
                     const std::function<void(AnotherCopy)>& then);

}  // namespace jcic::ui
