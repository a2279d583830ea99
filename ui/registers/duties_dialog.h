#pragma once
// The calendar of duties: what is late, due and lately done in all registers, by whom; each line opens its row.

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/duties.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"

namespace jcic::ui {

class DutiesDialog : public QDialog {
    Q_OBJECT
public:
    explicit DutiesDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void wants_row(const std::string& book, const std::string& row);

private:
    void load();
    void allow();
    void show_lines();
    void open_row();
    void save();
    Commands& commands_;
    std::vector<desk::DutyLine> lines_;
    QLabel* lead_;
    QCheckBox* mine_;
    QCheckBox* done_;
    QTreeWidget* list_;
    QPushButton* open_;
    FaultPanel* fault_;
};

}  // namespace jcic::ui
