#pragma once
// What is worked off at JCIC now, beside the next batch: how far it has come, by what became of each item, with its
// pause and its end.

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
    /// What is under way is to be stopped; else, that it is put away.
    void wants_end(bool put_away);
    /// It is to rest; else, to go on.
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
