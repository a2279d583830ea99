#pragma once
// Of which days a register is printed or saved: all, or a month, half-year or year as it is checked and filed (R-LO-5).

#include <QCoreApplication>
#include <QVariant>
#include <algorithm>
#include <optional>
#include <utility>

#include "app/domain/roc_date.h"
#include "ui/look/choice_box.h"
#include "ui/look/text.h"

namespace jcic::ui {

using Period = std::pair<domain::RocDate, domain::RocDate>;  ///< its first and last day, which is not after today

/// All; this month and the last, this half-year and the last, this year and the last: "115/11", "115H2", "115 年".
inline void fill_periods(ChoiceBox& box, domain::RocDate today) {
    using std::chrono::months;
    const auto date = today.date();
    const std::chrono::year_month month = date.year() / date.month();
    const std::chrono::year_month year = date.year() / std::chrono::January;
    const std::chrono::year_month half = unsigned{date.month()} <= 6 ? year : year + months{6};
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
        box.addItem(called, QStringList{q(from->text()), q(std::min(*to, today).text())});
    };
    box.clear();
    box.addItem(QCoreApplication::translate("PeriodBox", "全部期間"));
    add(month, 1);
    add(month - months{1}, 1);
    add(half, 6);
    add(half - months{6}, 6);
    add(year, 12);
    add(year - months{12}, 12);
}

/// nullopt: all.
[[nodiscard]] inline std::optional<Period> chosen_period(const ChoiceBox& box) {
    const auto days = box.currentData().toStringList();
    if (days.size() != 2) return std::nullopt;
    const auto from = domain::RocDate::written(days[0].toStdString());
    const auto to = domain::RocDate::written(days[1].toStdString());
    if (!from || !to) return std::nullopt;
    return Period{*from, *to};
}

}  // namespace jcic::ui
