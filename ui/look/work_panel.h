#pragma once
// What was asked for at once: how far it has come, and what did not go well, each by its name. It can be paused and
// stopped, and is put away when it was read.

#include <QFrame>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/work_pace.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace jcic::ui {

class WorkPanel : public QFrame {
    Q_OBJECT
public:
    explicit WorkPanel(QWidget* parent = nullptr);
    /// Hidden where nothing was asked for.
    void show_snapshot(const desk::Snapshot& snapshot);
    void cover();

Q_SIGNALS:
    /// What is under way is to be stopped; else, that it is put away.
    void wants_end(bool put_away);
    /// It is to rest; else, to go on.
    void wants_pause(bool paused);

private:
    /// "" before anything has ended.
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
