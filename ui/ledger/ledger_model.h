#pragma once
// The ledger's events, newest first, read a window at a time: a million rows scroll like a hundred. Without a filter
// every row's event is known by its number; with one, further windows are asked for as the view comes to the end.

#include <QAbstractTableModel>
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

    /// Reads anew: another filter, or the ledger grew.
    void show(const desk::EventFilter& filter);
    void cover();
    void retell();
    /// The event of that row; nullptr while it is on its way.
    [[nodiscard]] const desk::EventRow* row(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void failed(const jcic::Fault& fault);
    /// After each answer: how many rows fit so far, whether there may be more, and how many events the search knows.
    void answered(std::uint64_t rows, bool more, const jcic::desk::IndexState& index);

private:
    /// A part of the rows; its events are asked for by the sequence it begins at, whatever came in since.
    struct Window {
        std::uint64_t newest = 0;  ///< 0: the ledger's last
        std::uint64_t first = 0;   ///< row
    };
    void want(std::size_t window) const;
    void take_window(std::size_t window, const desk::EventList& events);
    void begin(const desk::EventList& events);
    void append(const desk::EventList& events);
    void pass_over_empty();
    void fill(std::size_t window, const desk::EventList& events);
    void keep(std::size_t window, const std::vector<desk::EventRow>& rows);
    [[nodiscard]] std::size_t window_of(const QModelIndex& index) const;
    /// The last window is asked for, and its rows are not counted yet.
    [[nodiscard]] bool is_waiting() const;
    [[nodiscard]] QString time_of(const desk::EventRow& event) const;  ///< to the second; of today by the word
    [[nodiscard]] QVariant text(const desk::EventRow& event, int column) const;

    Commands& commands_;
    desk::EventFilter filter_;
    std::vector<Window> windows_;  ///< by row; at least the first
    std::uint64_t rows_ = 0;
    std::uint64_t next_ = 0;  ///< where the next window begins; 0: none, or all are known
    std::map<std::size_t, std::vector<desk::EventRow>> loaded_;  ///< by window; the ones near what is looked at
    bool fresh_ = false;                                         ///< asked anew, nothing answered yet
    mutable std::set<std::size_t> asked_;  ///< on their way or loaded; a view's look at a row asks for its window
    std::uint64_t generation_ = 0;
};

}  // namespace jcic::ui
