#pragma once
// Mark of a copy's state.

#include <QString>

#include "app/desk/rooms/snapshot.h"
#include "app/domain/states.h"
#include "ui/look/mark.h"

namespace jcic::ui {

[[nodiscard]] Mark mark_of(domain::CopyState state);

// State of a copy's print job, and what it means for the person who counts the sheets.

/// "印表機已接收完成：請清點 2 張後確認。" for a copy at the printer; "" otherwise.
[[nodiscard]] QString job_text(const desk::CopyRow& row);
/// Whether its job is still in the queue: it can be cancelled, and missing sheets cannot be counted yet.
[[nodiscard]] bool job_open(const desk::CopyRow& row);

}  // namespace jcic::ui
