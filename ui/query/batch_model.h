#pragma once
// The lines of a batch of queries: text, filled-in value and fault of each cell. A corrected cell waits until the desk
// has checked its line again.

#include <QAbstractTableModel>
#include <optional>
#include <set>
#include <vector>

#include "app/inquiry/checks/batch.h"
#include "ui/look/mark.h"

namespace jcic::ui {

class BatchModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { number, state, cells };  ///< from `cells` on: the line's cells
    /// State of a line, most serious first: also the order in which lines are shown.
    enum class Stands { wrong, mind, ready, sent };
    using QAbstractTableModel::QAbstractTableModel;

    /// Maps columns to cells and back: the subject and the requested items come first.
    [[nodiscard]] static std::size_t cell_in(int column);
    [[nodiscard]] static int column_of(std::size_t cell);

    /// Replaces the lines. A line that is corrected later keeps its place until the next call.
    void show(inquiry::Batch batch);
    /// Shows only lines in that state, nullopt for all, and sorts them again.
    void show_only(std::optional<Stands> which);
    [[nodiscard]] std::size_t count(Stands which) const;
    /// Takes the check's results; a line that was corrected again meanwhile still waits.
    void take_judged(const inquiry::Batch& judged);
    /// Removes lines that need no more attention.
    void remove(const std::set<std::size_t>& numbers);
    /// Prevents corrections while lines are submitted.
    void hold(bool held) { held_ = held; }

    [[nodiscard]] const inquiry::Batch& batch() const { return batch_; }
    [[nodiscard]] const std::set<std::size_t>& waiting() const { return waiting_; }
    /// nullptr if there is none.
    [[nodiscard]] const inquiry::BatchLine* line(const QModelIndex& index) const;
    /// All remarks on the cell, or on its line; "" if none.
    [[nodiscard]] QString said_of(const QModelIndex& index) const;
    /// The faults of a line, shown below its row; "" if none. has_words_below is cheaper, because it is called for
    /// every line at every change.
    [[nodiscard]] bool has_words_below(int row) const;
    [[nodiscard]] QString words_below(int row) const;
    /// The next cell with a fault after `after`, wrapping to the top; without `after`, the first.
    [[nodiscard]] QModelIndex next_wrong(const QModelIndex& after = {}) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// Lines wait to be checked.
    void corrected();

private:
    [[nodiscard]] std::pair<Mark, QString> state_of(const inquiry::BatchLine& line) const;
    void order();
    void tell_all();

    inquiry::Batch batch_;
    std::vector<std::size_t> rows_;  ///< rows of the table, as indexes into the batch
    std::optional<Stands> only_;
    std::set<std::size_t> waiting_;  ///< by line number
    bool held_ = false;
};

}  // namespace jcic::ui
