#pragma once
// Who may do what, and each account's half-yearly review (R-DU-8): the rights overview and 帳號及權限盤點表, on paper
// and as files; an account is reviewed from its line.

#include "app/desk/commands/rights.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class SheetOut;

class RightsDialog : public ListDialog {
    Q_OBJECT
public:
    explicit RightsDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void wants_row(const std::string& code);  ///< of the register of people

private:
    void build();
    void fill_sheets();
    [[nodiscard]] desk::RightsSheet sheet() const;
    [[nodiscard]] const desk::ReviewedAccount* chosen() const;
    void choose_again();
    void load();
    void show_rights();
    void show_review();
    void review();
    void open_row();
    void print();
    void save();
    void set_busy(bool busy) override;
    [[nodiscard]] QString why_not_reviewed() const;
    [[nodiscard]] QString no_account() const;
    SheetOut* out_;
    std::vector<desk::ReviewedAccount> lines_;
    ChoiceBox* which_ = nullptr;
    std::string kept_;  ///< the account that was chosen last
    QLabel* lead_ = nullptr;
    QLabel* saved_ = nullptr;
    QTreeWidget* rows_ = nullptr;
    QPushButton* review_ = nullptr;
};

}  // namespace jcic::ui
