#pragma once
// A weekly sheet 查詢紀錄單 (R-LO-1, R-LO-2): its lines, one key to confirm or approve it, and its ways onto paper.

#include <QHBoxLayout>
#include <QLabel>
#include <QTreeWidget>

#include "app/desk/commands/registers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"

class QPushButton;

namespace jcic::ui {

class SheetOut;

class WeeklySheetDialog : public ActingDialog {
    Q_OBJECT
public:
    WeeklySheetDialog(Commands& commands, std::string row, QWidget* parent);

Q_SIGNALS:
    void changed();  ///< the sheet went a step further

private:
    void build();
    void load();
    void show_sheet(const desk::OpenedSheet& sheet);
    void add_line(const desk::SheetLine& line);
    void offer(const std::vector<const domain::registers::Step*>& steps);
    QPushButton* add_step(const QString& text, const QString& name);
    /// As it should be, without further questions.
    void take(const domain::registers::Step& step, const domain::registers::Values& values);
    void ask(const domain::registers::Step& step);
    void print();
    void save();
    void set_busy(bool busy);

    Commands& commands_;
    std::string row_;
    SheetOut* out_;
    QLabel* lead_;
    QTreeWidget* lines_;
    QWidget* steps_;
    QPushButton* print_;
    QPushButton* save_;
    QPushButton* close_;
    QLabel* saved_;  ///< what was saved last
    FaultPanel* fault_;
};

}  // namespace jcic::ui
