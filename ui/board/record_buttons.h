#pragma once
// A button for each item's record of the chosen case; grey where there is none.

#include <QObject>
#include <map>

#include "app/desk/rooms/snapshot.h"

class QBoxLayout;
class QPushButton;

namespace jcic::ui {

class RecordButtons : public QObject {
    Q_OBJECT
public:
    RecordButtons(QBoxLayout& row, QWidget* parent);
    /// nullptr where no case is chosen.
    void show(const desk::CaseRow* one);

Q_SIGNALS:
    void chosen(jcic::domain::Item item);

private:
    std::map<domain::Item, QPushButton*> buttons_;
};

}  // namespace jcic::ui
