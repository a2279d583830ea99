// What LedgerPage is made of, from top to bottom: what is not a row takes three lines in all.
#include "ui/ledger/ledger_page_parts.h"

namespace jcic::ui::Ui {

LedgerPage::LedgerPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* column = lay_out<QVBoxLayout>(form, 8, {24, 18, 24, 10});
    auto* row = add_layout<QHBoxLayout>(*column, 16);
    auto* title = parts.make_line("pageTitle", QT_TR_NOOP("日誌"), "title");
    row->addWidget(title, 0, Qt::AlignTop);
    looking = put(*row, parts.make<ui::LedgerSearch>("looking"), 1);
    ways = parts.make<LedgerWays>("ledgerTools");
    row->addWidget(ways, 0, Qt::AlignTop);
    title->setMinimumHeight(ways->minimumSizeHint().height());
    banner = put(*column, parts.make<TrailBanner>("banner"));
    progress = put(*banner->row(), parts.make<QProgressBar>("progress", QT_TR_NOOP("進度")));
    progress->setMinimum(0);
    progress->setMaximum(0);
    progress->setMaximumWidth(160);
    stop = put(*banner->row(), parts.make_button("stop", QT_TR_NOOP("停止(&T)")));
    verify = put(*banner->row(), parts.make_button("verify", QT_TR_NOOP("驗證日誌(&V)")));
    for (auto* button : {stop, verify}) button->setProperty("kind", QStringLiteral("link"));
    auto* tableCard = put(*column, parts.make<QFrame>("tableCard"), 1);
    tableCard->setProperty("kind", QStringLiteral("card"));
    auto* column2 = lay_out<QVBoxLayout>(*tableCard, 0, {1, 1, 1, 1});
    table = put(*column2, parts.make<QTableView>("table", QT_TR_NOOP("日誌")), 1);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    parts.say_tip(*table, QT_TR_NOOP("選取一列按 Enter，開啟該案件或登記"));
    found = put(*column, parts.make_line("found", nullptr, "small"));
    found->setMinimumSize(0, 18);
    follow({looking, ways, verify, stop, table});
}

}  // namespace jcic::ui::Ui
