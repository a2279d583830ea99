#pragma once
// The widgets of LedgerPage, by name.

#include <QFrame>
#include <QProgressBar>
#include <QTableView>

#include "ui/ledger/ledger_search.h"
#include "ui/ledger/ledger_ways.h"
#include "ui/ledger/trail_banner.h"
#include "ui/look/form_parts.h"

namespace jcic::ui::Ui {

struct LedgerPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::LedgerPage)
public:
    explicit LedgerPage(QWidget& form);

    ui::LedgerSearch* looking = nullptr;
    LedgerWays* ways = nullptr;
    TrailBanner* banner = nullptr;
    QProgressBar* progress = nullptr;
    QPushButton* stop = nullptr;
    QPushButton* verify = nullptr;
    QTableView* table = nullptr;
    QLabel* found = nullptr;
};

}  // namespace jcic::ui::Ui
