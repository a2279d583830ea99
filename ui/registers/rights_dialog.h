#pragma once
// Rights of each person, and each account's half-yearly review (R-DU-8): rights overview and 帳號及權限盤點表,
// on paper and as files; an account is reviewed from its line.

#include "app/desk/commands/rights.h"
#include "ui/look/choice_box.h"
#include "ui/registers/sheet_dialog.h"

namespace jcic::ui {

class RightsDialog : public SheetDialog {
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
    [[nodiscard]] QString why_not_reviewed() const;
    [[nodiscard]] QString no_account() const;
    std::vector<desk::ReviewedAccount> lines_;
    ChoiceBox* which_ = nullptr;
    std::string kept_;  ///< the last selected account
    QLabel* lead_ = nullptr;
    QTreeWidget* rows_ = nullptr;
    QPushButton* review_ = nullptr;
};

}  // namespace jcic::ui
