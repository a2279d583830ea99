#pragma once
// A weekly query record 查詢紀錄單 (R-LO-1, R-LO-2): its lines; it is confirmed or approved, printed and saved
// here.

#include "app/desk/commands/registers.h"
#include "ui/registers/sheet_dialog.h"

namespace jcic::ui {

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

}  // namespace jcic::ui
