#pragma once
// Where a window stood and how large it was, kept in the profile's folder beside the preferences, and given back at the
// next start. What no screen shows any more is moved to one that is there; the first time a window is as large as it
// likes, at most its screen.

#include <filesystem>

class QWidget;

namespace jcic::ui {

/// From its making, before the window is shown, to its end, before the window's.
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
