#pragma once
// The window's page for the place where a person's work is (app/desk/home.h).

#include "app/desk/home.h"
#include "ui/commands/page.h"

namespace jcic::ui {

[[nodiscard]] PageId home_page(const desk::Snapshot& snapshot);
/// Where that person's to-do stands.
[[nodiscard]] PageId todo_page(const desk::Snapshot& snapshot);

}  // namespace jcic::ui
