#pragma once
// A closed year's file is damaged or gone, so nobody can sign in: it is put back out of a backup, by whoever could sign
// in otherwise. Only what the ledger commits to is taken.

#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/desk/commands/ledger.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class ReturnYearDialog : public ActingDialog {
    Q_OBJECT
public:
    /// `year` of the common era; `person` is the place of who wanted to sign in, among the snapshot's people.
    ReturnYearDialog(Commands& commands, int year, int person, QWidget* parent);
    /// What is under way is asked to stop.
    ~ReturnYearDialog() override;

Q_SIGNALS:
    void returned(const QString& said);

private:
    void build();
    void put_back();
    void show_returned(const Result<command::ReturnYear::Answer>& back);
    void allow();

    Commands& commands_;
    int year_;
    std::vector<domain::PersonId> people_;
    QLineEdit* file_;
    QPushButton* choose_;
    QComboBox* person_;
    SecretField* password_;
    QProgressBar* progress_;
    QPushButton* stop_;
    FaultPanel* fault_;
    QPushButton* cancel_;
    QPushButton* put_back_;
    std::optional<std::stop_source> working_;
};

}  // namespace jcic::ui
