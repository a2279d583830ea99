#pragma once
// The ledger's events, newest first, loaded in windows: a million rows scroll as fast as a hundred. Without a filter
// each row's event is known by its number; with one, further windows are loaded when the view reaches the end.

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <map>
#include <set>

#include "app/desk/commands/ledger.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class LedgerModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { sequence, at, person, action, subject, machine, fields, columns };
    explicit LedgerModel(Commands& commands, QObject* parent = nullptr);

    /// Loads again: the filter changed or the ledger grew.
    void show(const desk::EventFilter& filter);
    void cover();
    void retell();
    /// The event of that row; nullptr while it is loading.
    [[nodiscard]] const desk::EventRow* row(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void failed(const jcic::Fault& fault);
    /// After each answer: number of matching rows so far, whether there may be more, and how many events are indexed.
    void answered(std::uint64_t rows, bool more, const jcic::desk::IndexState& index);

private:
    /// Part of the rows; its events are requested from its first sequence, whatever was appended since.
    struct Window {
        std::uint64_t newest = 0;  ///< 0: the ledger's last
        std::uint64_t first = 0;   ///< row
    };
    void want(std::size_t window) const;
    void take_window(std::size_t window, const desk::EventList& events);
    void start_list(const desk::EventList& events);
    void append(const desk::EventList& events);
    void pass_over_empty();
    void fill(std::size_t window, const desk::EventList& events);
    void keep(std::size_t window, const std::vector<desk::EventRow>& rows);
    [[nodiscard]] std::size_t window_of(const QModelIndex& index) const;
    /// Whether the last window is loading and its rows are not counted yet.
    [[nodiscard]] bool is_waiting() const;
    [[nodiscard]] QString time_of(
        const desk::EventRow& event) const;  ///< to the second; for today with the word for today
    [[nodiscard]] QVariant text(const desk::EventRow& event, int column) const;

    Commands& commands_;
    desk::EventFilter filter_;
    std::vector<Window> windows_;  ///< by row; at least the first
    std::uint64_t rows_ = 0;
    std::uint64_t next_ = 0;  ///< start of the next window; 0: none, or all are known
    std::map<std::size_t, std::vector<desk::EventRow>> loaded_;  ///< by window; those near the visible rows
    bool fresh_ = false;                                         ///< requested again, not yet answered
    mutable std::set<std::size_t> asked_;  ///< loading or loaded; reading a row requests its window
    std::uint64_t generation_ = 0;
};

// Draws the ledger's events: one line each, of minimum height, with alternating ground.

class LedgerDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// 24 pixels at 100 %.
    [[nodiscard]] static int row_height(const QFont& font);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace jcic::ui
