// What BoardPage is made of, from top to bottom.
#include "ui/board/board_page_parts.h"

namespace jcic::ui::Ui {

BoardPage::BoardPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    layout1 = lay_out<QVBoxLayout>(form, 12, {24, 20, 24, 12});
    auto* row = add_layout<QHBoxLayout>(*layout1, 8);
    auto* column = add_layout<QVBoxLayout>(*row, 4, 1);
    put(*column, parts.make_line("pageTitle", QT_TR_NOOP("案件"), "title"));
    lead = put(*column, parts.make<ElidedLine>("lead"));
    lead->setProperty("kind", QStringLiteral("soft"));
    lead->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onlyMine = put(*row, parts.make<MineSwitch>("onlyMine"));
    parts.say_text(*onlyMine, QT_TR_NOOP("僅列本人(&V)"));
    parts.say_tip(*onlyMine, QT_TR_NOOP("本人承辦案件，或全部案件"));
    search = put(*row, parts.make<QLineEdit>("search", QT_TR_NOOP("搜尋案件")));
    search->setClearButtonEnabled(true);
    search->setMinimumSize(240, 0);
    search->setMaximumWidth(260);
    body = add_layout<QHBoxLayout>(*layout1, 16, 1);
    auto* tableCard = put(*body, parts.make<QFrame>("tableCard"), 1);
    tableCard->setProperty("kind", QStringLiteral("card"));
    auto* column2 = lay_out<QVBoxLayout>(*tableCard, 0, {1, 1, 1, 1});
    nothing = put(*column2, parts.make<EmptyBoard>("emptyBoard"), 1);
    nothing->hide();
    table = put(*column2, parts.make<CaseTree>("table", QT_TR_NOOP("案件清單")), 1);
    table->setProperty("kind", QStringLiteral("bare"));
    table->setMinimumSize(0, 176);
    table->setTabKeyNavigation(false);
    work = put(*column2, parts.make<WorkPanel>("work"));
    auto* row2 = add_layout<QHBoxLayout>(*column2, 8);
    row2->setContentsMargins(12, 8, 12, 8);
    requestAll = put(*row2, parts.make_button("requestAll", QT_TR_NOOP("全部發查(&A)")));
    parts.say_tip(*requestAll, QT_TR_NOOP("發查本人案件中全部已核准項目"));
    fetchAll = put(*row2, parts.make_button("fetchAll", QT_TR_NOOP("全部調閱(&F)")));
    parts.say_tip(*fetchAll, QT_TR_NOOP("調閱所有可調閱的項目"));
    row2->addStretch(1);
    handOver = put(*row2, parts.make_button("handOver", QT_TR_NOOP("移交(&H)…")));
    parts.say_tip(*handOver, QT_TR_NOOP("變更本案承辦人員"));
    withdraw = put(*row2, parts.make_button("withdraw", QT_TR_NOOP("撤回(&W)")));
    side = put(*body, parts.make<LeastHigh>("side"));
    beside = lay_out<QVBoxLayout>(*side, 12);
    storyCard = put(*beside, parts.make<CaseCard>("storyCard"), 1);
    todoCard = put(*beside, parts.make<TodoCard>("todoCard"));
    follow({table, requestAll, fetchAll, handOver, withdraw, storyCard, todoCard, onlyMine, search});
}

}  // namespace jcic::ui::Ui
