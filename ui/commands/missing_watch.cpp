#include "ui/commands/missing_watch.h"

#include <algorithm>

namespace jcic::ui {

void MissingWatch::begin(const desk::Snapshot& snapshot) {
    ++visit_;
    // A practice branch is set up as it is made.
    watching_ = !snapshot.practice && snapshot.seat && !snapshot.seat->password_must_change;
    first_ = true;
    administers_ = snapshot.seat && domain::administers(snapshot.seat->person.duties);
    events_ = snapshot.ledger.events;
    Q_EMIT counted(0);
    if (watching_) ask();
}

void MissingWatch::end() {
    ++visit_;
    watching_ = false;
    Q_EMIT counted(0);
}

void MissingWatch::show_snapshot(const desk::Snapshot& snapshot) {
    if (!watching_ || snapshot.ledger.events == events_) return;
    events_ = snapshot.ledger.events;
    ask();
}

void MissingWatch::ask() {
    commands_.send(this, desk::command::SetupList{}, [this, visit = visit_](const Result<desk::SetupView>& view) {
        // What cannot be told now is told by whoever opens the list.
        if (view && visit == visit_) count_missing(*view);
    });
}

void MissingWatch::count_missing(const desk::SetupView& view) {
    const auto open = [](const desk::SetupLine& line) { return !line.done; };
    const auto missing = std::ranges::count_if(view.lines, open);
    watching_ = missing > 0;
    Q_EMIT counted(static_cast<int>(missing));
    const bool own = std::ranges::any_of(
        view.lines, [&](const desk::SetupLine& line) { return open(line) && domain::setup_info(line.step).set_up(); });
    if (std::exchange(first_, false) && own && administers_) Q_EMIT unfinished();
}

}  // namespace jcic::ui
