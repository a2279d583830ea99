#pragma once
// The calendar of duties: obligations of all registers that are overdue, due or recently done, with the responsible
// person; each line opens its row.

#include <QCheckBox>

#include "app/desk/commands/duties.h"
#include "ui/commands/acting_dialog.h"

namespace jcic::ui {

class DutiesDialog : public ListDialog {
    Q_OBJECT
public:
    explicit DutiesDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void wants_row(const std::string& book, const std::string& row);

private:
    void build();
    void load();
    void show_lines();
    void open_row();
    void save();
    std::vector<desk::DutyLine> lines_;
    QLabel* lead_ = nullptr;
    QCheckBox* mine_ = nullptr;
    QCheckBox* done_ = nullptr;
    QTreeWidget* list_ = nullptr;
};

}  // namespace jcic::ui
