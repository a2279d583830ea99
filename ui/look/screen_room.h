#pragma once
// A dialog opens at its preferred size, limited by its screen.

#include <QObject>
#include <QSize>
#include <filesystem>

class QWidget;

namespace jcic::ui {

/// Every dialog fits a full-HD screen at 200 %. On smaller screens it keeps this size, and the desktop moves it.
inline constexpr QSize least_screen{960, 540};
/// Largest size of a dialog over this widget.
[[nodiscard]] QSize screen_room(const QWidget& dialog);
/// Replaces QWidget::resize.
void open_at_size(QWidget& dialog, QSize wanted);
/// Grows an open dialog, within its screen, if new contents need more lines at this width. Pages in a window scroll.
void grow_to_content(QWidget& within);

}  // namespace jcic::ui

// Keeps everything reachable on a small screen or at a large desktop scale: a window opens within the screen and
// scrolls if it needs more.

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

// Saves a window's position and size beside the preferences and restores them at the next start. A window that is on no
// screen is moved to an existing one; the first time it has its preferred size, at most the screen's.

class QWidget;

namespace jcic::ui {

/// Construct before the window is shown; destroy before the window.
class WindowPlace {
public:
    WindowPlace(QWidget& window, const std::filesystem::path& profile);
    ~WindowPlace();
    WindowPlace(const WindowPlace&) = delete;
    WindowPlace& operator=(const WindowPlace&) = delete;

private:
    QWidget& window_;
    const std::filesystem::path profile_;
};

}  // namespace jcic::ui
