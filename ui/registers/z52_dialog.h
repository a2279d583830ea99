#pragma once
// JCIC's list of a month (Z52) beside the ledger (R-LO-3, R-LO-4): out of a file or from the host, each difference with
// its likely causes, entered for a person to decide on.

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/reviews.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class ListWays;

class Z52Dialog : public ActingDialog {
    Q_OBJECT
public:
    explicit Z52Dialog(Commands& commands, QWidget* parent = nullptr);
    ~Z52Dialog() override { asking_.request_stop(); }
    Z52Dialog(const Z52Dialog&) = delete;
    Z52Dialog& operator=(const Z52Dialog&) = delete;

Q_SIGNALS:
    void changed();  ///< the register of differences says more

public Q_SLOTS:
    void match(const QString& file);

private:
    void build();
    void forget();
    void ask();
    void take(const Result<command::Z52Matched>& report);
    void show_report();
    void add_wrong(const desk::Z52Wrong& wrong);
    void add_match(const inquiry::Z52Match& match);
    void enter();
    void set_busy(bool busy);

    Commands& commands_;
    ChoiceBox* month_;
    QPushButton* file_;
    QPushButton* ask_;
    QPushButton* stop_;
    QLabel* told_;
    QTreeWidget* list_;
    ListWays* ways_ = nullptr;
    QPushButton* enter_;
    QPushButton* close_;
    FaultPanel* fault_;
    command::Z52Matched report_;                 ///< null: nothing was looked at
    std::stop_source asking_{std::nostopstate};  ///< of the question to JCIC, while it is under way
    bool may_ask_ = false;
};

}  // namespace jcic::ui
