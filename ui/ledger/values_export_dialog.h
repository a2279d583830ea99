#pragma once
// Exports the ledger with all personal values (R-PA-7): the unit head gives the reason; the second person, who reviews
// others, reads what both sign and types their own password; then the file and its password follow.

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <optional>

#include "app/base/random.h"
#include "app/desk/commands/ledger.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/look/mark.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class ValuesExportDialog : public ActingDialog {
    Q_OBJECT
public:
    ValuesExportDialog(Commands& commands, QWidget* parent);

private:
    void build();
    void add_buttons();
    void allow() override;
    /// Discards the shown page: the reason or person changed.
    void forget_page();
    void show_page();
    void choose_file();
    void export_to(const std::filesystem::path& file, Secret password, Secret consent);
    void show_made(const desk::ExportSummary& made);
    [[nodiscard]] command::ShowValuesExport wanted() const;

    SystemRandom random_;
    std::vector<domain::PersonId> seconds_;  ///< who may consent
    QLineEdit* reason_ = nullptr;
    ChoiceBox* second_ = nullptr;
    QPlainTextEdit* shown_ = nullptr;
    SecretField* password_ = nullptr;  ///< the second person's
    MarkLabel* result_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* look_ = nullptr;
    QPushButton* stop_ = nullptr;
    QPushButton* close_ = nullptr;
    QPushButton* export_ = nullptr;
    std::optional<desk::ValuesStatement> page_;  ///< shown on screen
};

}  // namespace jcic::ui
