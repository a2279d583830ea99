#include "ui/ledger/ledger_model.h"

#include <QPainter>
#include <algorithm>
#include <array>

#include "app/domain/roc_date.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/ledger_words.h"

namespace jcic::ui {
namespace {
constexpr std::size_t window_rows = 200;
constexpr std::size_t kept_windows = 20;
constexpr std::uint64_t most_rows = 50'000'000;  ///< what a table view can address in pixels
}  // namespace

LedgerModel::LedgerModel(Commands& commands, QObject* parent)
    : QAbstractTableModel(parent), commands_(commands), windows_(1) {}

void LedgerModel::show(const desk::EventFilter& filter) {
    filter_ = filter;
    ++generation_;
    asked_.clear();
    windows_ = {{}};
    fresh_ = true;
    want(0);
}

void LedgerModel::cover() {
    ++generation_;
    beginResetModel();
    loaded_.clear();
    asked_.clear();
    windows_ = {{}};
    rows_ = 0;
    next_ = 0;
    filter_ = {};
    endResetModel();
}

void LedgerModel::retell() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void LedgerModel::want(std::size_t window) const {
    if (!asked_.insert(window).second) return;
    auto* self = const_cast<LedgerModel*>(this);
    commands_.send(this, command::Events{filter_, windows_[window].newest, window_rows},
                   [self, window, generation = generation_](Result<desk::EventList> events) {
                       if (generation != self->generation_) return;
                       if (!events) return Q_EMIT self->failed(events.error());
                       self->take_window(window, *events);
                   });
}

void LedgerModel::take_window(std::size_t window, const desk::EventList& events) {
    if (fresh_)
        start_list(events);
    else if (is_waiting() && window + 1 == windows_.size())
        append(events);
    else
        fill(window, events);
    Q_EMIT answered(rows_, next_ != 0, events.index);
}

/// The first window of a new look replaces everything.
void LedgerModel::start_list(const desk::EventList& events) {
    fresh_ = false;
    beginResetModel();
    loaded_.clear();
    rows_ = 0;
    next_ = events.next;
    if (filter_ == desk::EventFilter{}) {
        // Sequences have no gaps: where each row's event stands is known, and the view may jump anywhere.
        rows_ = std::min(events.events, most_rows);
        next_ = 0;
        windows_.clear();
        for (std::uint64_t row = 0; row == 0 || row < rows_; row += window_rows)
            windows_.push_back({events.events - row, row});
        loaded_[0] = events.rows;
    } else if (!events.rows.empty()) {
        rows_ = events.rows.size();
        windows_[0].newest = events.rows.front().sequence;
        loaded_[0] = events.rows;
    }
    endResetModel();
    if (rows_ == 0) pass_over_empty();
}

void LedgerModel::append(const desk::EventList& events) {
    next_ = events.next;
    if (events.rows.empty()) return pass_over_empty();
    const auto count = events.rows.size();
    beginInsertRows({}, static_cast<int>(rows_), static_cast<int>(rows_ + count) - 1);
    keep(windows_.size() - 1, events.rows);
    rows_ += count;
    endInsertRows();
}

/// A window may hold nothing and yet have a next one.
void LedgerModel::pass_over_empty() {
    const auto window = windows_.size() - 1;
    if (next_ != 0) {
        windows_[window].newest = next_;
        asked_.erase(window);
        want(window);
    } else if (window > 0) {
        windows_.pop_back();
        asked_.erase(window);
    }
}

void LedgerModel::fill(std::size_t window, const desk::EventList& events) {
    keep(window, events.rows);
    const auto first = static_cast<int>(windows_[window].first);
    const auto last = std::min(rowCount(), first + static_cast<int>(events.rows.size())) - 1;
    if (last >= first) Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
}

void LedgerModel::keep(std::size_t window, const std::vector<desk::EventRow>& rows) {
    if (loaded_.size() >= kept_windows) {
        const auto far = window > loaded_.begin()->first ? loaded_.begin() : std::prev(loaded_.end());
        asked_.erase(far->first);
        loaded_.erase(far);
    }
    loaded_[window] = rows;
}

bool LedgerModel::is_waiting() const {
    return windows_.back().first == rows_;
}

bool LedgerModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && next_ != 0 && !is_waiting() && rows_ < most_rows;
}

void LedgerModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    windows_.push_back({next_, rows_});
    want(windows_.size() - 1);
}

int LedgerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_);
}
int LedgerModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole && index.column() == sequence)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const auto window = window_of(index);
    if (!loaded_.contains(window)) {
        want(window);
        return QStringLiteral("…");
    }
    const auto* event = row(index);
    if (event == nullptr) return {};
    // From which machine, too, where its own column is not shown (R-LO-1).
    if (role == Qt::ToolTipRole && index.column() == person)
        return QStringLiteral("%1 · %2").arg(text(*event, person).toString(), text(*event, machine).toString());
    return text(*event, index.column());
}

std::size_t LedgerModel::window_of(const QModelIndex& index) const {
    const auto after = std::upper_bound(windows_.begin(), windows_.end(), static_cast<std::uint64_t>(index.row()),
                                        [](std::uint64_t sought, const Window& one) { return sought < one.first; });
    return static_cast<std::size_t>(after - windows_.begin()) - 1;
}

const desk::EventRow* LedgerModel::row(const QModelIndex& index) const {
    if (!index.isValid()) return nullptr;
    const auto window = window_of(index);
    const auto found = loaded_.find(window);
    if (found == loaded_.end()) return nullptr;
    const auto place = static_cast<std::size_t>(static_cast<std::uint64_t>(index.row()) - windows_[window].first);
    return place < found->second.size() ? &found->second[place] : nullptr;
}

QString LedgerModel::time_of(const desk::EventRow& event) const {
    const auto whole = q(domain::roc_time_text(event.at, true));
    if (domain::roc_date_at(event.at) != domain::roc_date_at(commands_.snapshot()->now)) return whole;
    return tr("本日 %1").arg(whole.section(QLatin1Char(' '), 1));
}

QVariant LedgerModel::text(const desk::EventRow& event, int column) const {
    switch (column) {
        case sequence:
            return tr("%L1").arg(event.sequence);
        case at:
            return time_of(event);
        case person:
            return event.person_name.empty() ? q(event.person)
                                             : QStringLiteral("%1 %2").arg(q(event.person_name), q(event.person));
        case action:
            return action_text(event.action);
        case subject:
            return event.subject_name.empty() ? subject_text(event.subject)
                                              : subject_text(event.subject) + QLatin1Char(' ') + q(event.subject_name);
        case machine:  // R-LO-1: from which machine
            return event.address.size() > 1 ? QStringLiteral("%1 %2").arg(q(event.workstation), q(event.address))
                                            : q(event.workstation);
        case fields:
            return fields_text(event.action, event.subject, event.fields);
        default:
            return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == column_role && orientation == Qt::Horizontal) {
        static constexpr std::array keys{"sequence", "at", "person", "action", "subject", "machine", "fields"};
        return QLatin1String(keys.at(static_cast<std::size_t>(section)));
    }
    if (role == Qt::TextAlignmentRole && section == sequence) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case sequence:
            return tr("序號");
        case at:
            return tr("時間");
        case person:
            return tr("人員");
        case action:
            return tr("作業");
        case subject:
            return tr("對象");
        case machine:
            return tr("工作站與 IP");
        case fields:
            return tr("內容");
        default:
            return {};
    }
}

int LedgerDelegate::row_height(const QFont& font) {
    return std::max(24, QFontMetrics(font).height() + 4);
}

void LedgerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = theme::tokens();
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, chosen ? t.chosen : index.row() % 2 == 1 ? t.paper : t.card);
    const bool beside = index.column() == LedgerModel::sequence || index.column() == LedgerModel::fields;
    painter->setPen(beside && !chosen ? t.soft : t.ink);
    painter->setFont(option.font);
    const auto place = option.rect.adjusted(10, 0, -10, 0);
    const auto given = index.data(Qt::TextAlignmentRole);
    const auto align = given.isValid() ? Qt::Alignment(given.toInt()) : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter->drawText(place, static_cast<int>(align) | Qt::TextDontClip, text);
    painter->restore();
    draw_row_focus(*painter, option, index);
}

}  // namespace jcic::ui
