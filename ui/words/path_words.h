#pragma once
// A case's path in words: its steps, and the text of its button.

#include "app/desk/rooms/path.h"
#include "ui/look/way_step.h"
#include "ui/words/case_words.h"

namespace jcic::ui {

[[nodiscard]] QString name_of(desk::PathStep step);
[[nodiscard]] std::vector<WayStep> steps_of(const desk::Path& path);

/// The button of the present step.
struct PathAct {
    QString text;
    QString why{};            ///< why it is disabled; "" if it is enabled
    QString hint{};           ///< further action, with the card
    bool gives_back = false;  ///< returns the card: a step of the custodian's page, not of the case
};
[[nodiscard]] PathAct act_of(const desk::CaseRow& one, const desk::Path& path, const desk::Snapshot& snapshot);

}  // namespace jcic::ui
