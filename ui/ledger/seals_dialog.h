#pragma once
// The ledger's seals, newest first: when and why each was made, and how far it reaches. All of them go with their
// public keys into a file, for who checks paper without the ledger.

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/proof.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class SealsDialog : public QDialog {
    Q_OBJECT
public:
    SealsDialog(Commands& commands, QWidget* parent);

Q_SIGNALS:
    void filled();

private:
    void build();
    void load();
    void show_seals(const desk::SealList& seals);
    void choose_file();
    void save(const QString& file);

    Commands& commands_;
    QTreeWidget* list_;
    QLabel* said_;
    MarkLabel* done_;
    FaultPanel* fault_;
    QPushButton* save_;
};

}  // namespace jcic::ui
