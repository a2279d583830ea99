#pragma once
// Retention periods and their reasons; end of a relation; deletion of what is due, by two persons (R-AU-6, R-LO-1).

#include <QPlainTextEdit>

#include "app/desk/commands/retention.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/export_lines.h"
#include "ui/look/choice_box.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class RetentionDialog : public ListDialog {
    Q_OBJECT
public:
    RetentionDialog(Commands& commands, QWidget* parent);

private:
    void build();
    void build_consent();
    void load();
    void show_rows(const std::vector<desk::KeptRow>& rows);
    void choose();
    void ask_for_end(domain::RelationEnd end);
    void withdraw_filing();
    void erase();
    [[nodiscard]] std::vector<const desk::KeptRow*> chosen() const;
    [[nodiscard]] QString not_one() const;
    [[nodiscard]] QString not_filed() const;
    [[nodiscard]] QString why_not_erased() const;

    QTreeWidget* table_ = nullptr;
    QPlainTextEdit* text_ = nullptr;
    ChoiceBox* second_ = nullptr;
    SecretField* password_ = nullptr;
    QPushButton* erase_ = nullptr;
    ExportLines* exports_ = nullptr;  ///< those that may contain a selected record
    std::vector<desk::KeptRow> rows_;
    std::optional<desk::RetentionText> page_;  ///< of the selection, if it may be deleted
    std::vector<domain::PersonId> seconds_;    ///< everybody except the signed-in person
};

}  // namespace jcic::ui
