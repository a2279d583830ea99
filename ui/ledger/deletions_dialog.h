#pragma once
// The present evidence for each deletion (R-PA-6), checked again each time.

#include "app/desk/commands/ledger.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/mark.h"

namespace jcic::ui {

class DeletionsDialog : public ListDialog {
    Q_OBJECT
public:
    explicit DeletionsDialog(Commands& commands, QWidget* parent = nullptr);

private:
    void build();
    void check();
    void set_busy(bool busy) override;
    void show_report(const desk::DeletionReport& report);

    MarkLabel* verdict_ = nullptr;
    QTreeWidget* list_ = nullptr;
    QPushButton* again_ = nullptr;
    bool told_ = false;  ///< the last check returned the deletions, even if none
};

}  // namespace jcic::ui
