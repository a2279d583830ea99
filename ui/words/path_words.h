#pragma once
// A case's path in words: its steps, and what its button says.

#include "app/desk/rooms/path.h"
#include "ui/look/way_step.h"
#include "ui/words/case_words.h"

namespace jcic::ui {

[[nodiscard]] QString name_of(desk::PathStep step);
[[nodiscard]] std::vector<WayStep> steps_of(const desk::Path& path);

/// The present step's one button.
struct PathAct {
    QString text;
    QString why{};            ///< it leads nowhere, and why; "" where it does
    QString hint{};           ///< what is to be done beside it, where the card is
    bool gives_back = false;  ///< the card goes back: a step of the custodian's page, none of the case's
};
[[nodiscard]] PathAct act_of(const desk::CaseRow& one, const desk::Path& path, const desk::Snapshot& snapshot);

}  // namespace jcic::ui
