#pragma once
// Drives the practice day: presses keys in the real windows, waits as a person would, and takes pictures.

#include <QWidget>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/commands/practice.h"
#include "ui/window/main_window.h"

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

// The practice day: performs the main job in the real windows by keys, with a picture of each.

class Tour {
public:
    /// Requires a practice profile.
    Tour(MainWindow& window, Commands& commands, Appearance& appearance, std::filesystem::path output);
    /// Returns pictures and printed pages in the order of the day; or the fault of the first failed step, with a
    /// picture.
    Result<std::vector<std::filesystem::path>> run();

private:
    Result<void> day();
    Result<void> learn();
    Result<void> sign_in();
    Result<void> new_query();
    Result<void> approve();
    Result<void> take_card();
    Result<void> open_jcic();
    Result<void> wait_for_records();
    Result<void> print_records();
    Result<void> print_record(domain::Item item);
    Result<void> look_at_copies();
    Result<void> give_card_back();
    Result<void> look_at_ledger();
    Result<void> leave();
    [[nodiscard]] Result<desk::PracticeCredential> somebody(domain::Duty duty) const;
    [[nodiscard]] std::string password_of(const domain::PersonId& person) const;
    Result<void> type_if_empty(const char* field, const std::string& text);
    Result<void> tick(domain::Item item, bool wanted);
    Result<void> in_the_dark(const char* name);

    MainWindow& window_;
    Commands& commands_;
    Appearance& appearance_;
    Robot robot_;
    desk::PracticeFacts world_;
    inquiry::Form example_;
};

}  // namespace jcic::ui
