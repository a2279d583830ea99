#pragma once
// Applies a style sheet at once to visible widgets, and to hidden ones in later turns of the event loop: most widgets
// are on hidden pages, and applying it to all at once would delay the user. A widget that is shown before its turn is
// polished when shown.

#include <QApplication>
#include <QPointer>
#include <QTimer>
#include <vector>

namespace jcic::ui {

class LaterPolish : public QObject {
    Q_OBJECT
public:
    explicit LaterPolish(QObject* parent);
    /// Also from widgets that still wait.
    void take_sheet_off(QApplication& application);
    void lay_sheet_on(QApplication& application, const QString& sheet);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Which widgets receive no style change event: all while the sheet is removed, which is never visible; while it is
    /// applied those that wait, which receive it when polished.
    enum class Untold { none, waiting, all };
    void set_sheet(QApplication& application, const QString& sheet, Untold untold);
    void polish_some();

    std::vector<QPointer<QWidget>> waiting_;
    QTimer turn_;
    Untold untold_ = Untold::none;
};

}  // namespace jcic::ui
