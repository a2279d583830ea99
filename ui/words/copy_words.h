#pragma once
// How a copy stands, in shape.

#include "app/domain/states.h"
#include "ui/look/mark.h"

namespace jcic::ui {

[[nodiscard]] Mark mark_of(domain::CopyState state);

}  // namespace jcic::ui
