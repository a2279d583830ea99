#pragma once
// How soon a day is, as every list shows it.

#include "app/domain/registers/urgency.h"
#include "app/domain/roc_date.h"
#include "ui/look/mark.h"

namespace jcic::ui {

/// Today or over: act. Within the week, today and the six days after it: mind. Later: not yet.
[[nodiscard]] Mark due_mark(std::chrono::days left);
[[nodiscard]] Mark due_mark(domain::RocDate until, domain::RocDate today);
/// By the days of both in Taiwan: what ends at 19:16 today is today's all day long.
[[nodiscard]] Mark due_mark(UtcTime until, UtcTime now);

}  // namespace jcic::ui
