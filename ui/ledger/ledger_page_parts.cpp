// What LedgerPage is made of, from top to bottom.
#include "ui/ledger/ledger_page_parts.h"

namespace jcic::ui::Ui {

LedgerPage::LedgerPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* column = lay_out<QVBoxLayout>(form, 12, {24, 20, 24, 20});
    put(*column, parts.make_line("pageTitle", QT_TR_NOOP("日誌"), "title"));
    put(*column, parts.make_text("lead",
                                 QT_TR_NOOP("每一步都先寫下才做；寫下後如有異動，驗證時可以發現。最新的在上面；選一列按"
                                            " Enter，開啟它的案件或登記。"),
                                 "soft"));
    looking = put(*column, parts.make<ui::LedgerSearch>("looking"));
    auto* tableCard = put(*column, parts.make<QFrame>("tableCard"), 1);
    tableCard->setProperty("kind", QStringLiteral("card"));
    auto* column2 = lay_out<QVBoxLayout>(*tableCard, 8, {8, 8, 8, 8});
    table = put(*column2, parts.make<QTableView>("table", QT_TR_NOOP("日誌")));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    found = put(*row, parts.make_line("found", nullptr, "soft"), 1);
    found->setMinimumSize(0, 20);
    index = put(*row, parts.make_button("index", QT_TR_NOOP("重建搜尋(&H)")));
    auto* row2 = add_layout<QHBoxLayout>(*column, 8);
    result = put(*row2, parts.make<MarkLabel>("result"), 1);
    result->setWordWrap(true);
    result->setMinimumSize(0, 20);
    progress = put(*row2, parts.make<QProgressBar>("progress", QT_TR_NOOP("進度")));
    progress->setMinimum(0);
    progress->setMaximum(0);
    progress->setMaximumWidth(160);
    stop = put(*row2, parts.make_button("stop", QT_TR_NOOP("停止(&T)")));
    backUp = put(*row2, parts.make_button("backUp", QT_TR_NOOP("備份…(&B)")));
    verify = put(*row2, parts.make_button("verify", QT_TR_NOOP("驗證日誌(&V)")));
    verify->setProperty("kind", QStringLiteral("primary"));
    ways = put(*column, parts.make<LedgerWays>("ways"));
    follow({table, index, backUp, verify, stop});
}

}  // namespace jcic::ui::Ui
