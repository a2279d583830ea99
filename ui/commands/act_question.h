#pragma once
// Windows' way to the acts that are described in app/domain/acts: their titles, what they ask, and the command.

#include <string_view>
#include <vector>

#include "app/domain/acts/act.h"
#include "app/inquiry/book/record_name.h"
#include "ui/commands/commands.h"
#include "ui/look/text_question.h"

namespace jcic::ui {

struct Asking {
    QString about{};  ///< what the act is about, above its question
    /// Others on which it may be taken together with the first, each with its label in `ticks`.
    Ticks ticks{};
    std::vector<inquiry::RecordName> others{};
};

/// Takes the act, after asking what it asks.
void take_act(QWidget* over, Commands& commands, std::string_view act, const inquiry::RecordName& on, Then<void> then,
              const Asking& asking = {});

/// A question whose answers are acts on one record. Enter takes none.
struct WhichAct {
    const char* name;  ///< of the window
    QString title;
    QString text;
    std::vector<std::string_view> acts;
};
void ask_which_act(QWidget* over, Commands& commands, const WhichAct& which, const inquiry::RecordName& on,
                   const std::function<Then<void>()>& then, const Asking& asking = {});

}  // namespace jcic::ui
