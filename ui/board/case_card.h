#pragma once
// Leads from a case on the board to the correction of its number: that register's step with the query filled in.

#include <QFrame>
#include <QWidget>
#include <functional>
#include <map>
#include <set>

#include "app/desk/commands/queries.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/commands/commands.h"
#include "ui/words/case_words.h"

namespace jcic::ui {

/// Whether the signed-in person may correct case numbers and part of the case was requested under its number: before
/// that, a query is withdrawn and submitted again.
[[nodiscard]] bool may_correct(const desk::CaseRow& one, const desk::Snapshot& snapshot);
/// Each query is corrected separately: if there are several, asks for one in a menu at `at`.
void correct_number(Commands& commands, const desk::CaseRow& one, QWidget* at);

// One case's history: the events of all its queries in order.

class StoryList;

class CaseStory {
public:
    CaseStory(Commands& commands, StoryList& list) : commands_(commands), list_(list) {}

    /// Notes the ledger's size and reads the history again if it grew; during work on several queries only once it
    /// rests, because each piece of work is an event.
    void show_snapshot(const desk::Snapshot& snapshot);
    void show(const std::set<inquiry::QueryId>& queries);
    void cover();

private:
    void add_lines(const inquiry::QueryId& query, const std::vector<desk::StoryLine>& lines);
    Commands& commands_;
    StoryList& list_;
    std::set<inquiry::QueryId> queries_;
    std::map<std::uint64_t, desk::StoryLine> lines_;  ///< by the event's number
    std::uint64_t read_at_ = 0;                       ///< the ledger's size at the last reading
    std::uint64_t events_ = 0;
    UtcTime now_{};
    bool working_ = false;  ///< work on several queries is in progress
};

}  // namespace jcic::ui

// The selected case's path and the button of its present step. The button keeps its place: if nothing can be done here
// it is disabled and shows what the case waits for.

class QLabel;
class QPushButton;

namespace jcic::ui {

class PathLine;

class CasePath : public QWidget {
    Q_OBJECT
public:
    explicit CasePath(QWidget* parent = nullptr);
    /// nullptr if no case is selected: hides the widget.
    void show_case(const desk::CaseRow* one, const desk::Snapshot& snapshot);
    [[nodiscard]] QPushButton& step() const { return *step_; }

Q_SIGNALS:
    void pressed();
    void wants_card_back();

private:
    PathLine* line_;
    QPushButton* step_;
    QLabel* hint_;
    bool gives_back_ = false;
};

}  // namespace jcic::ui

// The selected case's items, one line each: a button that opens the record, disabled if there is none; the record's
// copies and their state; and a button to file a printed copy.

class QLabel;
class QPushButton;

namespace jcic::ui {

class MarkLabel;

class CasePapers : public QWidget {
    Q_OBJECT
public:
    explicit CasePapers(QWidget* parent = nullptr);
    /// nullptr if no case is selected.
    void show_case(const desk::CaseRow* one, desk::HostState host, UtcTime now);

Q_SIGNALS:
    void chosen(jcic::domain::Item item);
    void wants_filed();

private:
    struct Line {
        QPushButton* open;
        QLabel* what;
        MarkLabel* state;
        QPushButton* file;
    };
    static void show_item(const Line& line, const desk::CaseItem& item, desk::HostState host, UtcTime now);
    std::map<domain::Item, Line> lines_;
};

}  // namespace jcic::ui

// The selected case: subject, number, authorisation, urgency, history, records and copies. In one column beside the
// list or, if the window is narrow, in two below it.

class QGridLayout;
class QLabel;
class QPushButton;

namespace jcic::ui {

class CasePapers;
class CasePath;
class StoryList;

class CaseCard : public QFrame {
    Q_OBJECT
public:
    explicit CaseCard(QWidget* parent = nullptr);
    /// Call once, before the first case.
    void use(Commands& commands);
    void show_snapshot(const desk::Snapshot& snapshot);
    /// nullptr if no case is selected.
    void show_case(const desk::CaseRow* one);
    void cover();
    /// Sets whether the signed-in person may correct a case's number.
    void offer_correction(std::function<bool(const desk::CaseRow&)> may) { may_correct_ = std::move(may); }
    /// Below the list or beside it.
    void arrange(bool below);
    /// Button of the present step.
    [[nodiscard]] QPushButton& step() const;

Q_SIGNALS:
    void wants_record(jcic::domain::Item item);
    void wants_step();
    void wants_card_back();
    void wants_print();
    void wants_trail();
    void wants_correction();  ///< of the case's number

protected:
    void changeEvent(QEvent* event) override;

private:
    void build_parts();
    void name_parts();
    void show_alert(const desk::CaseRow* one);
    std::unique_ptr<CaseStory> told_;
    Commands* commands_ = nullptr;
    desk::HostState host_{};
    UtcTime now_{};
    QGridLayout* grid_;
    QWidget* head_;
    QWidget* past_;
    QWidget* held_;
    QLabel* title_;
    QLabel* facts_;
    QLabel* alert_;
    CasePath* path_;
    QLabel* past_title_;
    StoryList* story_;
    QLabel* held_title_;
    CasePapers* papers_;
    QPushButton* print_;
    QPushButton* trail_;
    QPushButton* correct_;
    std::function<bool(const desk::CaseRow&)> may_correct_{};
};

}  // namespace jcic::ui
