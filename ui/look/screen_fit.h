#pragma once
// Nothing is out of reach on a small screen, or where the desktop's scale makes it one: a window opens within the room
// there is, and scrolls where it needs more.

#include <QObject>
#include <QSize>

class QWidget;

namespace jcic::ui {

/// One in the program: every dialog, and the main window, as it opens and as what stands in it grows.
class ScreenFit : public QObject {
    Q_OBJECT
public:
    explicit ScreenFit(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// A dialog or a main window, within this room. What stands in it, and where the focus is, stays so.
void fit_to_room(QWidget& window, QSize room);

}  // namespace jcic::ui
