#pragma once
// Work in progress at JCIC, beside the next batch: progress by outcome of the items, with buttons to pause and stop.

#include <QFrame>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/work_pace.h"

class QLabel;
class QPushButton;

namespace jcic::ui {

class MarkLabel;
class PartsBar;

class RunningWork : public QFrame {
    Q_OBJECT
public:
    explicit RunningWork(QWidget* parent = nullptr);
    void show_snapshot(const desk::Snapshot& snapshot);
    void cover();

Q_SIGNALS:
    /// Stop the running work; or, if `put_away`, dismiss the panel.
    void wants_end(bool put_away);
    /// Pause the work, or resume it.
    void wants_pause(bool paused);

private:
    struct Count {
        MarkLabel* what;
        QLabel* number;
    };
    Count add_count();
    void show_none();
    void show_counts(const desk::QueryWork& work);

    desk::WorkPace pace_;
    QLabel* title_;
    QLabel* left_;
    QLabel* head_;
    PartsBar* bar_;
    std::vector<Count> counts_;
    QLabel* hint_;
    QPushButton* pause_;
    QPushButton* end_;
    bool under_way_ = false;
    bool paused_ = false;
};

}  // namespace jcic::ui
