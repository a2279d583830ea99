#pragma once
// A style sheet is laid on what is seen at once, and on what nobody sees in later turns of the event loop: most widgets
// stand on pages that are not in front, and all at once would make a person wait. What is shown before its turn is
// polished as it is shown.

#include <QApplication>
#include <QPointer>
#include <QTimer>
#include <vector>

namespace jcic::ui {

class LaterPolish : public QObject {
    Q_OBJECT
public:
    explicit LaterPolish(QObject* parent);
    /// From what still waits, too.
    void take_sheet_off(QApplication& application);
    void lay_sheet_on(QApplication& application, const QString& sheet);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// To whom it is not told that the style is another one: to nobody while the sheet is off, which nobody sees; while
    /// it is laid on, to none that waits, who are told when they are polished.
    enum class Untold { none, waiting, all };
    void set_sheet(QApplication& application, const QString& sheet, Untold untold);
    void polish_some();

    std::vector<QPointer<QWidget>> waiting_;
    QTimer turn_;
    Untold untold_ = Untold::none;
};

}  // namespace jcic::ui
