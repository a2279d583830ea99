#pragma once
// The ledger's seals, newest first: when and why each was made, and how far it reaches. All of them go with their
// public keys into a file, for who checks paper without the ledger.

#include <optional>

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
    void show_seals(const desk::SealList& seals);
    void choose_file();
    void save(const QString& file);

    QTreeWidget* list_ = nullptr;
    QLabel* said_ = nullptr;
    MarkLabel* done_ = nullptr;
    std::optional<bool> any_;  ///< can be saved; not known before the list is there
};

}  // namespace jcic::ui
