#pragma once
// Shows how many lines of a batch are in each state, and filters by state.

#include <QButtonGroup>
#include <QTableView>
#include <QWidget>
#include <set>

#include "app/desk/queries/batch_desk.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/look/path_line.h"
#include "ui/query/batch_model.h"

namespace jcic::ui {

class BatchChips : public QWidget {
    Q_OBJECT
public:
    explicit BatchChips(QWidget* parent = nullptr);
    void show_counts(const BatchModel& model);
    void choose_all() { group_.button(all)->setChecked(true); }

Q_SIGNALS:
    /// nullopt: all
    void chosen(std::optional<BatchModel::Stands> which);

private:
    static constexpr int all = 100;  ///< a value in addition to BatchModel::Stands
    void add(int id, const char* name);
    QButtonGroup group_;
};

// A batch's path above it: imported, checked, approved, requested and retrieved, finished. Submitted queries are
// followed until other lines are imported or the seat is left; clearing lines does not change that.

class BatchSteps : public StepLine {
    Q_OBJECT
public:
    explicit BatchSteps(QWidget* parent = nullptr);
    /// For other lines or no person: stops following submitted queries.
    void begin_anew();
    void take_sent(const desk::SentBatch& sent);
    void show_lines(const BatchModel& lines);
    void show_snapshot(const desk::Snapshot& snapshot);
    /// Whether some of these lines were submitted.
    [[nodiscard]] bool sent_any() const { return !queries_.empty(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retell();
    /// Numbers of submitted items.
    struct Sent {
        std::size_t wait = 0;       ///< for approval
        std::size_t under_way = 0;  ///< approved, not yet retrieved or ended
        std::size_t retrieved = 0;
        std::size_t ended = 0;  ///< refused, failed, expired or withdrawn
        [[nodiscard]] std::size_t all() const { return wait + under_way + retrieved + ended; }
        bool operator==(const Sent&) const = default;
    };
    [[nodiscard]] std::size_t in_front() const;
    std::set<inquiry::QueryId> queries_;
    Sent sent_;
    std::size_t lines_ = 0;
    std::size_t wrong_ = 0;
};

// A batch's lines as a table; a faulty line's faults are written below its cells.

class BatchTable : public QTableView {
    Q_OBJECT
public:
    explicit BatchTable(QWidget* parent = nullptr);
    void show_model(BatchModel& model);
    /// Makes the cell current and edits it if possible.
    void go_to(const QModelIndex& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// F2 edits a cell here, as in every table; elsewhere it opens the page of a new query.
    bool event(QEvent* event) override;
    /// Enter in a cell only ends the edit; it submits no line.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(const QModelIndex& cell);
    void make_room();
    [[nodiscard]] int words_height() const;
    BatchModel* model_ = nullptr;
};

}  // namespace jcic::ui
