#pragma once
// A practice branch's invented people and their passwords, in a drawer beside the sign-in card. Once closed it stays
// closed until the program ends.

#include <QFrame>
#include <QLabel>
#include <QListWidget>

#include "app/desk/commands/practice.h"

namespace jcic::ui {

class PracticeDrawer : public QFrame {
    Q_OBJECT
public:
    explicit PracticeDrawer(QWidget* parent = nullptr);
    void show_world(const desk::PracticeFacts& world);
    [[nodiscard]] bool has_people() const { return people_->count() > 0; }
    void open(bool open);

Q_SIGNALS:
    /// A person is selected; the list keeps the focus.
    void chosen(const jcic::domain::PersonId& person);
    /// A person was chosen by click or Enter: the password is next.
    void picked();
    void opened(bool open, bool by_hand);

private:
    QListWidget* people_;
    QLabel* card_;
    std::vector<domain::PersonId> ids_;
    bool open_ = true;
};

}  // namespace jcic::ui
