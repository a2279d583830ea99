#include "ui/approval/approval_queue.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "ui/approval/approval_rows.h"
#include "ui/approval/together_dialog.h"
#include "ui/look/buttons.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"

namespace jcic::ui {

ApprovalQueue::ApprovalQueue(Commands& commands, Parts parts, QWidget* page)
    : QObject(page), commands_(commands), parts_(parts), page_(page) {
    parts_.list.setItemDelegate(new ApprovalRowDelegate(this));
    parts_.list.installEventFilter(this);
    connect(&parts_.list, &QListWidget::currentRowChanged, this, &ApprovalQueue::choose);
    connect(&parts_.list, &QListWidget::itemChanged, this, &ApprovalQueue::follow);
    connect(&parts_.tick_all, &QPushButton::clicked, this, &ApprovalQueue::tick_all);
    connect(&parts_.together, &QPushButton::clicked, this, &ApprovalQueue::sign_together);
}

namespace {

/// No row moves under a hand: those that are known keep their order, what is new comes behind the others of its group.
std::vector<desk::ApprovalRow> in_order(std::vector<desk::ApprovalRow> rows,
                                        const std::vector<desk::ApprovalRow>& before) {
    const auto place = [&](const desk::ApprovalRow& row) {
        const auto at = std::ranges::find(before, row.query, &desk::ApprovalRow::query) - before.begin();
        return std::pair(may_be_together(row), at);
    };
    std::ranges::stable_sort(rows, {}, place);
    // Those of one file stand where its first one does.
    for (auto from = rows.begin(); from != rows.end(); ++from)
        if (const auto file = file_of(*from); !file.isEmpty())
            from = std::stable_partition(from, rows.end(), [&](const auto& row) { return file_of(row) == file; }) - 1;
    return rows;
}

}  // namespace

bool ApprovalQueue::update_rows(const std::vector<desk::ApprovalRow>& wanted, UtcTime now,
                                const std::vector<desk::StopView>& stops) {
    now_ = now;
    const auto rows = in_order(wanted, rows_);
    if (stops_ != stops) {
        stops_ = stops;
        allow();
    }
    const auto same = [](const auto& a, const auto& b) {
        return a.query == b.query && a.ranked == b.ranked && a.waits_at == b.waits_at;
    };
    if (std::equal(rows_.begin(), rows_.end(), rows.begin(), rows.end(), same)) return false;
    rows_ = rows;
    for (const auto& row : rows_)
        if (row.own) own_.insert(row.query);
    show_rows();
    return true;
}

void ApprovalQueue::show_rows() {
    const auto kept = chosen_;
    {
        const auto state = state_of(parts_.list);
        const QSignalBlocker quiet(parts_.list);
        show_approval_rows(parts_.list, rows_, now_, state);
    }
    const bool there = row_of(wanted_) != nullptr;
    if (rows_.empty())
        choose(-1);
    else
        parts_.list.setCurrentItem(item_of(there ? std::exchange(wanted_, {}) : kept));
    allow();
}

QListWidgetItem* ApprovalQueue::item_of(const inquiry::QueryId& query) const {
    QListWidgetItem* first = nullptr;
    for (int i = 0; i < parts_.list.count(); ++i) {
        auto* item = parts_.list.item(i);
        if (is_file(*item)) continue;
        if (item->data(query_role).toString() == q(query)) return item;
        if (first == nullptr && !item->isHidden()) first = item;
    }
    return first != nullptr ? first : parts_.list.item(0);
}

/// What a file's line says counts for its rows; who folds away what is shown stands on that line.
void ApprovalQueue::follow(QListWidgetItem* item) {
    follow_change(parts_.list, *item);
    const auto* current = parts_.list.currentItem();
    if (current != nullptr && current->isHidden()) parts_.list.setCurrentItem(item);
    allow();
}

/// Left and right fold a file's rows away, and show them.
bool ApprovalQueue::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    auto* current = parts_.list.currentItem();
    if (current == nullptr || (key != Qt::Key_Left && key != Qt::Key_Right))
        return QObject::eventFilter(watched, event);
    auto* file = is_file(*current) ? current : file_above(parts_.list, *current);
    if (file != nullptr) fold_file(*file, key == Qt::Key_Left);
    return file != nullptr;
}

const desk::ApprovalRow* ApprovalQueue::row_of(const inquiry::QueryId& query) const {
    const auto found = std::ranges::find(rows_, query, &desk::ApprovalRow::query);
    return found == rows_.end() ? nullptr : &*found;
}

QString ApprovalQueue::name_of(const inquiry::QueryId& query) const {
    const auto* row = row_of(query);
    return row == nullptr ? QString() : q(row->subject_name);
}

bool ApprovalQueue::any_but(const inquiry::QueryId& query) const {
    return std::ranges::any_of(rows_, [&](const auto& row) { return row.query != query; });
}

/// What was decided may have left the list before it was answered.
bool ApprovalQueue::is_last_own(const inquiry::QueryId& query) const {
    const auto* row = row_of(query);
    const bool own = row != nullptr ? row->own : own_.contains(query);
    return own && std::ranges::none_of(rows_, [&](const auto& one) { return one.own && one.query != query; });
}

void ApprovalQueue::clear() {
    wanted_.clear();
    own_.clear();
    rows_.clear();
    show_rows();
}

void ApprovalQueue::want(const inquiry::QueryId& query) {
    wanted_ = query;
    show_rows();
}

void ApprovalQueue::focus() {
    parts_.list.setFocus();
}

void ApprovalQueue::choose(int row) {
    auto* item = parts_.list.item(row);
    // A search goes to what was folded away, too.
    if (item != nullptr && item->isHidden()) fold_file(*file_above(parts_.list, *item), false);
    const bool none = item == nullptr || rows_.empty();
    chosen_ = none ? inquiry::QueryId() : item->data(query_role).toString().toStdString();
    Q_EMIT chosen(chosen_);
}

std::vector<desk::ApprovalRow> ApprovalQueue::ticked() const {
    const auto on = state_of(parts_.list).ticked;
    std::vector<desk::ApprovalRow> out;
    for (const auto& row : rows_)
        if (on.contains(row.query)) out.push_back(row);
    return out;
}

/// Once more: none.
void ApprovalQueue::tick_all() {
    const auto alike = std::ranges::count_if(rows_, may_be_together);
    tick_rows(parts_.list, static_cast<long>(ticked().size()) != alike);
    allow();
}

void ApprovalQueue::sign_together() {
    const auto rows = ticked();
    if (rows.empty()) return;
    auto* dialog = new TogetherDialog(commands_, rows, page_);
    dialog->setObjectName(QStringLiteral("togetherDialog"));
    connect(dialog, &QDialog::finished, this, &ApprovalQueue::focus);
    connect(dialog, &QDialog::accepted, this, [this, query = rows.front().query] { Q_EMIT signed_together(query); });
    dialog->open();
}

void ApprovalQueue::allow() {
    const auto many = ticked().size();
    parts_.together.setText(many == 0 ? tr("併同核准(&B)…") : tr("併同核准 %1 筆(&B)…").arg(many));
    const bool stopped = std::ranges::any_of(ticked(), [this](const desk::ApprovalRow& row) {
        return std::ranges::any_of(stops_, [&](const desk::StopView& one) {
            return std::ranges::any_of(row.items, [&](auto item) { return one.stop.forbids(item, row.querier); });
        });
    });
    enable_unless(parts_.together,
                  many == 0 ? tr("請先勾選得併同簽署之查詢")
                  : stopped ? tr("停止查詢中，不得核准（R-LO-6）")
                            : QString(),
                  tr("逐筆列示後簽署：輸入密碼一次，各筆分別簽章"));
    enable_unless(parts_.tick_all,
                  std::ranges::any_of(rows_, may_be_together)
                      ? QString()
                      : tr("無可併同簽署之查詢：各筆均列有注意或危險事項，須逐筆審核"),
                  tr("勾選所有得併同簽署之查詢"));
}

}  // namespace jcic::ui
