#pragma once
// The lines of a batch of queries: what each cell says, what was filled in for it, what is wrong, each in its place. A
// cell that is corrected waits for the desk to judge its line again.

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
    enum Column { number, state, cells };  ///< from `cells` on those of the table
    /// How a line stands, the heaviest first: in this order they are shown.
    enum class Stands { wrong, mind, ready, sent };
    using QAbstractTableModel::QAbstractTableModel;

    /// Which cell of a line stands in that column, and in which column a cell stands: whom and what a line asks for
    /// comes first.
    [[nodiscard]] static std::size_t cell_in(int column);
    [[nodiscard]] static int column_of(std::size_t cell);

    /// Others than before. What is corrected later stays in its place until they are shown anew.
    void show(inquiry::Batch batch);
    /// Only those that stand so; nullopt: all. Ordered anew.
    void show_only(std::optional<Stands> which);
    [[nodiscard]] std::size_t count(Stands which) const;
    /// The same lines, judged: one that was corrected again meanwhile goes on waiting.
    void take_judged(const inquiry::Batch& judged);
    /// Lines that need not be seen to any more.
    void remove(const std::set<std::size_t>& numbers);
    /// Nothing can be corrected while lines are submitted.
    void hold(bool held) { held_ = held; }

    [[nodiscard]] const inquiry::Batch& batch() const { return batch_; }
    [[nodiscard]] const std::set<std::size_t>& waiting() const { return waiting_; }
    /// nullptr where there is none.
    [[nodiscard]] const inquiry::BatchLine* line(const QModelIndex& index) const;
    /// All that there is to be said of the cell, or of its line; "" for nothing.
    [[nodiscard]] QString said_of(const QModelIndex& index) const;
    /// What stands below a row of the table: all that is wrong with the line; "" for nothing. Whether anything does is
    /// asked of every line at every change.
    [[nodiscard]] bool has_words_below(int row) const;
    [[nodiscard]] QString words_below(int row) const;
    /// The next cell with something wrong, after that one and from the top again; of nowhere: the first.
    [[nodiscard]] QModelIndex next_wrong(const QModelIndex& after = {}) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// Lines wait to be judged.
    void corrected();

private:
    [[nodiscard]] std::pair<Mark, QString> state_of(const inquiry::BatchLine& line) const;
    void order();
    void tell_all();

    inquiry::Batch batch_;
    std::vector<std::size_t> rows_;  ///< of the table, by place in the batch
    std::optional<Stands> only_;
    std::set<std::size_t> waiting_;  ///< by number
    bool held_ = false;
};

}  // namespace jcic::ui
