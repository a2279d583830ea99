#pragma once
// From the desk's values to text on screen: the small conversions every window needs.

#include <QString>
#include <QStringList>
#include <chrono>
#include <string>

#include "app/base/clock.h"
#include "app/domain/roc_date.h"

namespace jcic::ui {

/// As it is to be seen: what acts instead of being seen is named (app/base/text.h).
[[nodiscard]] QString q(std::string_view text);
/// One after the other, as the language has it: 甲、乙 and A, B.
[[nodiscard]] QString listed(const QStringList& parts);
/// What the desk wrote in one as 甲、乙, so.
[[nodiscard]] QString listed_anew(const QString& written);
/// "115-000124（更正，原 115-000142）"; the number itself where it was not corrected, which `before` says by "".
[[nodiscard]] QString case_number_text(const std::string& number, const std::string& before);
/// NFC: what a person types is compared with what agencies send.
[[nodiscard]] std::string from_typed(const QString& text);

/// "115-12-21 14:06"
[[nodiscard]] QString roc_time(UtcTime when);
/// "09:12" in Taiwan's time.
[[nodiscard]] QString clock_time(UtcTime when);
/// "115 年 12 月 21 日（一） 14:06"
[[nodiscard]] QString long_date(UtcTime when);
/// "一" of a Monday.
[[nodiscard]] QString weekday_text(domain::RocDate day);
/// "115-12-24（四）" in Taiwan's time.
[[nodiscard]] QString short_day(UtcTime when);
/// "6 天 22 時", "5 時 10 分", "12 分": two units at most; never less than "0 分".
[[nodiscard]] QString span_text(std::chrono::milliseconds span);
/// "4:12": minutes and seconds.
[[nodiscard]] QString countdown_text(std::chrono::seconds left);

}  // namespace jcic::ui
