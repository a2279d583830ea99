#pragma once
// Records that a sheet was destroyed, or a record deleted, before a witness who co-signs here with their own password
// (R-PA-4, R-PA-6). For a record it shows what is deleted: by which procedure, and each copy's end (R-PA-10).

#include "app/desk/commands/paper.h"
#include "app/desk/commands/retention.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/export_lines.h"
#include "ui/look/choice_box.h"
#include "ui/secrets/secret_field.h"

class QPlainTextEdit;

namespace jcic::ui {

class WitnessDialog : public ActingDialog {
    Q_OBJECT
public:
    /// The printed copy, its encrypted file, or the record that it shows.
    enum class What { sheet, file, record };
    WitnessDialog(Commands& commands, What what, desk::CopyId copy, QWidget* parent);

private:
    void build();
    void add_covered();
    void name_fields();
    void load_covered();
    void show_covered(const inquiry::DeletionPage& page);
    [[nodiscard]] QString why_not() const;
    void destroy();

    const What what_;
    desk::CopyId copy_;
    QLineEdit* how_ = nullptr;
    QLabel* how_label_ = nullptr;
    ChoiceBox* witness_ = nullptr;
    SecretField* password_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* destroyed_ = nullptr;
    QPlainTextEdit* covered_ = nullptr;  ///< for a record
    ExportLines* exports_ = nullptr;     ///< for a record
    bool told_ = true;                   ///< what a deletion covers is shown; the witness must see it first (R-PA-10)
    std::vector<domain::PersonId> witnesses_;  ///< everybody except the signed-in person
};

}  // namespace jcic::ui
