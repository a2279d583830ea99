#pragma once
// Work in progress at JCIC, beside the next batch: progress by outcome of the items, with buttons to pause and stop.

#include <QCoreApplication>
#include <QFrame>
#include <QWidget>
#include <set>

#include "app/desk/queries/query_desk.h"
#include "app/desk/rooms/query_work.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/look/mark.h"

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

// The next stages after a query is submitted, as known to the desk: approver, place of the card, the agencies' response
// times, and when to retrieve by.

class AfterSending : public QWidget {
    Q_OBJECT
public:
    explicit AfterSending(QWidget* parent = nullptr);
    struct Line {
        QString about;
        QString text;
        QString whole{};  ///< tool tip, if the text is shortened
        bool operator==(const Line&) const = default;
    };
    void show_lines(const std::vector<Line>& lines);

    // The lines' texts.
    [[nodiscard]] static Line approver(const desk::Snapshot& snapshot, const desk::FormAids* aids);
    [[nodiscard]] static Line card(const desk::Snapshot& snapshot);
    [[nodiscard]] static Line answers(const std::set<domain::Item>& items);
    [[nodiscard]] static Line fetch_by(const std::set<domain::Item>& items, const desk::FormAids* aids);

private:
    std::vector<Line> lines_;
};

}  // namespace jcic::ui
