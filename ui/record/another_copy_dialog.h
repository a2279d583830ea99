#pragma once
// Another copy of a record, where the branch has it approved (R-PA-7): why, and a supervisor's own password, at this
// seat.

#include <QDialog>
#include <optional>
#include <vector>

#include "app/base/secret.h"
#include "app/desk/rooms/snapshot.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace jcic::ui {

class SecretField;

class AnotherCopyDialog : public QDialog {
    Q_OBJECT
public:
    AnotherCopyDialog(const desk::Snapshot& snapshot, domain::Item item, int number, QWidget* parent);

    [[nodiscard]] std::string reason() const;
    [[nodiscard]] domain::PersonId approver() const;
    /// Theirs; the field is empty afterwards.
    [[nodiscard]] Secret take_password();

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

}  // namespace jcic::ui
