#pragma once
// The unit head's page: everybody's duties of the month; what is not in order, each line one step from its remedy;
// beside it, what is in order. Stopping queries is one step away in case of a leak.

#include <QHBoxLayout>
#include <QLabel>

#include "app/desk/commands/duties.h"
#include "ui/commands/page.h"
#include "ui/look/mark_label.h"
#include "ui/todo/duty_month_card.h"
#include "ui/todo/month_steps.h"
#include "ui/todo/todo_acts.h"
#include "ui/todo/unit_cards.h"

namespace jcic::ui {

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
