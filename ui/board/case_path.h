#pragma once
// The chosen case's path, the one button of its present step, and what goes with it. The button keeps its place: where
// nothing is to be done here it says what is waited for, and is grey.

#include <QWidget>

#include "ui/words/path_words.h"

class QLabel;
class QPushButton;

namespace jcic::ui {

class PathLine;

class CasePath : public QWidget {
    Q_OBJECT
public:
    explicit CasePath(QWidget* parent = nullptr);
    /// nullptr where no case is chosen: then it is not there.
    void show_case(const desk::CaseRow* one, const desk::Snapshot& snapshot);
    [[nodiscard]] QPushButton& step() const { return *step_; }

Q_SIGNALS:
    void pressed();
    void wants_card_back();

private:
    PathLine* line_;
    QPushButton* step_;
    QLabel* hint_;
    bool gives_back_ = false;
};

}  // namespace jcic::ui
