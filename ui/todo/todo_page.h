#pragma once
// Today's tasks, the next deadlines and the present state: first page of people who do not work with queries every day.

#include <QLabel>
#include <QScrollArea>

#include "app/desk/home.h"
#include "ui/commands/page.h"
#include "ui/todo/duty_cards.h"
#include "ui/todo/todo_acts.h"
#include "ui/todo/todo_list.h"

namespace jcic::ui {

class TodoPage : public Page {
    Q_OBJECT
public:
    explicit TodoPage(Commands& commands, QWidget* parent = nullptr);
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void name_everything();
    void load();
    void show_duties();
    void open_list();
    TodoActs acts_;
    std::vector<desk::DutyLine> lines_;
    bool known_ = false;        ///< the lines are loaded
    std::uint64_t visit_ = 0;   ///< changes with each sign-in
    std::uint64_t events_ = 0;  ///< of the ledger at the lines' last request
    UtcTime asked_at_{};        ///< by the desk's clock
    QLabel* title_;
    QLabel* lead_;
    QFrame* today_;
    TodoList* list_;
    ComingCard* coming_;
    StandingCard* standing_;
};

// The page on which a person's work begins (app/desk/home.h).

[[nodiscard]] PageId home_page(const desk::Snapshot& snapshot);
/// The page with that person's to-do.
[[nodiscard]] PageId todo_page(const desk::Snapshot& snapshot);

}  // namespace jcic::ui
