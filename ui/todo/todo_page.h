#pragma once
// What is to be done today, for who does not work with queries: the board, where it stands for the others, is not
// theirs.

#include <QLabel>

#include "ui/commands/page.h"
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
    void name_everything();
    TodoActs acts_;
    QLabel* title_;
    QLabel* lead_;
    TodoList* list_;
};

}  // namespace jcic::ui
