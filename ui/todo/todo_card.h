#pragma once
// Today's tasks as a card beside other work: as high as its lines, scrolling if there are many.

#include <QFrame>

#include "app/desk/rooms/snapshot.h"

class QLabel;
class QScrollArea;
class QPushButton;

namespace jcic::ui {

class TodoList;

class TodoCard : public QFrame {
    Q_OBJECT
public:
    explicit TodoCard(QWidget* parent = nullptr);
    void show_snapshot(const desk::Snapshot& snapshot);
    void cover();
    /// Whether it shares its column with the selected case and leaves some height to it.
    void stand_below_case(bool below);
    /// Sets the number of remaining set-up steps; 0 for none.
    void show_missing(int missing);

Q_SIGNALS:
    void chosen(const jcic::desk::TodoRow& row);
    void wants_missing();

protected:
    void changeEvent(QEvent* event) override;

private:
    void name_parts();
    void share();
    QLabel* title_;
    QLabel* duty_;
    QPushButton* missing_;
    QScrollArea* scroll_ = nullptr;
    TodoList* list_;
    int missing_steps_ = 0;
    bool any_case_ = false;
    bool below_case_ = true;
    std::set<domain::Duty> duties_;  ///< of the signed-in person
};

}  // namespace jcic::ui
