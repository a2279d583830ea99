#pragma once
// A batch's path above it: imported, checked, approved, requested and retrieved, finished. Submitted queries are
// followed until other lines are imported or the seat is left; clearing lines does not change that.

#include <set>

#include "app/desk/queries/batch_desk.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/look/step_line.h"
#include "ui/query/batch_model.h"

namespace jcic::ui {

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

}  // namespace jcic::ui
