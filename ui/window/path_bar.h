#pragma once
// On an officer's other pages the path of the case that they are about, in one line: whose it is, its steps, and, where
// the present step is another page's, the way there. On the board it stands beside the list (ui/board/case_path.h).
// It stands at the foot of the window: so the titles of all pages are on one line.

#include "ui/commands/page.h"
#include "ui/words/path_words.h"

class QPushButton;

namespace jcic::ui {

class ElidedLine;
class PathLine;

class PathBar : public QWidget {
    Q_OBJECT
public:
    explicit PathBar(QWidget* parent = nullptr);
    /// `query`: one of the case's; "" for none.
    void show_case(const desk::Snapshot& snapshot, PageId page, const inquiry::QueryId& query);

Q_SIGNALS:
    void wants_step_of(const jcic::inquiry::QueryId& query);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ElidedLine* whose_;
    PathLine* line_;
    QPushButton* next_;
    inquiry::QueryId query_;
};

}  // namespace jcic::ui
