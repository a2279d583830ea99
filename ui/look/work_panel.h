#pragma once
// Progress of long work, as a bar with text.

#include <QFrame>
#include <QProgressBar>
#include <cstdint>

#include "app/desk/rooms/query_work.h"
#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

/// Scales to thousandths, because a bar counts in int and files may be larger. If `total` is 0 it only shows activity.
void show_progress(QProgressBar& bar, std::uint64_t done, std::uint64_t total);

}  // namespace jcic::ui

// Progress and failures of the requested work, each by its name. It can be paused, stopped, and dismissed when read.

class QLabel;
class QProgressBar;
class QPushButton;

namespace jcic::ui {

class WorkPanel : public QFrame {
    Q_OBJECT
public:
    explicit WorkPanel(QWidget* parent = nullptr);
    /// Hidden if no work was requested.
    void show_snapshot(const desk::Snapshot& snapshot);
    void cover();

Q_SIGNALS:
    /// Stop the running work; or, if `put_away`, dismiss the panel.
    void wants_end(bool put_away);
    /// Pause the work, or resume it.
    void wants_pause(bool paused);

private:
    /// "" before any item has ended.
    [[nodiscard]] QString time_left(const desk::QueryWork& work, UtcTime now);
    desk::WorkPace pace_;
    QLabel* text_;
    QLabel* faults_;
    QProgressBar* bar_;
    QPushButton* pause_;
    QPushButton* end_;
    bool under_way_ = false;
    bool paused_ = false;
};

}  // namespace jcic::ui
