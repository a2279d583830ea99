#pragma once
// Who may do what, and each account's half-yearly review (R-DU-8): the rights overview and 帳號及權限盤點表, on paper
// and as files; an account is reviewed from its line.

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/rights.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"

namespace jcic::ui {

class ListWays;
class SheetOut;

class RightsDialog : public ActingDialog {
    Q_OBJECT
public:
    explicit RightsDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void wants_row(const std::string& code);  ///< of the register of people
    void changed();                           ///< an account was reviewed

private:
    void build();
    void fill_sheets();
    [[nodiscard]] desk::RightsSheet sheet() const;
    [[nodiscard]] const desk::ReviewedAccount* chosen() const;
    void choose_again();
    void load();
    void show_rights();
    void show_review();
    void offer();
    void review();
    void open_row();
    void print();
    void save();
    void set_busy(bool busy);
    Commands& commands_;
    SheetOut* out_;
    std::vector<desk::ReviewedAccount> lines_;
    QComboBox* which_;
    std::string kept_;  ///< the account that was chosen last
    QLabel* lead_;
    QLabel* saved_;
    QTreeWidget* rows_;
    ListWays* list_ = nullptr;
    QPushButton* review_;
    QPushButton* open_;
    QPushButton* print_;
    QPushButton* save_;
    QPushButton* close_;
    FaultPanel* fault_;
};

}  // namespace jcic::ui
