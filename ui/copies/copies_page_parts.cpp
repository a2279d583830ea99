// What CopiesPage is made of, from top to bottom.
#include "ui/copies/copies_page_parts.h"

namespace jcic::ui::Ui {

CopiesPage::CopiesPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* page = lay_out<QVBoxLayout>(form, 8, {24, 20, 24, 20});
    auto* row = add_layout<QHBoxLayout>(*page, 16);
    row->setAlignment(put(*row, parts.make_line("pageTitle", QT_TR_NOOP("列印控管"), "title"), 1), Qt::AlignTop);
    destructionRegister = put(*row, parts.make_button("destructionRegister", QT_TR_NOOP("銷毀登記簿…(&G)")));
    onlyMine = put(*row, parts.make_tick("onlyMine", QT_TR_NOOP("只看我的(&V)")));
    parts.say_tip(*onlyMine, QT_TR_NOOP("本人列印、另存或經手者"));
    search = put(*row, parts.make<QLineEdit>("search", QT_TR_NOOP("搜尋列印本及檔案")));
    search->setClearButtonEnabled(true);
    search->setMinimumSize(220, 0);
    search->setMaximumWidth(260);
    lead = put(*page, parts.make_text("lead", nullptr, "soft"));
    auto* tableCard = put(*page, parts.make<QFrame>("tableCard"), 1);
    tableCard->setProperty("kind", QStringLiteral("card"));
    auto* column = lay_out<QVBoxLayout>(*tableCard, 8, {8, 8, 8, 12});
    table = put(*column, parts.make<QTableView>("table", QT_TR_NOOP("列印本及檔案清單")), 1);
    table->setSortingEnabled(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->setVisible(false);
    auto* row2 = add_layout<QHBoxLayout>(*column, 8);
    usedUp = put(*row2, parts.make_button("usedUp", QT_TR_NOOP("使用完竣(&W)")));
    eraseRecord = put(*row2, parts.make_button("eraseRecord", QT_TR_NOOP("刪除資料…(&E)")));
    row2->addStretch();
    retention = put(*row2, parts.make_button("retention", QT_TR_NOOP("保存期限…(&T)")));
    found = put(*row2, parts.make_button("found", QT_TR_NOOP("尋獲(&O)")));
    auto* row3 = add_layout<QHBoxLayout>(*column, 8);
    reprint = put(*row3, parts.make_button("reprint", QT_TR_NOOP("再開啟(&R)")));
    row3->addStretch();
    missing = put(*row3, parts.make_button("missing", QT_TR_NOOP("遺失(&L)")));
    setAside = put(*row3, parts.make_button("setAside", QT_TR_NOOP("待銷毀…(&U)")));
    destroy = put(*row3, parts.make_button("destroy", QT_TR_NOOP("銷毀…(&D)")));
    notPrinted = put(*row3, parts.make_button("notPrinted", QT_TR_NOOP("未印出(&N)")));
    printed = put(*row3, parts.make_button("printed", QT_TR_NOOP("確認列印(&Y)")));
    file = put(*row3, parts.make_button("file", QT_TR_NOOP("歸檔…(&F)")));
    file->setProperty("kind", QStringLiteral("primary"));
    follow({table, file, printed, notPrinted, destroy, setAside, missing, reprint, found, usedUp, eraseRecord,
            retention, onlyMine, search, destructionRegister});
}

}  // namespace jcic::ui::Ui
