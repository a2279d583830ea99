#include "ui/board_page.h"

#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <algorithm>

#include "app/desk/commands/queries.h"
#include "app/desk/commands/seat.h"
#include "ui/open_jcic_dialog.h"
#include "ui/row_delegate.h"
#include "ui/text.h"
#include "ui/text_question.h"
#include "ui_board_page.h"

namespace jcic::ui {
namespace {
constexpr std::chrono::seconds tick{10};
}

BoardPage::BoardPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::BoardPage>()) {
    ui_->setupUi(this);
    sorted_.setSourceModel(&model_);
    ui_->table->setModel(&sorted_);
    ui_->table->setItemDelegate(new RowDelegate(BoardModel::item, BoardModel::state, this));
    ui_->table->sortByColumn(BoardModel::deadline, Qt::AscendingOrder);
    ui_->table->verticalHeader()->hide();
    ui_->table->horizontalHeader()->setHighlightSections(false);
    auto* header = ui_->table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    ui_->table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    recall_ = new Recall(desk::QueryList::board, *ui_->search, sorted_, commands, this);
    connect(recall_, &Recall::changed, this, &BoardPage::show_lead);
    connect(recall_, &Recall::failed, this, &BoardPage::failed);
    connect(ui_->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BoardPage::show_chosen);
    connect(&model_, &QAbstractItemModel::modelReset, this, &BoardPage::choose_again);
    connect(ui_->table, &QTableView::activated, this, &BoardPage::step);
    connect(ui_->step, &QPushButton::clicked, this, &BoardPage::step);
    connect(ui_->withdraw, &QPushButton::clicked, this, &BoardPage::withdraw);
    connect(ui_->todo, &TodoList::chosen, this, &BoardPage::do_todo);
    connect(ui_->missing, &QPushButton::clicked, this, &BoardPage::wants_missing);
    connect(&ticks_, &QTimer::timeout, &model_, &BoardModel::tick);
    ticks_.start(tick);
    show_lead();
    show_chosen();
}

BoardPage::~BoardPage() = default;

void BoardPage::show_snapshot(const desk::Snapshot& snapshot) {
    events_ = snapshot.ledger.events;
    recall_->show_snapshot(snapshot);
    model_.show(snapshot);
    ui_->todo->show_rows(snapshot.todo);
    show_lead();
    show_chosen();
}

void BoardPage::cover() {
    story_of_.clear();
    recall_->cover();
    model_.cover();
    kept_.reset();
    ui_->todo->show_rows({});
    ui_->story->clear();
    show_chosen();
}

void BoardPage::show_missing(int missing) {
    missing_ = missing;
    ui_->missing->setVisible(missing > 0);
    ui_->missing->setText(tr("設定還缺 %1 項，還不能查詢：看缺什麼…(&M)").arg(missing));
}

void BoardPage::arrive() {
    ui_->table->setFocus();
}

void BoardPage::show_lead() {
    const int open = model_.open();
    if (const auto recalled = recall_->words(); !recalled.isEmpty()) return ui_->lead->setText(recalled);
    ui_->lead->setText(open == 0 ? tr("沒有進行中的查詢。按 F2 開始一筆新查詢。")
                                 : tr("%1 項進行中，%2 項可調閱。先到期的在上面；可調閱時自動取回，或按 Enter。")
                                       .arg(open)
                                       .arg(model_.ready()));
}

const desk::BoardRow* BoardPage::chosen() const {
    return model_.row(sorted_.mapToSource(ui_->table->currentIndex()));
}

/// Rows come, go and change places under the officer's hands: the chosen one stays chosen.
void BoardPage::choose_again() {
    if (sorted_.rowCount() == 0) return;
    const int at = kept_ ? model_.find(kept_->first, kept_->second) : -1;
    ui_->table->selectRow(at < 0 ? 0 : std::max(0, sorted_.mapFromSource(model_.index(at, 0)).row()));
}

void BoardPage::show_chosen() {
    const auto* row = chosen();
    if (row != nullptr) kept_.emplace(row->query, row->item);
    const auto next = row == nullptr ? NextStep::none : next_step(*row);
    ui_->step->setText(name_of(next));
    ui_->step->setEnabled(next != NextStep::none);
    ui_->withdraw->setEnabled(next == NextStep::approve || next == NextStep::request);
    ui_->details->setText(row == nullptr ? tr("選一列看它的經過")
                                         : QStringLiteral("%1 · %2").arg(q(row->subject_name), q(row->case_number)));
    const auto serial = row == nullptr || row->serial_masked.empty() ? QStringLiteral("—") : q(row->serial_masked);
    ui_->serial->setText(tr("調閱序號 %1").arg(serial));
    show_story();
}

void BoardPage::show_story() {
    const auto* row = chosen();
    const auto wanted = row == nullptr ? inquiry::QueryId{} : row->query;
    if (wanted == story_of_ && events_ == story_events_) return;
    if (wanted != story_of_) ui_->story->clear();
    story_of_ = wanted;
    story_events_ = events_;
    if (wanted.empty()) return;
    commands_.send(command::Story{wanted}, [this, wanted](Result<std::vector<desk::StoryLine>> story) {
        if (story && story_of_ == wanted) ui_->story->show_story(*story);
    });
}

template <class T>
Then<T> BoardPage::or_fail() {
    return [this](Result<T> done) {
        if (!done) Q_EMIT failed(done.error());
    };
}

void BoardPage::step() {
    if (const auto* row = chosen()) do_step(*row);
}

void BoardPage::do_step(const desk::BoardRow& row) {
    const auto query = row.query;
    const auto item = row.item;
    const auto with_card = [this](std::function<void()> then) {
        // Without a card in the reader the way to it is the register.
        if (!with_jcic_open(commands_, this, std::move(then))) Q_EMIT wants_page(PageId::card);
    };
    switch (next_step(row)) {
        case NextStep::none:
            return;
        case NextStep::approve:
            Q_EMIT wants_page(PageId::approval);
            return;
        case NextStep::request:
            with_card([=, this] { commands_.send(command::Request{query}, or_fail<void>()); });
            return;
        case NextStep::settle:
            with_card([=, this] { commands_.send(command::Settle{query}, or_fail<void>()); });
            return;
        case NextStep::retrieve:
            with_card([=, this] { commands_.send(command::Retrieve{query, item}, or_fail<bool>()); });
            return;
        case NextStep::open_record:
            Q_EMIT wants_record(query, item);
            return;
    }
}

void BoardPage::do_todo(const desk::TodoRow& row) {
    switch (row.kind) {
        case desk::TodoKind::approve:
            Q_EMIT wants_page(PageId::approval);
            return;
        case desk::TodoKind::give_card_back:
        case desk::TodoKind::change_card_password:
            Q_EMIT wants_page(PageId::card);
            return;
        case desk::TodoKind::account_for_copy:
        case desk::TodoKind::destroy_copy:
        case desk::TodoKind::delete_record:
            Q_EMIT wants_page(PageId::copies);
            return;
        case desk::TodoKind::unlock_account:
            if (row.person) unlock(*row.person, q(row.who));
            return;
        case desk::TodoKind::register_step:
            Q_EMIT wants_register(row.book, row.row);
            return;
        case desk::TodoKind::confirm_recovered:
            if (row.person) confirm_recovered(*row.person, q(row.who));
            return;
        case desk::TodoKind::fetch:
        case desk::TodoKind::settle:
            if (const int at = row.item ? model_.find(row.query, *row.item) : -1; at >= 0) {
                ui_->table->selectRow(sorted_.mapFromSource(model_.index(at, 0)).row());
                step();
            }
            return;
    }
}

void BoardPage::unlock(const domain::PersonId& person, const QString& name) {
    ask_first(tr("解鎖帳號"), tr("先當面確認是%1本人請求解鎖，不是別人在試密碼。解鎖會記在日誌裡。").arg(name),
              tr("解鎖(&K)"), [this, person] { commands_.send(command::UnlockAccount{person}, or_fail<void>()); });
}

void BoardPage::confirm_recovered(const domain::PersonId& person, const QString& name) {
    ask_first(tr("確認是本人"),
              tr("先當面確認這次恢復是%1本人請求的。確認之前，這個人的簽署一概不算；確認會記在日誌裡。").arg(name),
              tr("確認是本人(&K)"),
              [this, person] { commands_.send(command::ConfirmRecovered{person}, or_fail<void>()); });
}

void BoardPage::ask_first(const QString& title, const QString& text, const QString& act, std::function<void()> then) {
    auto* question = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question->addButton(act, QMessageBox::AcceptRole), &QPushButton::clicked, this, std::move(then));
    question->setDefaultButton(QMessageBox::Cancel);  // Enter confirms nobody
    question->open();
}

void BoardPage::withdraw() {
    const auto* row = chosen();
    if (row == nullptr) return;
    ask_text(this, tr("撤回查詢"), tr("為什麼撤回？會記在日誌裡。"),
             [this, query = row->query](const std::string& why) {
                 commands_.send(command::Withdraw{query, why}, or_fail<void>());
             });
}

void BoardPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->retranslateUi(this);
    ui_->todo->retell();
    show_missing(missing_);
    Q_EMIT model_.headerDataChanged(Qt::Horizontal, 0, BoardModel::columns - 1);
    model_.tick();
    show_lead();
    show_chosen();
}

}  // namespace jcic::ui
