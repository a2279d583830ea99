#pragma once
// The first page of a duty with little to do every day: what comes next and when, what is in order, what was done
// lately. Of the calendar of duties (app/desk/registers/duties_desk.h), as far as it is the person's own.

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <vector>

#include "app/desk/registers/duty_month.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

/// Of these, what is theirs and owed, the first on top.
[[nodiscard]] std::vector<desk::DutyLine> own_owed(const std::vector<desk::DutyLine>& lines);
/// Of what is owed, what is not late: that stands in the to-do.
[[nodiscard]] std::vector<desk::DutyLine> coming(std::vector<desk::DutyLine> owed);

/// Where nothing is to be done today: that, and what comes next.
class QuietCard : public QFrame {
    Q_OBJECT
public:
    explicit QuietCard(QWidget* parent = nullptr);
    /// `known`: the lines have come.
    void show_next(const std::vector<desk::DutyLine>& owed, bool known);

private:
    MarkLabel* none_;
    QLabel* next_;
};

/// What comes next, each with the way to it.
class ComingCard : public QFrame {
    Q_OBJECT
public:
    explicit ComingCard(QWidget* parent = nullptr);
    void show_lines(const std::vector<desk::DutyLine>& owed, domain::RocDate today);

Q_SIGNALS:
    void wants_row(const std::string& book, const std::string& row);

private:
    void add_line(const desk::DutyLine& line, domain::RocDate today, int row);
    QLabel* title_;
    QLabel* more_;
    QGridLayout* rows_;
};

/// Register by register how it stands, the person's own password, the ledger; and what was done lately.
class StandingCard : public QFrame {
    Q_OBJECT
public:
    explicit StandingCard(QWidget* parent = nullptr);
    /// `lines`: all that the calendar of duties says.
    void show(const std::vector<desk::DutyLine>& lines, const desk::Snapshot& snapshot);
    /// Nobody's.
    void clear();

Q_SIGNALS:
    void wants_list();

private:
    struct Fact {
        Mark mark = Mark::good;
        QString title;
        QString said;
        QString besides;  ///< small, below; "" for nothing
    };
    [[nodiscard]] static std::vector<Fact> facts(const std::vector<desk::DutyLine>& lines,
                                                 const desk::Snapshot& snapshot);
    void add_fact(const Fact& fact, int row);
    void add_done(const std::vector<desk::DutyLine>& lines, int row);
    QLabel* title_;
    QLabel* sum_;
    QGridLayout* rows_;
    QPushButton* list_;
};

}  // namespace jcic::ui
