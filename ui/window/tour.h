#pragma once
// The practice day: performs the main job in the real windows by keys, with a picture of each.

#include "app/desk/commands/practice.h"
#include "ui/window/main_window.h"
#include "ui/window/robot.h"

namespace jcic::ui {

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
