#pragma once
// A dialog with a list that is printed or saved as a sheet; shows the last saved file below the rows.

#include "app/desk/commands/registers.h"
#include "app/desk/commands/rights.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/papers/sheet_out.h"

namespace jcic::ui {

class SheetDialog : public ListDialog {
    Q_OBJECT
protected:
    SheetDialog(const char* name, QSize size, Commands& commands, QWidget* parent);
    /// Adds that line below the list.
    void add_saved(const char* name);
    void set_busy(bool busy) override;

    SheetOut& out_;
    QLabel* saved_ = nullptr;
};

// A weekly query record 查詢紀錄單 (R-LO-1, R-LO-2): its lines; it is confirmed or approved, printed and saved
// here.

class WeeklySheetDialog : public SheetDialog {
    Q_OBJECT
public:
    WeeklySheetDialog(Commands& commands, std::string row, QWidget* parent);

private:
    void build();
    void load();
    void show_sheet(const desk::OpenedSheet& sheet);
    void add_line(const desk::SheetLine& line);
    void offer(const std::vector<const domain::registers::Step*>& steps);
    QPushButton* add_step(const QString& text, const QString& name);
    /// Takes the step without further questions.
    void take_step(const domain::registers::Step& step, const domain::registers::Values& values);
    void open_step(const domain::registers::Step& step);
    void print();
    void save();

    std::string row_;
    QLabel* lead_ = nullptr;
    QTreeWidget* lines_ = nullptr;
    QWidget* steps_ = nullptr;
};

// Rights of each person, and each account's half-yearly review (R-DU-8): rights overview and 帳號及權限盤點表,
// on paper and as files; an account is reviewed from its line.

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
