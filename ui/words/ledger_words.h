#pragma once
// State of the ledger on one line.

#include <QString>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

[[nodiscard]] QString ledger_text(const desk::Snapshot& snapshot);

}  // namespace jcic::ui
