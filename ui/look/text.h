#pragma once
// Conversions from the desk's values to displayed text.

#include <QString>
#include <QStringList>
#include <chrono>
#include <string>

#include "app/base/clock.h"
#include "app/domain/roc_date.h"

namespace jcic::ui {

/// Makes the text safe to display: control characters are shown by name (app/base/text.h).
[[nodiscard]] QString q(std::string_view text);
/// Joins the parts in the current language's form: 甲、乙 or A, B.
[[nodiscard]] QString listed(const QStringList& parts);
/// The same for a list that the desk joined as 甲、乙.
[[nodiscard]] QString listed_anew(const QString& written);
/// "115-000124（更正，原 115-000142）"; the number alone if `before` is "": it was not corrected.
[[nodiscard]] QString case_number_text(const std::string& number, const std::string& before);
/// Normalises to NFC: typed text is compared with what agencies send.
[[nodiscard]] std::string from_typed(const QString& text);

/// "115-12-21 14:06"
[[nodiscard]] QString roc_time(UtcTime when);
/// "09:12" in Taiwan's time.
[[nodiscard]] QString clock_time(UtcTime when);
/// "115 年 12 月 21 日（一） 14:06"
[[nodiscard]] QString long_date(UtcTime when);
/// "一" for a Monday.
[[nodiscard]] QString weekday_text(domain::RocDate day);
/// "115-12-24（四）" in Taiwan's time.
[[nodiscard]] QString short_day(UtcTime when);
/// "6 天 22 時", "5 時 10 分", "12 分": at most two units; at least "0 分".
[[nodiscard]] QString span_text(std::chrono::milliseconds span);
/// "4:12": minutes and seconds.
[[nodiscard]] QString countdown_text(std::chrono::seconds left);

}  // namespace jcic::ui
