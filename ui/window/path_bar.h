#pragma once
// One line with the path of the case that an officer's page shows: its case officer, its steps, and a button to the
// page of the present step. The board shows it beside the list instead (ui/board/case_path.h). It is at the window's
// foot so that the titles of all pages align.

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
    /// `query`: any of the case's; "" for none.
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
