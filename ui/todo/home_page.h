#pragma once
// The page on which a person's work begins (app/desk/home.h).

#include "app/desk/home.h"
#include "ui/commands/page.h"

namespace jcic::ui {

[[nodiscard]] PageId home_page(const desk::Snapshot& snapshot);
/// The page with that person's to-do.
[[nodiscard]] PageId todo_page(const desk::Snapshot& snapshot);

}  // namespace jcic::ui
