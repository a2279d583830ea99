#include "ui/board/board_model.h"

#include <algorithm>
#include <utility>

#include "app/words/words.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/words/case_words.h"

namespace jcic::ui {
namespace {

/// The same items in the same group: then the row is the same, whatever became of them.
bool same_place(const desk::CaseRow& a, const desk::CaseRow& b) {
    return a.group == b.group && std::ranges::equal(a.items, b.items, [](const auto& x, const auto& y) {
               return x.row.query == y.row.query && x.row.item == y.row.item;
           });
}

bool is_own(const desk::CaseRow& one) {
    return std::ranges::any_of(one.items, [](const auto& item) { return item.row.in_hand; });
}

}  // namespace

/// While answers come no row moves under a hand: each stays where it stood, in its group, until the work rests; what
/// is new comes last in its group.
std::vector<desk::CaseRow> BoardModel::in_place(std::vector<desk::CaseRow> cases) const {
    const auto stood_at = [this](const desk::CaseRow& one) {
        return std::ranges::find_if(cases_, [&](const desk::CaseRow& before) { return before.has(one.row().query); });
    };
    for (auto& one : cases)
        if (const auto before = stood_at(one); before != cases_.end()) one.group = before->group;
    std::ranges::stable_sort(
        cases, {}, [&](const desk::CaseRow& one) { return std::pair(one.group, stood_at(one) - cases_.begin()); });
    return cases;
}

void BoardModel::show(const desk::Snapshot& snapshot) {
    // The same rows in the same order keep selection and scroll position.
    const bool answers_come = snapshot.work && snapshot.work->under_way();
    const auto cases = answers_come ? in_place(snapshot.cases) : snapshot.cases;
    // The first time also where there is none: the empty list says so.
    if (std::exchange(shown_, true) && std::ranges::equal(cases_, cases, same_place)) {
        apply_snapshot(snapshot, cases);
        return tick();
    }
    beginResetModel();
    apply_snapshot(snapshot, cases);
    endResetModel();
}

void BoardModel::apply_snapshot(const desk::Snapshot& snapshot, const std::vector<desk::CaseRow>& cases) {
    host_ = snapshot.host.state;
    custody_ = desk::custody_of(snapshot);
    time_.set(snapshot.now);
    cases_ = cases;
    begins_.fill(0);
    for (const auto& one : cases_) ++begins_.at(static_cast<std::size_t>(one.group) + 1);
    for (std::size_t group = 1; group < begins_.size(); ++group) begins_.at(group) += begins_.at(group - 1);
}

void BoardModel::cover() {
    beginResetModel();
    cases_.clear();
    begins_.fill(0);
    endResetModel();
}

void BoardModel::tick() {
    if (cases_.empty()) return;
    Q_EMIT dataChanged(index(0, 0), index(groups - 1, columns - 1));
    for (int group = 0; group < groups; ++group) {
        const auto under = index(group, 0);
        if (const int rows = rowCount(under); rows > 0)
            Q_EMIT dataChanged(index(0, 0, under), index(rows - 1, columns - 1, under));
    }
}

const desk::CaseRow* BoardModel::one(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == 0) return nullptr;
    const auto group = static_cast<std::size_t>(index.internalId() - 1);
    return &cases_.at(static_cast<std::size_t>(begins_.at(group) + index.row()));
}

QModelIndex BoardModel::find(const inquiry::QueryId& query) const {
    const auto found = std::ranges::find_if(cases_, [&](const auto& one) { return one.has(query); });
    if (found == cases_.end()) return {};
    const auto group = static_cast<int>(found->group);
    return index(place(*found) - begins_.at(static_cast<std::size_t>(group)), 0, index(group, 0));
}

QModelIndex BoardModel::first() const {
    return cases_.empty() ? QModelIndex() : index(0, 0, index(static_cast<int>(cases_.front().group), 0));
}

int BoardModel::count(desk::CaseGroup group) const {
    const auto at = static_cast<std::size_t>(group);
    return begins_.at(at + 1) - begins_.at(at);
}

QModelIndex BoardModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex BoardModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0) return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int BoardModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return cases_.empty() ? 0 : groups;
    if (parent.internalId() != 0 || parent.column() != 0) return 0;
    return count(static_cast<desk::CaseGroup>(parent.row()));
}

int BoardModel::columnCount(const QModelIndex&) const {
    return columns;
}

const desk::CaseItem* BoardModel::item_at(const desk::CaseRow& one, int column) const {
    if (column < first_item || column >= until) return nullptr;
    return one.shown(domain::all_items[static_cast<std::size_t>(column - first_item)]);
}

QString BoardModel::text(const desk::CaseRow& one, int column) const {
    if (column == subject) return q(one.row().subject_name);
    if (column == case_number) return q(one.row().case_number);
    if (column == until) return end_of(one, time_.now()).text;
    if (column == step) return step_text(one);
    if (const auto* item = item_at(one, column)) return short_state_of(item->row, host_, time_.now()).text;
    return barred(one, column).isEmpty() ? QStringLiteral("—") : tr("— 不得查詢");
}

QString BoardModel::step_text(const desk::CaseRow& one) const {
    if (const auto button = button_of(one, custody_); !button.isEmpty()) return button;
    const auto wait = wait_of(one, time_.now()).first;
    return wait.isEmpty() ? QStringLiteral("—") : wait;
}

QString BoardModel::second_line(const desk::CaseRow& one, int column) const {
    if (column == subject) return q(one.row().subject_masked);
    if (column == step) return button_of(one, custody_).isEmpty() ? wait_of(one, time_.now()).second : QString();
    if (column != case_number) return {};
    auto kind = one.row().subject_kind ? words::word_for(*one.row().subject_kind) : QString();
    // A mark behind the number would be cut off where the column is narrow.
    if (!one.row().case_number_before.empty())
        kind = kind.isEmpty() ? tr("已更正") : QStringLiteral("%1 · %2").arg(tr("已更正"), kind);
    if (one.row().in_hand) return kind;
    const auto holder = q(one.row().holder_name);
    return kind.isEmpty() || holder.isEmpty() ? kind + holder : QStringLiteral("%1 · %2").arg(kind, holder);
}

QString BoardModel::barred(const desk::CaseRow& one, int column) const {
    const auto item = domain::all_items[static_cast<std::size_t>(column - first_item)];
    const auto rule = one.barred(item, domain::roc_date_at(time_.now()));
    return rule ? words::words_for(Fault{*rule, "board", {}}).title : QString();
}

/// What a screen reader says, and a tool tip: nothing shortened.
QString BoardModel::whole_text(const desk::CaseRow& one, int column) const {
    const auto* item = item_at(one, column);
    if (item == nullptr) {
        const auto head = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool of_item = column >= first_item && column < until;
        auto why = of_item ? barred(one, column) : second_line(one, column);
        if (const auto problem = wait_of(one, time_.now()).why; column == step && !problem.isEmpty())
            why += QStringLiteral(" · ") + problem;
        const auto& row = one.row();
        const auto whole =
            column == case_number ? case_number_text(row.case_number, row.case_number_before) : text(one, column);
        const auto said = QStringLiteral("%1 %2").arg(head, whole);
        return why.isEmpty() ? said : tr("%1：%2").arg(said, why);
    }
    const auto reason = reason_of(item->row);
    return QStringLiteral("%1 %2").arg(item_text(item->row.item, item->row.year),
                                       reason.isEmpty() ? state_of(item->row, host_, time_.now()).text : reason);
}

/// Of an item the state in full, which its mark shortens; of the case, by whom.
QString BoardModel::meant_text(const desk::CaseRow& one, int column) const {
    if (column == subject) return q(one.row().querier_name) + QLatin1Char(' ') + q(one.row().holder_name);
    const auto* item = item_at(one, column);
    if (item == nullptr) return {};
    return QStringLiteral("%1 %2 %3")
        .arg(item_text(item->row.item, item->row.year), state_of(item->row, host_, time_.now()).text,
             reason_of(item->row));
}

Mark BoardModel::mark(const desk::CaseRow& one, int column) const {
    if (column == until) return end_of(one, time_.now()).mark;
    const auto* item = item_at(one, column);
    return item == nullptr ? Mark::plain : state_of(item->row, host_, time_.now()).mark;
}

QVariant BoardModel::fraction(const desk::CaseRow& one) const {
    if (!one.until || one.runs_out != desk::RunsOut::jcic_deletes) return {};
    const std::chrono::duration<double> left = *one.until - time_.now(), all = domain::info(one.first).held;
    return std::clamp(left / all, 0.0, 1.0);
}

QVariant BoardModel::group_data(int group, int column, int role) const {
    const auto which = static_cast<desk::CaseGroup>(group);
    if (role == group_role || role == sort_role) return group;
    if (column != 0) return {};
    if (role == second_line_role) return hint_of(which);
    if (role == Qt::DisplayRole) return QStringLiteral("%1 %2").arg(name_of(which)).arg(count(which));
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1 %2 %3").arg(name_of(which)).arg(count(which)).arg(hint_of(which));
    return {};
}

QVariant BoardModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto* found = one(index);
    if (found == nullptr) return group_data(index.row(), index.column(), role);
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(*found, column);
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole:
            return whole_text(*found, column);
        case mark_role:
            return static_cast<int>(mark(*found, column));
        case second_line_role:
            return second_line(*found, column);
        case act_role: {
            const auto button = column == step ? button_of(*found, custody_) : QString();
            return button.isEmpty() ? QVariant() : QVariant(button);
        }
        case sort_role:
            return column == until ? QVariant(place(*found)) : QVariant(text(*found, column));
        case query_role: {
            QStringList queries;
            for (const auto& item : found->items) queries << q(item.row.query);
            return queries;
        }
        case meant_role:
            return meant_text(*found, column);
        case mine_role:
            return is_own(*found);
        case fraction_role:
            return column == until ? fraction(*found) : QVariant();
        default:
            return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool of_item = section >= first_item && section < until;
    if (orientation == Qt::Horizontal && role == column_role) {
        if (of_item) return q(domain::code_of(domain::all_items[static_cast<std::size_t>(section - first_item)]));
        return section == subject       ? QStringLiteral("subject")
               : section == case_number ? QStringLiteral("case")
               : section == until       ? QStringLiteral("until")
                                        : QStringLiteral("step");
    }
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    if (section == subject) return tr("受查人");
    if (section == case_number) return tr("案號");
    if (section == until) return tr("最近期限");
    if (section == step) return tr("下一步驟");
    if (!of_item) return {};
    const auto item = domain::all_items[static_cast<std::size_t>(section - first_item)];
    return named_ ? item_text(item) : q(domain::code_of(item));
}

int BoardModel::own() const {
    return static_cast<int>(std::ranges::count_if(cases_, [](const desk::CaseRow& one) { return is_own(one); }));
}

void BoardModel::name_items(bool named) {
    if (std::exchange(named_, named) != named) Q_EMIT headerDataChanged(Qt::Horizontal, first_item, until - 1);
}

bool BoardModel::any_at(desk::CaseStep which) const {
    return std::ranges::any_of(cases(), [&](const desk::CaseRow& one) { return !one.at(which).empty(); });
}

}  // namespace jcic::ui
