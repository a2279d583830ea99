#pragma once
// What is kept how long and why; when a relation ended; erasing what is due, with two persons' consent (R-AU-6,
// R-LO-1).

#include "app/desk/commands/retention.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/commands/export_lines.h"

namespace jcic::ui {
namespace Ui {
class RetentionDialog;
}

class RetentionDialog : public ActingDialog {
    Q_OBJECT
public:
    RetentionDialog(Commands& commands, QWidget* parent);
    ~RetentionDialog() override;

private:
    void load();
    void show_rows(const std::vector<desk::KeptRow>& rows);
    void choose();
    void allow();
    void ask_for_end(domain::RelationEnd end);
    void erase();
    [[nodiscard]] std::vector<const desk::KeptRow*> chosen() const;
    /// Loads anew, or shows the fault.
    [[nodiscard]] Then<void> then_load();

    Commands& commands_;
    std::unique_ptr<Ui::RetentionDialog> ui_;
    ExportLines* exports_ = nullptr;  ///< that may hold a record of what is chosen
    std::vector<desk::KeptRow> rows_;
    std::optional<desk::RetentionText> page_;  ///< of what is chosen, where it may be erased
    std::vector<domain::PersonId> seconds_;    ///< everybody but who is signed in
};

}  // namespace jcic::ui
