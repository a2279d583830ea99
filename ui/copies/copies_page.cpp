#include "ui/copies/copies_page.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "app/desk/commands/acts.h"
#include "app/desk/commands/registers.h"
#include "app/words/counted.h"
#include "ui/commands/act_question.h"
#include "ui/commands/list_saving.h"
#include "ui/copies/copies_page_parts.h"
#include "ui/copies/retention_dialog.h"
#include "ui/copies/use_up_question.h"
#include "ui/lists/list_ways.h"
#include "ui/lists/mine_switch.h"
#include "ui/look/text.h"
#include "ui/papers/sheet_out.h"
#include "ui/record/filing_place.h"
#include "ui/record/record_forms.h"
#include "ui/record/sheets_question.h"
#include "ui/words/board_words.h"
#include "ui/words/job_words.h"
#include "ui/words/register_words.h"

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

}  // namespace jcic::ui
