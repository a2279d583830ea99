#pragma once
// Where a copy is filed, in the officer's own words. Most lie where the last one was laid, each in its own case's
// folder: that is what is proposed.

#include <QWidget>
#include <functional>
#include <string>
#include <vector>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

/// Where who is signed in filed last, this case's number in the place of that one's. "" where they filed none lately,
/// or the place names another case and this is of none alone.
[[nodiscard]] QString filing_place(const desk::Snapshot& snapshot, const std::string& case_number);

/// Asks for these copies' place; `then` gets it, never an empty one. Cancelled: nothing happens.
void ask_filing_place(QWidget* parent, const desk::Snapshot& snapshot, const std::vector<desk::CopyRow>& copies,
                      std::function<void(const std::string& where)> then);

}  // namespace jcic::ui
