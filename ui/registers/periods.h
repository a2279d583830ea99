#pragma once
// Of which days a register is printed or saved: all, or a month, half-year or year as it is checked and filed (R-LO-5).

#include <QCoreApplication>
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "app/domain/roc_date.h"
#include "ui/look/text.h"

namespace jcic::ui {

using Period = std::pair<domain::RocDate, domain::RocDate>;  ///< its first and last day, which is not after today
struct NamedPeriod {
    QString name;
    std::optional<Period> days;  ///< nullopt: all
};

/// All; this month and the last, this half-year and the last, this year and the last: "115/11", "115H2", "115 年".
[[nodiscard]] inline std::vector<NamedPeriod> periods_until(domain::RocDate today) {
    using std::chrono::months;
    const auto date = today.date();
    const std::chrono::year_month month = date.year() / date.month();
    const std::chrono::year_month year = date.year() / std::chrono::January;
    const std::chrono::year_month half = unsigned{date.month()} <= 6 ? year : year + months{6};
    std::vector<NamedPeriod> out{{QCoreApplication::translate("PeriodBox", "全部期間"), std::nullopt}};
    const auto add = [&](std::chrono::year_month first, int length) {
        const auto from = domain::RocDate::from(first / 1);
        const auto next = std::chrono::sys_days{(first + months{length}) / 1};
        const auto to = domain::RocDate::from(next - std::chrono::days{1});
        if (!from || !to) return;
        const auto roc = QString::number(from->year());
        const unsigned begins = unsigned{first.month()};
        const auto called = length == 1   ? QStringLiteral("%1/%2").arg(roc).arg(begins, 2, 10, QLatin1Char('0'))
                            : length == 6 ? QStringLiteral("%1H%2").arg(roc).arg(begins == 1 ? 1 : 2)
                                          : QCoreApplication::translate("PeriodBox", "%1 年").arg(roc);
        out.push_back({called, Period{*from, std::min(*to, today)}});
    };
    add(month, 1);
    add(month - months{1}, 1);
    add(half, 6);
    add(half - months{6}, 6);
    add(year, 12);
    add(year - months{12}, 12);
    return out;
}

}  // namespace jcic::ui
