#pragma once
// Chooses the shown month: previous, next, or the present one.

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <optional>

#include "app/desk/commands/duties.h"
#include "app/domain/roc_month.h"
#include "ui/commands/page.h"
#include "ui/look/mark.h"
#include "ui/todo/duty_grid.h"
#include "ui/todo/todo_acts.h"
#include "ui/todo/unit_cards.h"

namespace jcic::ui {

class MonthSteps : public QWidget {
    Q_OBJECT
public:
    explicit MonthSteps(QWidget* parent = nullptr);
    /// `now`: the present month; both nullopt: the seat is empty.
    void show_month(std::optional<domain::RocMonth> month, std::optional<domain::RocMonth> now);
    void retell();
    /// To the next month, or the previous.
    void step(bool on);

Q_SIGNALS:
    /// nullopt: the present month. Shows the month at once: repeated keys move by several months.
    void wants(std::optional<jcic::domain::RocMonth> month);

private:
    void go(std::optional<domain::RocMonth> month);
    std::optional<domain::RocMonth> month_;
    std::optional<domain::RocMonth> now_;
    QPushButton* back_;
    QLabel* shown_;
    QPushButton* on_;
    QPushButton* today_;
};

// The unit head's page: everybody's duties of the month; what is not in order, each line one step from its remedy;
// beside it, what is in order. Stopping queries is one step away in case of a leak.

class UnitPage : public Page {
    Q_OBJECT
public:
    explicit UnitPage(Commands& commands, QWidget* parent = nullptr);
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QLayout* head();
    void build();
    void name_everything();
    void load();
    void load_month();
    void show_lines();
    void show_lead();
    void remedy(const desk::UnitLine& line);
    void show_duties();

    TodoActs acts_;
    std::vector<desk::UnitLine> lines_;
    bool arriving_ = false;                  ///< focus the first remedy once the lines are loaded
    bool known_ = false;                     ///< the lines are loaded
    std::uint64_t visit_ = 0;                ///< changes with each sign-in
    std::uint64_t asked_month_ = 0;          ///< answers to earlier requests are dropped
    std::uint64_t events_ = 0;               ///< of the ledger at the lines' last request
    std::vector<Fault> warnings_;            ///< of the machine, at that time
    UtcTime asked_at_{};                     ///< by the desk's clock
    std::optional<domain::RocMonth> month_;  ///< nullopt: the present one
    QLabel* title_;
    QLabel* lead_;
    MarkLabel* late_;
    MarkLabel* soon_;
    ElidedLine* others_;
    QBoxLayout* below_ = nullptr;
    MonthSteps* steps_;
    DutyMonthCard* month_card_;
    UnitOpenCard* open_;
    UnitGoodCard* good_;
};

}  // namespace jcic::ui
