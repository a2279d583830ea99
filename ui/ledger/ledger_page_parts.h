#pragma once
// What stands in LedgerPage, by name.

#include <QFrame>
#include <QProgressBar>
#include <QTableView>

#include "ui/ledger/ledger_search.h"
#include "ui/ledger/ledger_ways.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark_label.h"

namespace jcic::ui::Ui {

struct LedgerPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::LedgerPage)
public:
    explicit LedgerPage(QWidget& form);

    ui::LedgerSearch* looking = nullptr;
    QTableView* table = nullptr;
    QLabel* found = nullptr;
    QPushButton* index = nullptr;
    MarkLabel* result = nullptr;
    QProgressBar* progress = nullptr;
    QPushButton* stop = nullptr;
    QPushButton* backUp = nullptr;
    QPushButton* verify = nullptr;
    LedgerWays* ways = nullptr;
};

}  // namespace jcic::ui::Ui
