#pragma once
// Hands and eyes for the practice day: presses keys in the real windows, waits for what a person would wait for, and
// takes pictures.

#include <QWidget>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "app/base/fault.h"

namespace jcic::ui {

class Robot {
public:
    /// Pictures and papers go into `output`, which is made where it is missing.
    Robot(QWidget& window, std::filesystem::path output);

    /// Until it holds. Fault internal with "step" where a fault dialog opens first or the time is over.
    Result<void> wait(const char* step, const std::function<bool()>& holds);
    /// The visible, enabled control of that name, in the dialog on top or the window; waits for it.
    Result<QWidget*> find(const char* name);
    Result<void> press(const char* button);
    /// Out of the menu of a button.
    Result<void> take_way(const char* button, const char* way);
    Result<void> type(const char* field, const std::string& text);
    /// By arrow keys, until the chosen entry's text contains `part`.
    Result<void> choose(const char* box, const std::string& part);
    static void press_key(QWidget* on, int key);
    /// A picture of the window with what lies over it, numbered in the order of the day.
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
