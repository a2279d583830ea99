#pragma once
// What an incident touched, or what is held about a subject, as lines of its list (affected_dialog.h).

#include <QTreeWidget>

#include "app/desk/papers/affected.h"

namespace jcic::ui {

inline constexpr std::size_t affected_shown_at_most = 500;  ///< items; the file has all

/// A line for each item, with what was done with it below; then one for each authorisation.
void show_affected(QTreeWidget& rows, const desk::papers::Affected& found);

}  // namespace jcic::ui
