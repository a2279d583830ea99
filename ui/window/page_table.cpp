#include <algorithm>

#include "app/desk/rooms/path.h"
#include "ui/approval/approval_page.h"
#include "ui/board/board_page.h"
#include "ui/copies/copies_page.h"
#include "ui/ledger/ledger_page.h"
#include "ui/look/symbol.h"
#include "ui/query/new_query_page.h"
#include "ui/record/record_page.h"
#include "ui/registers/registers_page.h"
#include "ui/seat/card_page.h"
#include "ui/settings/settings_page.h"
#include "ui/todo/todo_page.h"
#include "ui/todo/unit_page.h"

namespace jcic::ui {
namespace {

using desk::PathStep;
using domain::Duty;
using Duties = std::set<Duty>;

template <class P>
Page* make(Commands& commands, Appearance& appearance) {
    if constexpr (std::is_constructible_v<P, Commands&, Appearance&>)
        return new P(commands, appearance);
    else
        return new P(commands);
}

template <Duty... any>
bool holds(const Duties& duties) {
    return (duties.contains(any) || ...);
}

template <PathStep... any>
bool takes(PathStep step) {
    return ((step == any) || ...);
}

bool everybody(const Duties&) {
    return true;
}

/// For the others it stands on the board, or on the unit head's page.
bool works_with_no_queries(const Duties& duties) {
    return !holds<Duty::unit_head, Duty::query_officer, Duty::supervisor>(duties);
}

/// Whoever asks has cases of their own there, the others what is to be done.
std::size_t waiting_on_board(const desk::Snapshot& snapshot) {
    const bool asks = snapshot.seat && snapshot.seat->person.duties.contains(Duty::query_officer);
    const auto mine = std::ranges::count(snapshot.cases, desk::CaseGroup::mine, &desk::CaseRow::group);
    return asks ? static_cast<std::size_t>(mine) : snapshot.todo.size();
}

std::size_t steps_waiting(const desk::Snapshot& snapshot) {
    const auto steps = std::ranges::count(snapshot.todo, desk::TodoKind::register_step, &desk::TodoRow::kind);
    return static_cast<std::size_t>(steps);
}

std::size_t cards_out(const desk::Snapshot& snapshot) {
    return std::ranges::any_of(snapshot.cards, [](const auto& card) { return card.holder.has_value(); }) ? 1 : 0;
}

// Digits are taken, and every letter by some page: those without a letter of their own have F3 and F4.
constexpr PageRow table[]{
    {.id = PageId::unit,
     .make = make<UnitPage>,
     .may = domain::heads_the_unit,
     .help = "home",
     .symbol = Symbol::unit,
     .button = "railUnit",
     .name = QT_TRANSLATE_NOOP("jcic::ui::Rail", "單位"),
     .tip = QT_TRANSLATE_NOOP("jcic::ui::Rail", "F3 首頁"),
     .found = Found::itself,
     .has_path_below = false},
    {.id = PageId::todo,
     .make = make<TodoPage>,
     .may = works_with_no_queries,
     .help = "home",
     .symbol = Symbol::tasks,
     .button = "railTodo",
     .name = QT_TRANSLATE_NOOP("jcic::ui::Rail", "待辦"),
     .tip = QT_TRANSLATE_NOOP("jcic::ui::Rail", "F4 待辦事項"),
     .waiting = [](const desk::Snapshot& snapshot) { return snapshot.todo.size(); },
     .found = Found::itself},
    {.id = PageId::board,
     .make = make<BoardPage>,
     .may = domain::reads_records,
     .help = "board",
     .symbol = Symbol::cases,
     .button = "railBoard",
     .name = QT_TRANSLATE_NOOP("jcic::ui::Rail", "案件(&1)"),
     .waiting = waiting_on_board,
     .has_path_below = false},
    {.id = PageId::new_query,
     .make = make<NewQueryPage>,
     .may = holds<Duty::query_officer>,
     .help = "new-query",
     .symbol = Symbol::new_query,
     .button = "railNewQuery",
     .name = QT_TRANSLATE_NOOP("jcic::ui::Rail", "新查詢(&2)"),
     .takes = takes<PathStep::apply>},
    {.id = PageId::approval,
     .make = make<ApprovalPage>,
     .may = holds<Duty::query_officer, Duty::supervisor>,
     .help = "approval",
     .symbol = Symbol::stamp,
     .button = "railApproval",
     .name = QT_TRANSLATE_NOOP("jcic::ui::Rail", "核准(&3)"),
     .waiting = [](const desk::Snapshot& snapshot) { return snapshot.approvals.size(); },
     .takes = takes<PathStep::approve>},
    {.id = PageId::copies,
     .make = make<CopiesPage>,
     .may = domain::reads_records,
     .help = "copies",
     .symbol = Symbol::printer,
     .button = "railCopies",
     .name = QT_TRANSLATE_NOOP("jcic::ui::Rail", "列印控管(&4)"),
     .takes = takes<PathStep::print, PathStep::file>},
    {.id = PageId::card,
     .make = make<CardPage>,
     .may = holds<Duty::query_officer, Duty::card_custodian, Duty::password_custodian, Duty::unit_head>,
     .help = "card",
     .symbol = Symbol::card,
     .button = "railCard",
     .name = QT_TRANSLATE_NOOP("jcic::ui::Rail", "晶片卡保管(&5)"),
     .with_old_password = true,
     .waiting = cards_out,
     .takes = takes<PathStep::borrow, PathStep::give_back>},
    {.id = PageId::registers,
     .make = make<RegistersPage>,
     .may = everybody,
     .help = "registers",
     .symbol = Symbol::book,
     .button = "railRegisters",
     .name = QT_TRANSLATE_NOOP("jcic::ui::Rail", "登記簿(&6)"),
     .begins_group = true,
     .waiting = steps_waiting,
     .found = Found::registers},
    {.id = PageId::ledger,
     .make = make<LedgerPage>,
     .may = everybody,
     .help = "ledger",
     .symbol = Symbol::ledger,
     .button = "railLedger",
     .name = QT_TRANSLATE_NOOP("jcic::ui::Rail", "日誌(&7)")},
    {.id = PageId::settings,
     .make = make<SettingsPage>,
     .may = everybody,
     .help = "settings",
     .symbol = Symbol::sliders,
     .button = "railSettings",
     .name = QT_TRANSLATE_NOOP("jcic::ui::Rail", "設定(&Q)"),
     .begins_group = true,
     .with_old_password = true},
    {.id = PageId::record,
     .make = make<RecordPage>,
     .may = domain::reads_records,
     .help = "record",
     .symbol = Symbol::cases,
     .takes = takes<PathStep::print, PathStep::file>},
};

}  // namespace

std::span<const PageRow> page_table() {
    return table;
}

}  // namespace jcic::ui
