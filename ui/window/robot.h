#pragma once
// Drives the practice day: presses keys in the real windows, waits as a person would, and takes pictures.

#include <QWidget>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "app/base/fault.h"

namespace jcic::ui {

class Robot {
public:
    /// Pictures and papers go to `output`, which is created if missing.
    Robot(QWidget& window, std::filesystem::path output);

    /// Waits until `holds` is true. Fault internal with "step" if a fault dialog opens first or the time is over.
    Result<void> wait(const char* step, const std::function<bool()>& holds);
    /// Waits for the visible, enabled control of that name in the top dialog or the window, and returns it.
    Result<QWidget*> find(const char* name);
    Result<void> press(const char* button);
    /// Chooses an entry of a button's menu.
    Result<void> take_way(const char* button, const char* way);
    Result<void> type(const char* field, const std::string& text);
    /// Uses arrow keys until the current entry's text contains `part`.
    Result<void> choose(const char* box, const std::string& part);
    static void press_key(QWidget* on, int key);
    /// Takes a picture of the window and its overlays, numbered in the order of the day.
    Result<void> shoot(const char* name);
    Result<void> write(const std::string& name, const std::vector<std::uint8_t>& bytes);
    [[nodiscard]] QWidget* on_top() const;
    [[nodiscard]] const std::vector<std::filesystem::path>& written() const { return written_; }

private:
    [[nodiscard]] std::optional<Fault> fault_on_screen(const char* step) const;
    QWidget& window_;
    std::filesystem::path output_;
    std::vector<std::filesystem::path> written_;
    int pictures_ = 0;
};

}  // namespace jcic::ui
