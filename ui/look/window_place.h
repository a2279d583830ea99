#pragma once
// Saves a window's position and size beside the preferences and restores them at the next start. A window that is on no
// screen is moved to an existing one; the first time it has its preferred size, at most the screen's.

#include <filesystem>

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
