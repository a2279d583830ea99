#include "ui/ledger_model.h"

#include "ui/action_words.h"
#include "ui/text.h"

namespace jcic::ui {
namespace {
constexpr std::size_t page_rows = 200;
constexpr std::size_t kept_pages = 20;
constexpr std::uint64_t most_rows = 50'000'000;  ///< what a table view can address in pixels
}  // namespace

LedgerModel::LedgerModel(Commands& commands, QObject* parent) : QAbstractTableModel(parent), commands_(commands) {}

void LedgerModel::show(const desk::EventFilter& filter) {
    filter_ = filter;
    ++generation_;
    asked_.clear();
    want(0);
}

void LedgerModel::cover() {
    ++generation_;
    beginResetModel();
    pages_.clear();
    asked_.clear();
    total_ = 0;
    filter_ = {};
    endResetModel();
}

void LedgerModel::retell() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void LedgerModel::want(std::uint64_t page) const {
    if (!asked_.insert(page).second) return;
    auto* self = const_cast<LedgerModel*>(this);
    commands_.ledger_page(filter_, page * page_rows, page_rows,
                          [self, page, generation = generation_](Result<desk::EventPage> events) {
                              if (generation != self->generation_) return;
                              if (!events) return Q_EMIT self->failed(events.error());
                              self->take(page, *events);
                          });
}

void LedgerModel::take(std::uint64_t page, const desk::EventPage& events) {
    const auto total = std::min(events.total, most_rows);
    // The first page of a new look replaces everything; the rows of later ones only come in.
    if (page == 0 || total != total_) {
        beginResetModel();
        pages_.clear();
        pages_[page] = events.rows;
        total_ = total;
        asked_ = {page};
        endResetModel();
        return;
    }
    if (pages_.size() >= kept_pages) {
        const auto far = page > pages_.begin()->first ? pages_.begin() : std::prev(pages_.end());
        asked_.erase(far->first);
        pages_.erase(far);
    }
    pages_[page] = events.rows;
    const auto first = static_cast<int>(page * page_rows);
    const auto last = std::min(rowCount(), first + static_cast<int>(events.rows.size())) - 1;
    if (last >= first) Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
}

int LedgerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(total_);
}
int LedgerModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole && index.column() == sequence)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const auto page = static_cast<std::uint64_t>(index.row()) / page_rows;
    const auto place = static_cast<std::size_t>(index.row()) % page_rows;
    const auto found = pages_.find(page);
    if (found == pages_.end()) {
        want(page);
        return QStringLiteral("…");
    }
    if (place >= found->second.size()) return {};
    const auto& event = found->second[place];
    switch (index.column()) {
        case sequence:
            return tr("%L1").arg(event.sequence);
        case at:
            return roc_time(event.at);
        case person:
            return event.person_name.empty() ? q(event.person)
                                             : QStringLiteral("%1 %2").arg(q(event.person), q(event.person_name));
        case action:
            return action_text(event.action);
        case subject:
            return q(event.subject);
        case facts:
            return q(event.facts);
        default:
            return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case sequence:
            return tr("號");
        case at:
            return tr("時間");
        case person:
            return tr("誰");
        case action:
            return tr("做了什麼");
        case subject:
            return tr("對什麼");
        case facts:
            return tr("內容");
        default:
            return {};
    }
}

}  // namespace jcic::ui
