#pragma once
// A style sheet is laid on what is seen at once, and on what nobody sees in later turns of the event loop: most widgets
// stand on pages that are not in front, and all at once would make a person wait. What is shown before its turn is
// polished as it is shown.

#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <vector>

namespace jcic::ui {

class LaterPolish : public QObject {
    Q_OBJECT
public:
    explicit LaterPolish(QObject* parent);
    /// Before a sheet is taken away: from what still waits, too.
    void take_back();
    /// Before the next is set: Qt lays it on what is marked as polished alone.
    void put_off();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void polish_some();

    std::vector<QPointer<QWidget>> waiting_;
    QTimer turn_;
};

}  // namespace jcic::ui
