#pragma once
// What can be shown today for each deletion (R-PA-6): looked at anew each time.

#include <QDialog>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/ledger.h"
#include "ui/commands.h"
#include "ui/fault_panel.h"
#include "ui/mark_label.h"

namespace jcic::ui {

class DeletionsDialog : public QDialog {
    Q_OBJECT
public:
    explicit DeletionsDialog(Commands& commands, QWidget* parent = nullptr);

private:
    void build();
    void check();
    void show_report(const desk::DeletionReport& report);

    Commands& commands_;
    MarkLabel* verdict_;
    QTreeWidget* list_;
    QPushButton* again_;
    FaultPanel* fault_;
};

}  // namespace jcic::ui
