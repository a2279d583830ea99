#pragma once
// A card with heading and rows, for the first pages of duties.

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <chrono>
#include <vector>

#include "app/desk/registers/duty_month.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/look/mark.h"

namespace jcic::ui {

/// Some changes are no events: a disk fills, a day ends. Loaded lines are valid this long.
inline constexpr std::chrono::minutes stays_true_for{1};

/// Lays out the heading at the left, `beside` at the right, and the rows below.
[[nodiscard]] QGridLayout* lay_out_card(QFrame& card, QLabel& title, QLabel& beside);
/// Removes the rows at once, because the seat may have been left.
void empty_rows(QGridLayout& rows);
[[nodiscard]] QLabel* text_in(QWidget* card, const QString& text);
/// Adds a thin line over all columns.
void add_rule(QWidget* card, QGridLayout& rows, int row);

// Cards of the first page for duties with little daily work: next deadlines, present state, recently done. Data: the
// person's own part of the calendar of duties (app/desk/duties_desk.h).

/// Returns the person's own open lines, earliest first.
[[nodiscard]] std::vector<desk::DutyLine> own_owed(const std::vector<desk::DutyLine>& lines);
/// Returns the lines that are not overdue: overdue ones are in the to-do.
[[nodiscard]] std::vector<desk::DutyLine> coming(std::vector<desk::DutyLine> owed);

/// The next deadlines, each with a link.
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

/// The state of the person's password and of the ledger; and what was done recently.
class StandingCard : public QFrame {
    Q_OBJECT
public:
    explicit StandingCard(QWidget* parent = nullptr);
    /// `lines`: the whole calendar of duties.
    void show(const std::vector<desk::DutyLine>& lines, const desk::Snapshot& snapshot);
    /// Clears the card: the seat was left.
    void clear();

Q_SIGNALS:
    void wants_list();

private:
    void add_fact(Mark mark, const QString& title, const QString& text, int row);
    void add_done(const std::vector<desk::DutyLine>& lines, int row);
    QLabel* title_;
    QLabel* sum_;
    QGridLayout* rows_;
    QPushButton* list_;
};

}  // namespace jcic::ui
