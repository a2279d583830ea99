#include "ui/copies_page.h"

#include <QEvent>

#include "ui/board_model.h"
#include "ui/retention_dialog.h"
#include "ui/row_delegate.h"
#include "ui/text.h"
#include "ui/text_question.h"
#include "ui/witness_dialog.h"
#include "ui_copies_page.h"

namespace jcic::ui {
namespace {
CopyId id_of(const desk::CopyRow& row) {
    return {row.query, row.item, row.copy.number};
}
}  // namespace

CopiesPage::CopiesPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::CopiesPage>()) {
    ui_->setupUi(this);
    sorted_.setSourceModel(&model_);
    sorted_.setSortRole(BoardModel::sort_role);
    sorted_.setFilterKeyColumn(-1);
    sorted_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    ui_->table->setModel(&sorted_);
    ui_->table->setItemDelegate(new RowDelegate(CopiesModel::item, CopiesModel::state, this));
    ui_->table->sortByColumn(CopiesModel::at, Qt::DescendingOrder);
    ui_->table->verticalHeader()->hide();
    ui_->table->horizontalHeader()->setHighlightSections(false);
    ui_->table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    ui_->table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    ui_->table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(ui_->search, &QLineEdit::textChanged, &sorted_, &QSortFilterProxyModel::setFilterFixedString);
    connect(ui_->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CopiesPage::allow);
    connect(&model_, &QAbstractItemModel::modelReset, this, [this] {
        choose_again();
        allow();
    });
    const auto reopen = [this] {
        if (const auto* row = chosen()) Q_EMIT wants_record(row->query, row->item);
    };
    connect(ui_->table, &QTableView::activated, this, reopen);
    connect(ui_->reprint, &QPushButton::clicked, this, reopen);
    connect(ui_->printed, &QPushButton::clicked, this, [this] { confirm(true); });
    connect(ui_->notPrinted, &QPushButton::clicked, this, [this] { confirm(false); });
    connect(ui_->file, &QPushButton::clicked, this, &CopiesPage::file);
    connect(ui_->destroy, &QPushButton::clicked, this, &CopiesPage::destroy);
    connect(ui_->missing, &QPushButton::clicked, this, &CopiesPage::miss);
    connect(ui_->found, &QPushButton::clicked, this, &CopiesPage::find);
    connect(ui_->usedUp, &QPushButton::clicked, this, &CopiesPage::use_up);
    connect(ui_->eraseRecord, &QPushButton::clicked, this, &CopiesPage::erase_record);
    connect(ui_->retention, &QPushButton::clicked, this, [this] { (new RetentionDialog(commands_, this))->open(); });
    allow();
}

CopiesPage::~CopiesPage() = default;

void CopiesPage::show_snapshot(const desk::Snapshot& snapshot) {
    model_.show(snapshot.copies);
    ui_->lead->setText(snapshot.copies.empty() ? tr("還沒有列印過。取回資料後，從等候清單開啟並列印。")
                                               : tr("每一份都有號碼：印出來的要歸檔，不用的要有人見證銷毀。"));
    allow();
}

void CopiesPage::cover() {
    ui_->search->clear();
    model_.show({});
    kept_.reset();
    allow();
}

void CopiesPage::arrive() {
    ui_->table->setFocus();
}

const desk::CopyRow* CopiesPage::chosen() const {
    return model_.row(sorted_.mapToSource(ui_->table->currentIndex()));
}

/// Rows come and change places under the officer's hands: the chosen one stays chosen.
void CopiesPage::choose_again() {
    if (sorted_.rowCount() == 0) return;
    const auto wanted = kept_;
    int at = 0;
    for (int row = 0; wanted && row < sorted_.rowCount(); ++row) {
        const auto id = id_of(*model_.row(sorted_.mapToSource(sorted_.index(row, 0))));
        if (id.query == wanted->query && id.item == wanted->item && id.number == wanted->number) at = row;
    }
    ui_->table->selectRow(at);
}

void CopiesPage::allow() {
    const auto* row = chosen();
    if (row != nullptr) kept_ = id_of(*row);
    const auto may = [row](domain::CopyEvent event) {
        return row != nullptr && domain::next(row->copy.state, event).has_value();
    };
    ui_->printed->setEnabled(may(domain::CopyEvent::confirm));
    ui_->notPrinted->setEnabled(may(domain::CopyEvent::fail));
    ui_->file->setEnabled(may(domain::CopyEvent::file));
    ui_->destroy->setEnabled(may(domain::CopyEvent::destroy));
    ui_->missing->setEnabled(may(domain::CopyEvent::lose));
    ui_->found->setEnabled(may(domain::CopyEvent::find));
    ui_->reprint->setEnabled(row != nullptr && row->record != domain::RecordState::erased);
    const auto step = [row](domain::RecordEvent event) { return row != nullptr && domain::next(row->record, event); };
    ui_->usedUp->setEnabled(step(domain::RecordEvent::use_up));
    ui_->eraseRecord->setEnabled(step(domain::RecordEvent::erase));
}

Then<void> CopiesPage::or_fail() {
    return [this](Result<void> done) {
        if (!done) Q_EMIT failed(done.error());
    };
}

void CopiesPage::confirm(bool printed) {
    if (const auto* row = chosen()) commands_.confirm_copy(id_of(*row), printed, or_fail());
}

void CopiesPage::file() {
    const auto* row = chosen();
    if (row == nullptr) return;
    ask_text(this, tr("歸檔"), tr("歸在哪裡？例如：授信檔案 2026-房貸-00417 卷。"),
             [this, id = id_of(*row)](const std::string& where) { commands_.file_copy(id, where, or_fail()); });
}

void CopiesPage::destroy() {
    const auto* row = chosen();
    if (row == nullptr) return;
    auto* dialog = new WitnessDialog(commands_, WitnessDialog::What::sheet, id_of(*row), this);
    dialog->open();
}

void CopiesPage::erase_record() {
    const auto* row = chosen();
    if (row == nullptr) return;
    auto* dialog = new WitnessDialog(commands_, WitnessDialog::What::record, id_of(*row), this);
    dialog->open();
}

void CopiesPage::use_up() {
    if (const auto* row = chosen()) commands_.use_up(row->query, row->item, or_fail());
}

void CopiesPage::find() {
    if (const auto* row = chosen()) commands_.find_copy(id_of(*row), or_fail());
}

void CopiesPage::miss() {
    if (const auto* row = chosen()) commands_.miss_copy(id_of(*row), or_fail());
}

void CopiesPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->retranslateUi(this);
    model_.retell();
}

}  // namespace jcic::ui
