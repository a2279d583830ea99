#pragma once
// The ledger taken out with all personal values (R-PA-7): the unit head says why, the second person, who checks others,
// reads what both sign and types their own password; then where the file goes, and the password that opens it.

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <optional>

#include "app/base/random.h"
#include "app/desk/commands/ledger.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class ValuesExportDialog : public ActingDialog {
    Q_OBJECT
public:
    ValuesExportDialog(Commands& commands, QWidget* parent);
    ~ValuesExportDialog() override;

private:
    void build();
    void allow();
    /// Another reason or person: what was shown is signed by nobody.
    void forget_page();
    void look();
    void choose_file();
    void export_to(const std::filesystem::path& file, Secret password, Secret consent);
    void answered(const Result<desk::ExportSummary>& made);
    [[nodiscard]] command::ShowValuesExport wanted() const;

    Commands& commands_;
    SystemRandom random_;
    std::vector<domain::PersonId> seconds_;  ///< who may consent
    QLineEdit* reason_;
    ChoiceBox* second_;
    QPlainTextEdit* shown_;
    SecretField* password_;  ///< the second person's
    MarkLabel* result_;
    QProgressBar* progress_;
    FaultPanel* fault_;
    QPushButton* look_;
    QPushButton* stop_;
    QPushButton* close_;
    QPushButton* export_;
    std::optional<desk::ValuesStatement> page_;  ///< on screen
    std::optional<std::stop_source> working_;
};

}  // namespace jcic::ui
