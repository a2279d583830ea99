#pragma once
// A weekly sheet 查詢紀錄單 (R-LO-1, R-LO-2): its lines, one key to confirm or approve it, and its ways onto paper.

#include "app/desk/commands/registers.h"
#include "ui/commands/list_dialog.h"

namespace jcic::ui {

class SheetOut;

class WeeklySheetDialog : public ListDialog {
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
    /// As it should be, without further questions.
    void take(const domain::registers::Step& step, const domain::registers::Values& values);
    void open_step(const domain::registers::Step& step);
    void print();
    void save();
    void set_busy(bool busy) override;

    std::string row_;
    SheetOut* out_;
    QLabel* lead_ = nullptr;
    QTreeWidget* lines_ = nullptr;
    QWidget* steps_ = nullptr;
    QLabel* saved_ = nullptr;  ///< what was saved last
};

}  // namespace jcic::ui
