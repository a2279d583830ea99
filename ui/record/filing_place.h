#pragma once
// The place where a copy is filed, in the officer's own words. Proposes the place of the last filing, because most
// copies go there, each in its own case's folder.

#include <QWidget>
#include <functional>
#include <string>
#include <vector>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

/// The signed-in person's last filing place, with this case's number replacing that one's. "" if there is none, or if
/// it names another case and the copies are of several.
[[nodiscard]] QString filing_place(const desk::Snapshot& snapshot, const std::string& case_number);

/// Asks for the place of these copies; `then` gets it, never an empty one, and is not called if cancelled.
void ask_filing_place(QWidget* parent, const desk::Snapshot& snapshot, const std::vector<desk::CopyRow>& copies,
                      std::function<void(const std::string& where)> then);

}  // namespace jcic::ui
