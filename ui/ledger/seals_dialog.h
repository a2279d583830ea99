#pragma once
// The ledger's seals, newest first: time, cause and last event covered. All seals can be saved with their public keys,
// to check paper without the ledger.

#include "app/desk/commands/proof.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class SealsDialog : public ListDialog {
    Q_OBJECT
public:
    SealsDialog(Commands& commands, QWidget* parent);

private:
    void build();
    [[nodiscard]] QString why_none() const;
    void show_seals(const desk::SealList& seals);
    void choose_file();
    void save(const QString& file);

    QTreeWidget* list_ = nullptr;
    QLabel* said_ = nullptr;
    MarkLabel* done_ = nullptr;
};

}  // namespace jcic::ui
