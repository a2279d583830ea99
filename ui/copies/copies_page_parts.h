#pragma once
// The widgets of CopiesPage, by name.

#include <QAction>
#include <QFrame>
#include <QLineEdit>
#include <QMenu>
#include <map>

#include "ui/copies/copies_table.h"
#include "ui/copies/copy_ways.h"
#include "ui/look/form_parts.h"

namespace jcic::ui {
class ElidedLine;
class MineSwitch;
}  // namespace jcic::ui

namespace jcic::ui::Ui {

struct CopiesPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::CopiesPage)
public:
    explicit CopiesPage(QWidget& form);

    QPushButton* destructionRegister = nullptr;
    QCheckBox* onlyMine = nullptr;
    MineSwitch* onlyOpen = nullptr;
    QLineEdit* search = nullptr;
    QLabel* lead = nullptr;
    CopiesTable* table = nullptr;
    // The foot keeps its place; its buttons are for the ticked rows.
    QFrame* bar = nullptr;
    ElidedLine* ticked = nullptr;
    QPushButton* cancelTicks = nullptr;
    QPushButton* moreWays = nullptr;
    QPushButton* takeStep = nullptr;
    // Behind "⋯", for the current row or the ticked ones.
    QMenu* menu = nullptr;
    std::map<CopyWay, QAction*> ways;
    QAction* retention = nullptr;

private:
    void add_head(FormParts& parts, QBoxLayout& page);
    void add_bar(FormParts& parts, QBoxLayout& column);
    void add_menu(QWidget& form);
};

}  // namespace jcic::ui::Ui
