#pragma once
// A day, or a moment, as it stands in a table's cell: typed by a person, or as a spreadsheet writes what it took for a
// date.

#include <optional>
#include <string_view>

#include "app/base/clock.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

/// 20260216 or 1150216; 2026/2/16, 115-2-16, 115.2.16, 民國115年2月16日; 46069, a spreadsheet's count of days (with
/// January 1, 1900 as 1; from 2000 on). Years of up to three digits are ROC. A midnight after it (00:00) is passed
/// over. nullopt for anything else, and for no such day.
[[nodiscard]] std::optional<Date> day_in_cell(std::string_view cell);
/// The same with a time of Taiwan's after a blank (14:06, 2:06:30, 下午 2:06), or as the fraction of a count of days.
[[nodiscard]] std::optional<UtcTime> moment_in_cell(std::string_view cell);

}  // namespace jcic::domain
