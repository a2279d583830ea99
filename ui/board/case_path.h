#pragma once
// The selected case's path and the button of its present step. The button keeps its place: if nothing can be done here
// it is disabled and shows what the case waits for.

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
    /// nullptr if no case is selected: hides the widget.
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
