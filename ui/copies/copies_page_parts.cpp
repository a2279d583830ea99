// What CopiesPage is made of, from top to bottom.
#include "ui/copies/copies_page_parts.h"

#include "ui/lists/mine_switch.h"
#include "ui/look/elided_line.h"

namespace jcic::ui::Ui {

CopiesPage::CopiesPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* page = lay_out<QVBoxLayout>(form, 8, {24, 20, 24, 20});
    auto* head = add_layout<QVBoxLayout>(*page, 0);  // the title's line is as high as its search field
    add_head(parts, *head);
    lead = put(*head, parts.make_text("lead", nullptr, "soft"));
    auto* tableCard = put(*page, parts.make<QFrame>("tableCard"), 1);
    tableCard->setProperty("kind", QStringLiteral("card"));
    auto* column = lay_out<QVBoxLayout>(*tableCard, 0, {4, 4, 4, 4});
    table = put(*column, parts.make<CopiesTable>("table", QT_TR_NOOP("列印本及檔案清單")), 1);
    table->setSortingEnabled(true);
    add_bar(parts, *column);
    add_menu(form);
    follow({table, cancelTicks, takeStep, moreWays, onlyMine, onlyOpen, search, destructionRegister});
}

void CopiesPage::add_head(FormParts& parts, QBoxLayout& page) {
    auto* row = add_layout<QHBoxLayout>(page, 8);
    row->setAlignment(put(*row, parts.make_line("pageTitle", QT_TR_NOOP("列印控管"), "title"), 1), Qt::AlignTop);
    destructionRegister = put(*row, parts.make_button("destructionRegister", QT_TR_NOOP("開啟銷毀登記簿…(&G)")));
    destructionRegister->setProperty("kind", QStringLiteral("way"));
    onlyMine = put(*row, parts.make_tick("onlyMine", QT_TR_NOOP("僅列本人(&V)")));
    parts.say_tip(*onlyMine, QT_TR_NOOP("本人列印、另存或經手者"));
    onlyOpen = put(*row, parts.make<MineSwitch>("onlyOpen", nullptr, MineSwitch::Of::open));
    parts.say_tip(*onlyOpen, QT_TR_NOOP("未結案之列印本及加密檔，或全部"));
    onlyOpen->setChecked(true);
    search = put(*row, parts.make<QLineEdit>("search", QT_TR_NOOP("搜尋列印本及檔案")));
    search->setClearButtonEnabled(true);
    search->setMinimumSize(206, 0);
    search->setMaximumWidth(260);
}

void CopiesPage::add_bar(FormParts& parts, QBoxLayout& column) {
    bar = put(column, parts.make<QFrame>("ticksBar"));
    bar->setProperty("kind", QStringLiteral("bar"));
    auto* row = lay_out<QHBoxLayout>(*bar, 8, {12, 6, 6, 6});
    ticked = parts.make<ElidedLine>("ticked");
    ticked->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->addWidget(ticked, 1);
    cancelTicks = put(*row, parts.make_button("cancelTicks", QT_TR_NOOP("取消選取")));
    takeStep = put(*row, parts.make_button("takeStep", nullptr));
    takeStep->setProperty("kind", QStringLiteral("primary"));  // no default: Enter in the search looks further back
    moreWays = put(*row, parts.make_button("moreWays", QT_TR_NOOP("其他作業…(&M)")));
    for (auto* button : {cancelTicks, moreWays}) button->setProperty("kind", QStringLiteral("way"));
    for (auto* button : {cancelTicks, takeStep}) {
        auto kept = button->sizePolicy();
        kept.setRetainSizeWhenHidden(true);  // nothing moves when something is ticked
        button->setSizePolicy(kept);
    }
}

void CopiesPage::add_menu(QWidget& form) {
    menu = new QMenu(&form);
    menu->setObjectName(QStringLiteral("copyMenu"));
    menu->setProperty("by-row", true);
    for (const auto way : all_copy_ways) {
        if (way == CopyWay::use_up) menu->addSeparator();
        auto* action = menu->addAction(text_of(way, nullptr));
        action->setObjectName(QLatin1String(name_of(way)));
        ways.emplace(way, action);
    }
    menu->addSeparator();
    retention = menu->addAction(tr("檢視保存期限…"));
    retention->setObjectName(QStringLiteral("retention"));
    moreWays->setMenu(menu);
}

}  // namespace jcic::ui::Ui
