#pragma once
// Mark of a deadline, the same in every list.

#include "app/domain/registers/urgency.h"
#include "app/domain/roc_date.h"
#include "ui/look/mark.h"

namespace jcic::ui {

/// Today or overdue: act. Within the week, today and the six days after it: mind. Later: not yet.
[[nodiscard]] Mark due_mark(std::chrono::days left);
[[nodiscard]] Mark due_mark(domain::RocDate until, domain::RocDate today);
/// By days in Taiwan: a deadline at 19:16 today counts as today all day.
[[nodiscard]] Mark due_mark(UtcTime until, UtcTime now);

}  // namespace jcic::ui
