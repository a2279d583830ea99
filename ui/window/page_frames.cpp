#include "ui/window/page_frames.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <algorithm>
#include <iterator>

#include "app/desk/rooms/path.h"
#include "ui/approval/approval_page.h"
#include "ui/board/board_page.h"
#include "ui/copies/copies_page.h"
#include "ui/help/help_keys.h"
#include "ui/ledger/ledger_page.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/path_line.h"
#include "ui/look/symbol.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/query/new_query_page.h"
#include "ui/record/record_page.h"
#include "ui/registers/registers_page.h"
#include "ui/seat/card_page.h"
#include "ui/seat/rail_and_strip.h"
#include "ui/settings/settings_page.h"
#include "ui/todo/todo_page.h"
#include "ui/todo/unit_page.h"
#include "ui/window/places.h"

namespace jcic::ui {
namespace {
constexpr int widest = 1200;  ///< of what a page holds, at 100 %: a longer line is hard to follow with the eye
constexpr int margins = 2 * 24;
}  // namespace

int widest_page() {
    return static_cast<int>(theme::points(widest)) + margins;
}

void PageFrames::add(const PageRow& row, Page* page) {
    set_help_page(*page, row.help);
    auto* frame = new QScrollArea;
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidgetResizable(true);
    frame->setWidget(page);
    framed_[row.id] = {page, frame};
    place_.addWidget(frame);
}

void PageFrames::show_page(PageId id) {
    const auto& [page, frame] = framed_.at(id);
    page->setMaximumWidth(widest_page());
    place_.setCurrentWidget(frame);
    page->arrive();
}

void PageFrames::show_snapshot(const desk::Snapshot& snapshot) {
    for (const auto& [id, one] : framed_) one.page->show_snapshot(snapshot);
}

void PageFrames::cover() {
    for (const auto& [id, one] : framed_) one.page->cover();
}

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
    const auto steps = std::ranges::count(snapshot.todo, desk::TodoKind::register_step, &desk::Owed::kind);
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

namespace {

constexpr int margin = 24;

}  // namespace

PathBar::PathBar(QWidget* parent)
    : QWidget(parent),
      whose_(new ElidedLine(this)),
      line_(new PathLine(PathLine::Names::beside, this)),
      next_(new QPushButton(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    whose_->setObjectName(QStringLiteral("pathOf"));
    whose_->setProperty("kind", QStringLiteral("soft"));
    line_->setObjectName(QStringLiteral("pathInBar"));
    next_->setObjectName(QStringLiteral("pathNext"));
    next_->setProperty("kind", QStringLiteral("link"));
    auto* row = lay_out<QHBoxLayout>(*this, 16, {margin, 0, margin, 4});
    row->addWidget(whose_, 2);
    row->addWidget(line_, 5);
    row->addWidget(next_);
    connect(next_, &QPushButton::clicked, this, [this] { Q_EMIT wants_step_of(query_); });
    hide();
}

void PathBar::show_case(const desk::Snapshot& snapshot, PageId page, const inquiry::QueryId& query) {
    const bool asks = snapshot.seat && snapshot.seat->person.duties.contains(domain::Duty::query_officer);
    const auto found = std::ranges::find_if(snapshot.cases, [&](const desk::CaseRow& one) { return one.has(query); });
    const bool anew = page == PageId::new_query;
    const auto& shown_on = row_of(page);
    setVisible(asks && shown_on.has_path_below && (anew || found != snapshot.cases.end()));
    query_ = query;
    if (isHidden()) return;
    const auto path =
        anew ? desk::path_of_a_new_one()
             : desk::path_of(*found, desk::custody_of(snapshot), desk::needs_card_elsewhere(snapshot, *found));
    line_->show_steps(steps_of(path), path.stopped);
    const auto whose = anew ? tr("本次申請")
                            : QStringLiteral("%1 · %2").arg(q(found->row().subject_name), q(found->row().case_number));
    if (whose_->text() != whose) whose_->setText(whose);
    const auto step = path.present();
    const auto act = anew ? PathAct{} : act_of(*found, path, snapshot);
    next_->setVisible(!anew && step && act.why.isEmpty() && !(shown_on.takes != nullptr && shown_on.takes(*step)));
    next_->setText(act.text);
    next_->setAccessibleName(tr("下一步驟：%1").arg(act.text));
}

/// It ends where the page ends.
void PathBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    auto around = layout()->contentsMargins();
    around.setRight(std::max(0, width() - widest_page()) + margin);
    layout()->setContentsMargins(around);
}

PlaceFinder::PlaceFinder(Commands& commands, const PageFrames& pages, Rail& rail, QWidget& window)
    : QObject(&window), commands_(commands), pages_(pages), rail_(rail), window_(window) {
    connect(&rail, &Rail::wants_place, this, &PlaceFinder::ask);
}

std::vector<Place> PlaceFinder::places_of_pages(const desk::Snapshot& snapshot) const {
    std::vector<Place> places;
    for (const auto& row : page_table()) {
        if (row.name == nullptr || row.found == Found::registers || !may_see(row.id, snapshot)) continue;
        auto there = places_on(pages_.page(row.id), row.id, name_of(row));
        if (row.found == Found::itself) there.resize(1);
        std::ranges::move(there, std::back_inserter(places));
    }
    return places;
}

void PlaceFinder::ask() {
    const auto snapshot = commands_.snapshot();
    if (!snapshot->seat || pages_.empty() || window_.findChild<PlacesDialog*>() != nullptr) return;
    const auto registers = may_see(PageId::registers, *snapshot) ? name_of(row_of(PageId::registers)) : QString();
    auto* dialog = new PlacesDialog(commands_, places_of_pages(*snapshot), registers, &window_);
    // Not before the key that chose it has done its work.
    connect(dialog, &PlacesDialog::chosen, this, [this](const Place& place) {
        QMetaObject::invokeMethod(
            this, [this, place] { go_to(place); }, Qt::QueuedConnection);
    });
    dialog->open();
}

void PlaceFinder::go_to(const Place& place) {
    if (!may_see(place.page, *commands_.snapshot())) return;
    if (place.book.empty())
        Q_EMIT rail_.chosen(place.page);
    else
        Q_EMIT wants_register(place.book, {});
    if (!place.button.isEmpty()) lead_to_button(pages_.page(place.page), place.button);
}

}  // namespace jcic::ui
