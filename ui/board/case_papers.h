#pragma once
// The selected case's items, one line each: a button that opens the record, disabled if there is none; the record's
// copies and their state; and a button to file a printed copy.

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
    /// nullptr if no case is selected.
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
