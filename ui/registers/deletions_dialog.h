#pragma once
// What can be shown today for each deletion (R-PA-6): looked at anew each time.

#include <QDialog>
#include <QPushButton>
#include <QTreeWidget>
#include <stop_token>

#include "app/desk/commands/ledger.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class DeletionsDialog : public QDialog {
    Q_OBJECT
public:
    explicit DeletionsDialog(Commands& commands, QWidget* parent = nullptr);
    /// Who left reads nothing more: what comes after the reading waits for its end.
    ~DeletionsDialog() override {
        if (reading_.stop_possible()) reading_.request_stop();
    }

Q_SIGNALS:
    void checked();  ///< what came of it is shown

private:
    void build();
    void check();
    void show_report(const desk::DeletionReport& report);

    Commands& commands_;
    MarkLabel* verdict_;
    QTreeWidget* list_;
    QPushButton* again_;
    FaultPanel* fault_;
    std::stop_source reading_{std::nostopstate};
    bool told_ = false;  ///< the check that was asked for last said what was deleted, be it nothing
};

}  // namespace jcic::ui
