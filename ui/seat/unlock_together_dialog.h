#pragma once
// Everybody who could unlock an account is locked: two of them, each with the right password, unlock each other
// (R-PW-4).

#include <QComboBox>
#include <QPushButton>
#include <array>
#include <vector>

#include "app/desk/commands/seat.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/secrets/secret_field.h"

class QVBoxLayout;

namespace jcic::ui {

class UnlockTogetherDialog : public ActingDialog {
    Q_OBJECT
public:
    UnlockTogetherDialog(Commands& commands, QWidget* parent);

Q_SIGNALS:
    void unlocked(const QString& one, const QString& other);

private:
    struct Named {
        const char* object;
        QString called;
        QString marked;
    };
    void build();
    void add(QVBoxLayout& column, QWidget* field, const Named& name);
    void unlock();
    /// The two that it was asked for: somebody may have chosen another since.
    void answered(const Result<void>& done, const QString& one, const QString& other);
    void allow();

    Commands& commands_;
    std::vector<domain::PersonId> people_;
    std::array<QComboBox*, 2> who_;
    std::array<SecretField*, 2> password_;
    FaultPanel* fault_;
    QPushButton* cancel_;
    QPushButton* unlock_;
};

}  // namespace jcic::ui
