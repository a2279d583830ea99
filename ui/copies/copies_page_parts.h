#pragma once
// What stands in CopiesPage, by name.

#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

#include "ui/look/form_parts.h"

namespace jcic::ui::Ui {

struct CopiesPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::CopiesPage)
public:
    explicit CopiesPage(QWidget& form);

    QPushButton* destructionRegister = nullptr;
    QCheckBox* onlyMine = nullptr;
    QLineEdit* search = nullptr;
    QLabel* lead = nullptr;
    QTableView* table = nullptr;
    QPushButton* usedUp = nullptr;
    QPushButton* eraseRecord = nullptr;
    QPushButton* retention = nullptr;
    QPushButton* found = nullptr;
    QPushButton* reprint = nullptr;
    QPushButton* missing = nullptr;
    QPushButton* setAside = nullptr;
    QPushButton* destroy = nullptr;
    QPushButton* notPrinted = nullptr;
    QPushButton* printed = nullptr;
    QPushButton* file = nullptr;
};

}  // namespace jcic::ui::Ui
