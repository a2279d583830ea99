#pragma once
// A sheet is destroyed, or a record deleted, before a witness, who countersigns here with their own password (R-PA-4,
// R-PA-6). Of a record it shows what the deletion covers: by which procedure, and what became of each copy (R-PA-10).

#include "app/desk/commands/paper.h"
#include "app/desk/commands/retention.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/commands/export_lines.h"

class QPlainTextEdit;

namespace jcic::ui {
namespace Ui {
struct WitnessDialog;
}

class WitnessDialog : public ActingDialog {
    Q_OBJECT
public:
    /// The copy itself on paper, the file that it is out as, or the record that it shows.
    enum class What { sheet, file, record };
    WitnessDialog(Commands& commands, What what, desk::CopyId copy, QWidget* parent);
    ~WitnessDialog() override;

private:
    void allow();
    void destroy();
    void ask_for_record();
    void ask_for_file();
    void show_covered(const inquiry::DeletionPage& page);
    Commands& commands_;
    What what_;
    desk::CopyId copy_;
    std::unique_ptr<Ui::WitnessDialog> ui_;
    QPlainTextEdit* covered_ = nullptr;  ///< of a record
    ExportLines* exports_ = nullptr;     ///< the same
    bool told_ = true;                   ///< what a deletion covers is on screen: the witness sees it first (R-PA-10)
    std::vector<domain::PersonId> witnesses_;  ///< everybody but who is signed in
};

}  // namespace jcic::ui
