#pragma once
// Mark of a copy's state.

#include "app/domain/states.h"
#include "ui/look/mark.h"

namespace jcic::ui {

[[nodiscard]] Mark mark_of(domain::CopyState state);

}  // namespace jcic::ui
