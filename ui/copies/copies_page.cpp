#include "ui/copies/copies_page.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "app/desk/commands/acts.h"
#include "app/desk/commands/registers.h"
#include "app/words/counted.h"
#include "ui/commands/act_question.h"
#include "ui/commands/save_dialog.h"
#include "ui/copies/copies_table.h"
#include "ui/copies/copy_ways.h"
#include "ui/copies/retention_dialog.h"
#include "ui/lists/list_ways.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/text.h"
#include "ui/papers/sheet_out.h"
#include "ui/record/print_case_dialog.h"
#include "ui/record/record_forms.h"
#include "ui/record/sheet_line.h"
#include "ui/words/case_words.h"
#include "ui/words/copy_words.h"
#include "ui/words/register_words.h"

// The widgets of CopiesPage, by name.

namespace jcic::ui {
class ElidedLine;
class MineSwitch;
}  // namespace jcic::ui

namespace jcic::ui::Ui {

struct CopiesPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::CopiesPage)
public:
    explicit CopiesPage(QWidget& form);

    QPushButton* destructionRegister = nullptr;
    QCheckBox* onlyMine = nullptr;
    MineSwitch* onlyOpen = nullptr;
    QLineEdit* search = nullptr;
    QLabel* lead = nullptr;
    CopiesTable* table = nullptr;
    // The foot keeps its place; its buttons are for the ticked rows.
    QFrame* bar = nullptr;
    ElidedLine* ticked = nullptr;
    QPushButton* cancelTicks = nullptr;
    QPushButton* moreWays = nullptr;
    QPushButton* takeStep = nullptr;
    // Behind "⋯", for the current row or the ticked ones.
    QMenu* menu = nullptr;
    std::map<CopyWay, QAction*> ways;
    QAction* retention = nullptr;

private:
    void add_head(FormParts& parts, QBoxLayout& page);
    void add_bar(FormParts& parts, QBoxLayout& column);
    void add_menu(QWidget& form);
};

// What CopiesPage is made of, from top to bottom.

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

namespace jcic::ui {
namespace {
desk::CopyId id_of(const desk::CopyRow& row) {
    return {row.query, row.item, row.copy.number};
}
}  // namespace

CopiesPage::CopiesPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::CopiesPage>(*this)), out_(new SheetOut(commands, this)) {
    connect(out_, &SheetOut::failed, this, &CopiesPage::failed);
    lay_out_list();
    connect_list();
    for (const auto& each : ui_->ways)
        connect(each.second, &QAction::triggered, this, [this, way = each.first] { take_way(way); });
    connect(ui_->retention, &QAction::triggered, this, [this] { (new RetentionDialog(commands_, this))->open(); });
    connect(ui_->takeStep, &QPushButton::clicked, this, &CopiesPage::take_step);
    connect(ui_->cancelTicks, &QPushButton::clicked, this, [this] {
        ui_->table->setFocus();
        ui_->table->clearSelection();
    });
    connect(ui_->destructionRegister, &QPushButton::clicked, this, &CopiesPage::show_register);
    allow();
}

void CopiesPage::lay_out_list() {
    sorted_.setSourceModel(&model_);
    ui_->table->setModel(&sorted_);
    ui_->table->sortByColumn(CopiesModel::at, Qt::DescendingOrder);
    recall_ = new Recall(desk::QueryList::copies, *ui_->search, sorted_, commands_, this);
    ways_ = new ListWays(*ui_->table, QStringLiteral("copies"), ListWays::Widths::shared);
    // Number of the case, state, time and step whole on a small screen, too.
    ways_->columns().share_by({120, 70, 134, 158, 134, 170});
    ways_->search_in(*ui_->search, {ui_->onlyMine});
    ways_->mine_by(*ui_->onlyMine, [this](bool mine) { sorted_.show_only_mine(mine); });
    new ListSaving(*ui_->table, ways_->columns(), "copies", commands_);
    ways_->when_empty([this] {
        return model_.copies() == 0 ? tr("尚無列印本或加密檔。檢視資料後按 Ctrl+P "
                                         "列印，各份列示於此。")
                                    : tr("各份均已結案。");
    });
}

void CopiesPage::connect_list() {
    connect(recall_, &Recall::changed, this, &CopiesPage::show_lead);
    connect(recall_, &Recall::failed, this, &CopiesPage::failed);
    connect(ui_->search, &QLineEdit::textChanged, this, [this](const QString& text) {
        sorted_.look_for(text);
        keep_chosen();  // Qt lets go of what is filtered out without a word
    });
    connect(ui_->onlyOpen, &QCheckBox::toggled, this, [this](bool open) {
        sorted_.show_only_open(open);
        ways_->look_again();
        keep_chosen();
    });
    auto* selection = ui_->table->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this, &CopiesPage::keep_chosen);
    connect(selection, &QItemSelectionModel::currentChanged, this, &CopiesPage::keep_chosen);
    connect(&model_, &QAbstractItemModel::modelAboutToBeReset, this, [this] { arranging_ = true; });
    connect(&model_, &QAbstractItemModel::modelReset, this, [this] {
        choose_again();
        allow();
    });
    connect(ui_->table, &CopiesTable::wants_step, this, &CopiesPage::take_row_step);
    for (const auto& [pressed, act] : {std::pair(&CopiesTable::wants_more, &CopiesPage::show_menu),
                                       std::pair(&CopiesTable::wants_view, &CopiesPage::view)})
        connect(ui_->table, pressed, this, [this, act = act] {
            keep_to_row();
            (this->*act)();
        });
    connect(ui_->table, &CopiesTable::turned, &sorted_, &CopyOrder::turn);
}

CopiesPage::~CopiesPage() = default;

void CopiesPage::show_snapshot(const desk::Snapshot& snapshot) {
    recall_->show_snapshot(snapshot);
    model_.show(snapshot.copies, snapshot.now, snapshot.seat ? std::optional(snapshot.seat->person.code) : std::nullopt,
                is_unit_head(), accounts());
    ui_->onlyOpen->show_counts(model_.count(CopiesModel::open), model_.copies());
    show_lead();
    allow();
}

void CopiesPage::show_lead() {
    if (const auto recalled = recall_->words(); !recalled.isEmpty()) return ui_->lead->setText(recalled);
    const auto files = model_.count(domain::CopyState::exported), waiting = model_.count(domain::CopyState::unused);
    const auto none = recall_->may() ? tr("近期無列印；較早者請於搜尋欄輸入後按 Enter 尋找。") : tr("近期無列印紀錄。");
    ui_->lead->setText(model_.copies() == 0 ? none
                       : waiting > 0 ? tr("待銷毀 %n 份，應由見證人在場。", nullptr, words::counted(waiting))
                       : files > 0
                           ? tr("加密檔 %n 份尚未刪除；使用後請刪除，並由見證人確認。", nullptr, words::counted(files))
                           : tr("列印本均予編號：已列印者應歸檔，不使用者應由見證人見證銷毀。"));
}

void CopiesPage::cover() {
    out_->forget();
    recall_->cover();
    ways_->as_left();
    ui_->onlyOpen->setChecked(true);
    sorted_.as_left();
    model_.show({}, {});
    ui_->onlyOpen->show_counts(0, 0);
    ticked_.clear();
    current_.reset();
    allow();
}

void CopiesPage::arrive() {
    ui_->table->setFocus();
}

bool CopiesPage::has_ticks() const {
    return ui_->table->selectionModel()->hasSelection();
}

std::vector<desk::CopyRow> CopiesPage::chosen_rows() const {
    std::vector<desk::CopyRow> out;
    const auto add = [&](const QModelIndex& at) {
        if (const auto* row = model_.row(sorted_.mapToSource(at))) out.push_back(*row);
    };
    for (const auto& at : ui_->table->selectionModel()->selectedRows()) add(at);
    if (out.empty() && !ui_->takeStep->hasFocus()) add(ui_->table->currentIndex());
    return out;
}

std::optional<desk::CopyRow> CopiesPage::chosen() const {
    auto rows = chosen_rows();
    return rows.size() == 1 ? std::optional(std::move(rows.front())) : std::nullopt;
}

/// What is pressed at a row is for that row: others that are ticked are let go, unless it is one of them.
void CopiesPage::keep_to_row() {
    auto* selection = ui_->table->selectionModel();
    if (!selection->isRowSelected(ui_->table->currentIndex().row(), {})) selection->clearSelection();
}

/// Of the chosen rows those that this may happen to.
std::vector<desk::CopyRow> CopiesPage::chosen_for(CopyWay way) const {
    auto out = chosen_rows();
    std::erase_if(out, [&](const auto& row) { return !may(way, row, is_unit_head()); });
    return out;
}

/// Rows come and change places under the officer's hands: what is ticked stays
/// so, and so does the row, or the heading, that the keys are on; none takes
/// the place of one that is gone, least of all under an open menu.
void CopiesPage::choose_again() {
    arranging_ = false;
    if (sorted_.rowCount() == 0) return;
    QItemSelection again;
    QModelIndex current;
    for (int row = 0; row < sorted_.rowCount(); ++row) {
        const auto at = sorted_.index(row, 0);
        const auto* copy = model_.row(sorted_.mapToSource(at));
        if (copy == nullptr && on_heading_) current = at;
        if (copy == nullptr) continue;
        const auto id = id_of(*copy);
        if (std::ranges::find(ticked_, id) != ticked_.end()) again.select(at, at);
        if (current_ ? *current_ == id : !on_heading_ && !current.isValid()) current = at;
    }
    auto* selection = ui_->table->selectionModel();
    if (!current.isValid()) ui_->menu->close();
    selection->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selection->select(again, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// A reset of the rows says nothing of the choice: then this does nothing.
void CopiesPage::keep_chosen() {
    if (arranging_) return;
    ticked_.clear();
    for (const auto& at : ui_->table->selectionModel()->selectedRows())
        if (const auto* row = model_.row(sorted_.mapToSource(at))) ticked_.push_back(id_of(*row));
    const auto at = ui_->table->currentIndex();
    const auto* row = model_.row(sorted_.mapToSource(at));
    on_heading_ = at.isValid() && row == nullptr;
    current_ = row != nullptr ? std::optional(id_of(*row)) : std::nullopt;
    be_about(row != nullptr ? row->query : inquiry::QueryId());
    allow();
}

Then<void> CopiesPage::or_fail() {
    ui_->table->setFocus();  // the button may go grey: the key that pressed it is
                             // to press no other
    return [this](Result<void> done) {
        if (!done) Q_EMIT failed(done.error());
    };
}

bool CopiesPage::is_unit_head() const {
    const auto& seat = commands_.snapshot()->seat;
    return seat && seat->person.duties.contains(domain::Duty::unit_head);
}

bool CopiesPage::accounts() const {
    const auto& seat = commands_.snapshot()->seat;
    return seat && domain::may_account_for_copies(seat->person.duties).has_value();
}

void CopiesPage::view() {
    if (const auto row = chosen(); row && may(CopyWay::view, *row, false)) Q_EMIT wants_record(row->query, row->item);
}

void CopiesPage::count_all() {
    for (const auto& row : chosen_for(CopyWay::count))
        commands_.send(this, command::CountCopy{id_of(row), row.copy.sheets}, or_fail());
}

void CopiesPage::count_fewer_or_cancel() {
    const auto row = chosen();
    if (!row) return;
    if (job_open(*row)) return commands_.send(this, command::CancelCopy{id_of(*row)}, or_fail()), void();
    ask_sheets(this, row->copy.sheets, [this, id = id_of(*row)](int sheets) {
        commands_.send(this, command::CountCopy{id, sheets}, or_fail());
    });
}

void CopiesPage::take(CopyWay way) {
    const auto row = chosen();
    if (!row) return;
    const auto about = tr("%1 第 %2 份：").arg(item_text(row->item)).arg(row->copy.number);
    take_act(this, commands_, act_of(way, &*row), id_of(*row), or_fail(), {about});
}

void CopiesPage::file() {
    const auto rows = chosen_for(CopyWay::file);
    ask_filing_place(this, *commands_.snapshot(), rows, [this, rows](const std::string& where) {
        for (const auto& row : rows)
            commands_.send(this, command::TakeAct{"copy.file", {id_of(row)}, {{"where", where}}}, or_fail());
    });
}

/// Of this year, to this day: what is older was signed and bound.
void CopiesPage::show_register() {
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    desk::RowFilter filter;
    filter.since = domain::RocDate::from(today.date().year() / std::chrono::January / 1).value_or(today);
    const auto& book = domain::registers::destroyed_copies;
    out_->print(command::Sheet{&book, std::move(filter)}, told(book.title));
}

void CopiesPage::destroy() {
    const auto row = chosen();
    if (!row) return;
    ui_->table->setFocus();
    const auto what = row->copy.as_file ? RecordForms::What::file : RecordForms::What::sheet;
    RecordForms::destroy(commands_, what, id_of(*row), this);
}

void CopiesPage::erase_record() {
    const auto row = chosen();
    if (!row) return;
    ui_->table->setFocus();
    RecordForms::destroy(commands_, RecordForms::What::record, id_of(*row), this);
}

void CopiesPage::use_up() {
    if (const auto row = chosen()) ask_use_up(*this, commands_, *row, [this] { return or_fail(); });
}

void CopiesPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    model_.retell();
    allow();  // the chosen row words some ways
}

// What may be done with the copies that are ticked, or with the one that the
// keys are on: its step, and all the rest.

void CopiesPage::allow() {
    const auto rows = chosen_rows();
    const bool several = rows.size() > 1, head = is_unit_head();
    const auto* one = rows.size() == 1 ? &rows.front() : nullptr;
    if (ui_->menu->isVisible()) return show_bar(rows);  // nothing changes under the pointer: the desk judges anyway
    for (const auto& each : ui_->ways) {
        const auto way = each.first;
        auto* action = each.second;
        const bool offered =
            several
                ? takes_several(way) && std::ranges::any_of(rows, [&](const auto& row) { return may(way, row, head); })
                : one != nullptr && may(way, *one, head);
        const bool theirs = way == CopyWay::view || accounts();
        action->setVisible(offered && theirs);
        action->setEnabled(offered && theirs);
        action->setText(text_of(way, one));
    }
    ui_->retention->setText(tr("檢視保存期限…"));
    show_bar(rows);
}

/// The step stands in the row; for what is ticked, here.
void CopiesPage::show_bar(const std::vector<desk::CopyRow>& rows) {
    const bool any = has_ticks();
    const auto way = any ? step_of(rows) : std::nullopt;
    ui_->cancelTicks->setVisible(any);
    ui_->takeStep->setVisible(way.has_value());
    if (way) {
        const auto text = text_of(*way, rows.size() == 1 ? &rows.front() : nullptr);
        const auto many = std::ranges::count_if(rows, [&](const auto& row) { return may(*way, row, is_unit_head()); });
        ui_->takeStep->setText(rows.size() == 1 ? text : tr("%1 %n 份", nullptr, words::counted(many)).arg(text));
    }
    QStringList whose;
    for (const auto& row : rows) {
        const auto name = q(row.subject_name) + QLatin1Char(' ') + q(row.case_number);
        if (!whose.contains(name)) whose << name;
    }
    ui_->ticked->setText(any ? tr("已選 %n 份", nullptr, words::counted(rows.size())) + QChar(0x3000) + listed(whose)
                             : tr("Enter 辦理下一步驟 · Space 選取 · Shift+↑↓ 連續選取"));
    const auto kind = any ? QStringLiteral("ticked") : QStringLiteral("bar");
    if (ui_->bar->property("kind") == kind) return;
    ui_->bar->setProperty("kind", kind);
    ui_->bar->style()->unpolish(ui_->bar);
    ui_->bar->style()->polish(ui_->bar);
}

std::optional<CopyWay> CopiesPage::step_of(const std::vector<desk::CopyRow>& rows) const {
    if (!accounts()) return std::nullopt;
    return rows.size() == 1 ? next_step(rows.front(), is_unit_head()) : common_step(rows);
}

/// The word that stands in the row: for all that are ticked where the row is one of them and it is their step, too.
void CopiesPage::take_row_step() {
    const auto ticked = chosen_rows();
    const auto here = ui_->table->currentIndex();
    const auto* row = model_.row(sorted_.mapToSource(here));
    if (row == nullptr) return;
    const auto way = step_of({*row});
    const bool for_all = ticked.size() > 1 && ui_->table->selectionModel()->isRowSelected(here.row(), {}) && way &&
                         takes_several(*way) && common_step(ticked) == way;
    if (!for_all) ui_->table->selectionModel()->clearSelection();
    take_way(way.value_or(CopyWay::view));
}

/// Where nothing more is owed, it is looked at.
void CopiesPage::take_step() {
    const auto rows = chosen_rows();
    if (rows.empty() || !has_ticks()) return;
    const auto way = step_of(rows);
    if (way || rows.size() == 1) take_way(way.value_or(CopyWay::view));
}

void CopiesPage::take_way(CopyWay way) {
    switch (way) {
        case CopyWay::view:
            return view();
        case CopyWay::count:
            return count_all();
        case CopyWay::not_printed:
            return count_fewer_or_cancel();
        case CopyWay::file:
            return file();
        case CopyWay::destroy:
            return destroy();
        case CopyWay::use_up:
            return use_up();
        case CopyWay::erase:
            return erase_record();
        case CopyWay::set_aside:
        case CopyWay::lose:
        case CopyWay::find:
            return take(way);
    }
}

/// At the row, for the row.
void CopiesPage::show_menu() {
    allow();
    ui_->menu->popup(ui_->table->menu_place());
}

}  // namespace jcic::ui
