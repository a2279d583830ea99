#pragma once
// Keeps everything reachable on a small screen or at a large desktop scale: a window opens within the screen and
// scrolls if it needs more.

#include <QObject>
#include <QSize>

class QWidget;

namespace jcic::ui {

/// One for the program: watches every dialog and the main window when they open and grow.
class ScreenFit : public QObject {
    Q_OBJECT
public:
    explicit ScreenFit(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Fits a dialog or a main window into `room`, keeping its contents and the focus.
void fit_to_room(QWidget& window, QSize room);

}  // namespace jcic::ui
