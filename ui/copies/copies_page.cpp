#include "ui/copies/copies_page.h"

#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

#include "app/desk/commands/registers.h"
#include "app/desk/commands/retention.h"
#include "app/domain/retention.h"
#include "app/words/counted.h"
#include "ui/commands/list_saving.h"
#include "ui/commands/witness_dialog.h"
#include "ui/copies/copies_page_parts.h"
#include "ui/copies/retention_dialog.h"
#include "ui/lists/list_ways.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/papers/sheet_out.h"
#include "ui/record/filing_place.h"
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
    sorted_.setSourceModel(&model_);
    ui_->table->setModel(&sorted_);
    ui_->table->setItemDelegate(new RowDelegate(CopiesModel::item, CopiesModel::state, this));
    ui_->table->sortByColumn(CopiesModel::at, Qt::DescendingOrder);
    ui_->table->horizontalHeader()->setHighlightSections(false);
    ui_->table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    ui_->table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    recall_ = new Recall(desk::QueryList::copies, *ui_->search, sorted_, commands, this);
    ways_ = new ListWays(*ui_->table, QStringLiteral("copies"), ListWays::Widths::shared);
    ways_->columns().share_by({125, 100, 140, 80, 140, 155});  // number and time whole on a small screen, too
    ways_->search_in(*ui_->search, {ui_->onlyMine});
    ways_->mine_by(*ui_->onlyMine, [this](bool mine) { sorted_.show_only_mine(mine); });
    new ListSaving(*ui_->table, ways_->columns(), "copies", commands_);
    ways_->when_empty([this] { return tr("尚無列印本或加密檔。檢視資料後按 Ctrl+P 列印，各份列示於此。"); });
    connect(recall_, &Recall::changed, this, &CopiesPage::show_lead);
    connect(recall_, &Recall::failed, this, &CopiesPage::failed);
    connect(ui_->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CopiesPage::keep_chosen);
    connect(&model_, &QAbstractItemModel::modelReset, this, [this] {
        choose_again();
        allow();
    });
    const auto reopen = [this] {
        if (const auto* row = chosen()) Q_EMIT wants_record(row->query, row->item);
    };
    connect(ui_->table, &QTableView::activated, this, reopen);
    connect(ui_->reprint, &QPushButton::clicked, this, reopen);
    connect(ui_->printed, &QPushButton::clicked, this, &CopiesPage::count_all);
    connect(ui_->notPrinted, &QPushButton::clicked, this, &CopiesPage::count_fewer_or_cancel);
    connect(ui_->setAside, &QPushButton::clicked, this, &CopiesPage::set_aside);
    connect(ui_->file, &QPushButton::clicked, this, &CopiesPage::file);
    connect(ui_->destroy, &QPushButton::clicked, this, &CopiesPage::destroy);
    connect(ui_->missing, &QPushButton::clicked, this, &CopiesPage::miss);
    connect(ui_->destructionRegister, &QPushButton::clicked, this, &CopiesPage::show_register);
    connect(ui_->found, &QPushButton::clicked, this, &CopiesPage::find);
    connect(ui_->usedUp, &QPushButton::clicked, this, &CopiesPage::use_up);
    connect(ui_->eraseRecord, &QPushButton::clicked, this, &CopiesPage::erase_record);
    connect(ui_->retention, &QPushButton::clicked, this, [this] { (new RetentionDialog(commands_, this))->open(); });
    allow();
}

CopiesPage::~CopiesPage() = default;

void CopiesPage::show_snapshot(const desk::Snapshot& snapshot) {
    recall_->show_snapshot(snapshot);
    model_.show(snapshot.copies, snapshot.seat ? std::optional(snapshot.seat->person.code) : std::nullopt);
    show_lead();
    allow();
}

void CopiesPage::show_lead() {
    if (const auto recalled = recall_->words(); !recalled.isEmpty()) return ui_->lead->setText(recalled);
    const auto files = model_.count(domain::CopyState::exported), waiting = model_.count(domain::CopyState::unused);
    const auto none =
        recall_->may() ? tr("近來沒有列印；較早的請在搜尋欄輸入後按 Enter 尋找。") : tr("近期無列印紀錄。");
    ui_->lead->setText(model_.rowCount() == 0 ? none
                       : waiting > 0 ? tr("待銷毀 %n 份，應由見證人在場。", nullptr, words::counted(waiting))
                       : files > 0
                           ? tr("加密檔 %n 份尚未刪除；使用後請刪除，並由見證人確認。", nullptr, words::counted(files))
                           : tr("列印本均予編號：已列印者應歸檔，不使用者應由見證人見證銷毀。"));
}

void CopiesPage::cover() {
    out_->forget();
    recall_->cover();
    ways_->as_left();
    model_.show({});
    kept_.reset();
    allow();
}

void CopiesPage::arrive() {
    ui_->table->setFocus();
}

const desk::CopyRow* CopiesPage::chosen() const {
    const auto rows = ui_->table->selectionModel()->selectedRows();  // Ctrl moves the keyboard's row away from these
    return rows.size() == 1 ? model_.row(sorted_.mapToSource(rows.front())) : nullptr;
}

/// Of the chosen rows those that this may happen to.
std::vector<desk::CopyRow> CopiesPage::chosen_for(domain::CopyEvent event) const {
    std::vector<desk::CopyRow> out;
    for (const auto& at : ui_->table->selectionModel()->selectedRows())
        if (const auto* row = model_.row(sorted_.mapToSource(at)); domain::next(row->copy.state, event))
            out.push_back(*row);
    return out;
}

/// Rows come and change places under the officer's hands: the chosen stay so, none takes the place of one that is gone.
void CopiesPage::choose_again() {
    if (sorted_.rowCount() == 0) return;
    QItemSelection again;
    for (int row = 0; row < sorted_.rowCount(); ++row) {
        const auto at = sorted_.index(row, 0);
        const auto id = id_of(*model_.row(sorted_.mapToSource(at)));
        if (kept_ ? std::ranges::find(*kept_, id) != kept_->end() : row == 0) again.select(at, at);
    }
    auto* selection = ui_->table->selectionModel();
    const auto first = again.isEmpty() ? sorted_.index(0, 0) : again.indexes().front();
    selection->setCurrentIndex(first, QItemSelectionModel::NoUpdate);  // where the keys go on
    selection->select(again, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// A reset of the rows says nothing of the choice: then this is not called.
void CopiesPage::keep_chosen() {
    kept_.emplace();
    for (const auto& at : ui_->table->selectionModel()->selectedRows())
        kept_->push_back(id_of(*model_.row(sorted_.mapToSource(at))));
    allow();
}

Then<void> CopiesPage::or_fail() {
    ui_->table->setFocus();  // the button may go grey: the key that pressed it is to press no other
    return [this](Result<void> done) {
        if (!done) Q_EMIT failed(done.error());
    };
}

bool CopiesPage::is_unit_head() const {
    const auto& seat = commands_.snapshot()->seat;
    return seat && seat->person.duties.contains(domain::Duty::unit_head);
}

void CopiesPage::count_all() {
    for (const auto& row : chosen_for(domain::CopyEvent::confirm))
        if (row.copy.state == domain::CopyState::at_printer)
            commands_.send(this, command::CountCopy{id_of(row), row.copy.sheets}, or_fail());
}

void CopiesPage::count_fewer_or_cancel() {
    const auto* row = chosen();
    if (row == nullptr) return;
    if (job_open(*row)) return commands_.send(this, command::CancelCopy{id_of(*row)}, or_fail()), void();
    ask_sheets(this, row->copy.sheets, [this, id = id_of(*row)](int sheets) {
        commands_.send(this, command::CountCopy{id, sheets}, or_fail());
    });
}

void CopiesPage::set_aside() {
    const auto* row = chosen();
    if (row == nullptr) return;
    if (row->copy.state == domain::CopyState::missing)
        return ask_text(this, tr("核銷遺失的紙本"), tr("查證經過及處理情形："),
                        [this, id = id_of(*row)](const std::string& how) {
                            commands_.send(this, command::WriteOffCopy{id, how}, or_fail());
                        });
    auto* question = new QMessageBox(QMessageBox::NoIcon, tr("列待銷毀"),
                                     tr("請選取 %1 第 %2 份不使用之原因；登記後列為待銷毀，其他份請分別登記。")
                                         .arg(item_text(row->item))
                                         .arg(row->copy.number),
                                     QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* not_needed = question->addButton(tr("無須使用(&O)"), QMessageBox::AcceptRole);
    auto* case_refused = question->addButton(tr("案件未承作(&R)"), QMessageBox::AcceptRole);
    // Enter says nothing: the reason is chosen by a person.
    question->setDefaultButton(QMessageBox::Cancel);
    for (auto* reason : {not_needed, case_refused}) reason->setAutoDefault(false);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, not_needed, case_refused, id = id_of(*row)](QAbstractButton* button) {
                if (button == not_needed || button == case_refused)
                    commands_.send(this, command::SetAsideCopy{id, button == case_refused}, or_fail());
            });
    question->open();
}

void CopiesPage::file() {
    const auto rows = chosen_for(domain::CopyEvent::file);
    ask_filing_place(this, *commands_.snapshot(), rows, [this, rows](const std::string& where) {
        for (const auto& row : rows) commands_.send(this, command::FileCopy{id_of(row), where}, or_fail());
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
    const auto* row = chosen();
    if (row == nullptr) return;
    ui_->table->setFocus();
    const auto what = row->copy.as_file ? WitnessDialog::What::file : WitnessDialog::What::sheet;
    (new WitnessDialog(commands_, what, id_of(*row), this))->open();
}

void CopiesPage::erase_record() {
    const auto* row = chosen();
    if (row == nullptr) return;
    ui_->table->setFocus();
    (new WitnessDialog(commands_, WitnessDialog::What::record, id_of(*row), this))->open();
}

/// There is no way back: the ledger keeps it, and from then on the record is there to be deleted.
void CopiesPage::use_up() {
    const auto* row = chosen();
    if (row == nullptr) return;
    const auto last = domain::delete_by(domain::roc_date_at(commands_.snapshot()->now));
    const auto after = domain::info(row->item).delete_within_month && last
                           ? tr("最遲 %1 刪除（R-PA-6）。").arg(q(last->dashed()))
                           : tr("之後可以刪除。");
    auto* question = new QMessageBox(
        QMessageBox::NoIcon, tr("資料使用完竣"),
        tr("是否登記 %1 %2 使用完竣？登記後不得更正。%3").arg(q(row->subject_name), item_text(row->item), after),
        QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("useUpQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* used = question->addButton(tr("登記使用完竣(&W)"), QMessageBox::AcceptRole);
    used->setAutoDefault(false);
    question->setDefaultButton(QMessageBox::Cancel);  // Enter ends nothing
    const auto snapshot = commands_.snapshot();
    const bool filed = std::ranges::any_of(snapshot->board, [row](const desk::BoardRow& one) {
        return one.filed && one.query == row->query && one.item == row->item;
    });
    if (filed) {  // R-PA-11: withdrawn at any time, not only when the year is over
        auto* withdraw = question->addButton(tr("撤銷附卷…(&X)"), QMessageBox::ActionRole);
        withdraw->setAutoDefault(false);
        connect(withdraw, &QPushButton::clicked, this, [this, query = row->query, item = row->item] {
            ask_text(this, tr("撤銷併案附卷"), tr("撤銷事由"), [this, query, item](const std::string& reason) {
                commands_.send(this, command::WithdrawFiling{query, item, reason}, or_fail());
            });
        });
    }
    connect(used, &QPushButton::clicked, this, [this, query = row->query, item = row->item] {
        commands_.send(this, command::UseUp{query, item}, or_fail());
    });
    question->open();
}

void CopiesPage::find() {
    if (const auto* row = chosen()) commands_.send(this, command::FindCopy{id_of(*row)}, or_fail());
}

void CopiesPage::miss() {
    if (const auto* row = chosen()) commands_.send(this, command::MissCopy{id_of(*row)}, or_fail());
}

void CopiesPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    model_.retell();
    allow();  // the chosen row words some buttons
}

}  // namespace jcic::ui
