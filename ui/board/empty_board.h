#pragma once
// Shown instead of an empty list of cases to a person who may query: a drawing, a sentence, and two ways to begin.

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
    void wants_many();  ///< from a file

private:
    QPushButton* one_;
};

}  // namespace jcic::ui
