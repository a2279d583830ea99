#pragma once
// Of the chosen case a line for each item: the button that opens its record, grey where there is none, what there is of
// it, how that stands, and the way to file a copy that is in somebody's hands.

#include <QWidget>
#include <map>

#include "app/desk/rooms/snapshot.h"

class QLabel;
class QPushButton;

namespace jcic::ui {

class MarkLabel;

class CasePapers : public QWidget {
    Q_OBJECT
public:
    explicit CasePapers(QWidget* parent = nullptr);
    /// nullptr where no case is chosen.
    void show_case(const desk::CaseRow* one, desk::HostState host, UtcTime now);

Q_SIGNALS:
    void chosen(jcic::domain::Item item);
    void wants_filed();

private:
    struct Line {
        QPushButton* open;
        QLabel* what;
        MarkLabel* state;
        QPushButton* file;
    };
    static void show_item(const Line& line, const desk::CaseItem& item, desk::HostState host, UtcTime now);
    std::map<domain::Item, Line> lines_;
};

}  // namespace jcic::ui
