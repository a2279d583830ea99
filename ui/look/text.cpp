#include "ui/look/text.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/base/text.h"
#include "app/domain/roc_date.h"

namespace jcic::ui {
namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Text)
};
}  // namespace

QString q(std::string_view text) {
    return QString::fromStdString(visible_text(text));
}

QString listed(const QStringList& parts) {
    return parts.join(Text::tr("、"));
}

QString listed_anew(const QString& written) {
    return listed(written.split(u'、'));
}

QString case_number_text(const std::string& number, const std::string& before) {
    return before.empty() ? q(number) : Text::tr("%1（更正，原 %2）").arg(q(number), q(before));
}

std::string from_typed(const QString& text) {
    return text.normalized(QString::NormalizationForm_C).trimmed().toStdString();
}

QString roc_time(UtcTime when) {
    return q(domain::roc_time_text(when));
}

QString clock_time(UtcTime when) {
    return roc_time(when).section(QLatin1Char(' '), 1);
}

QString weekday_text(domain::RocDate day) {
    const QString names[]{Text::tr("日"), Text::tr("一"), Text::tr("二"), Text::tr("三"),
                          Text::tr("四"), Text::tr("五"), Text::tr("六")};
    return names[std::chrono::weekday{day.days()}.c_encoding()];
}

QString long_date(UtcTime when) {
    const auto day = domain::roc_date_at(when);
    return Text::tr("%1 年 %2 月 %3 日（%4） %5")
        .arg(day.year())
        .arg(static_cast<unsigned>(day.date().month()))
        .arg(static_cast<unsigned>(day.date().day()))
        .arg(weekday_text(day), clock_time(when));
}

QString short_day(UtcTime when) {
    const auto day = domain::roc_date_at(when);
    return Text::tr("%1（%2）").arg(q(day.dashed()), weekday_text(day));
}

QString span_text(std::chrono::milliseconds span) {
    using namespace std::chrono;
    const auto all = std::max<long long>(0, duration_cast<minutes>(span).count());
    const auto days = all / 1440, hours = all / 60 % 24, rest = all % 60;
    if (days > 0) return Text::tr("%1 日 %2 小時").arg(days).arg(hours);
    if (hours > 0) return Text::tr("%1 小時 %2 分").arg(hours).arg(rest);
    return Text::tr("%1 分").arg(rest);
}

QString countdown_text(std::chrono::seconds left) {
    const auto all = std::max<long long>(0, left.count());
    return QStringLiteral("%1:%2").arg(all / 60).arg(all % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace jcic::ui
