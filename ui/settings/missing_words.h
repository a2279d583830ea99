#pragma once
// What the list of what is still missing says of its lines.

#include "app/desk/rooms/snapshot.h"
#include "app/desk/setup/setup_desk.h"
#include "ui/setup/setup_rail.h"

namespace jcic::ui {

/// What came from JCIC is taken in in a window of its own, by who may.
[[nodiscard]] bool is_received_here(domain::SetupStep step, const desk::Snapshot& snapshot);
/// What the button says; "" where nothing is to be done by hand.
[[nodiscard]] QString way_words(const domain::SetupInfo& info);
/// What it takes, and by which rule; of what is done, until when it holds.
[[nodiscard]] QString hint_for(const domain::SetupInfo& info, const desk::SetupLine& line);
/// How much it presses: it is done, the first query needs it, it may come later, or it waits.
struct Weight {
    Mark mark;
    QString word;
};
[[nodiscard]] Weight weight_of(const desk::SetupLine& line);
/// Why what is there does not do.
[[nodiscard]] QLabel* why_label(const Fault& fault, QWidget* parent);
/// Each part: it is whole, so many of it are missing, or all of that waits.
[[nodiscard]] std::vector<SetupRail::Step> parts_of(const desk::SetupView& view);

}  // namespace jcic::ui
