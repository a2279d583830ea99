#pragma once
// What stands in the place of the cases where there are none, for who may query: one drawing, one sentence, and the two
// ways to begin.

#include <QPushButton>
#include <QWidget>

namespace jcic::ui {

class EmptyBoard : public QWidget {
    Q_OBJECT
public:
    explicit EmptyBoard(QWidget* parent = nullptr);
    [[nodiscard]] QPushButton& first() const { return *one_; }

Q_SIGNALS:
    void wants_one();
    void wants_many();  ///< by a file

private:
    QPushButton* one_;
};

}  // namespace jcic::ui
