// R-SE-6, R-SE-8: until when a record can be fetched, and what is said before the request.
#include "domain/calendars.h"
#include "domain/valid.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

/// "ends off-from..off-to fetch-by", or "-" where nothing need be said.
QString warned(Item item, const char* roc_day, const char* time_in_taiwan = "12:00:00") {
    static const auto calendar = all_calendars();
    const auto iso = QString::fromStdString(iso_text(UtcTime{roc(roc_day).days()})).left(10) + QLatin1Char('T') +
                     QLatin1String(time_in_taiwan) + QLatin1String("+08:00");
    const auto warning = holding_warning(item, utc(qPrintable(iso)), calendar);
    if (!warning) return QStringLiteral("-");
    return QString::fromStdString(warning->ends.text() + ' ' + warning->off_from.text() + ".." +
                                  warning->off_to.text() + ' ' + warning->fetch_by.text());
}

}  // namespace

class TestHoldingTime : public QObject {
    Q_OBJECT

private slots:
    void the_hosts_deadline_holds_where_it_gives_one() {
        const auto requested = utc("2026-12-21T06:00:00Z");
        const auto host = utc("2026-12-27T00:00:00Z");
        QCOMPARE(holding_deadline(Item::t50, requested, host), host);
    }

    void else_calendar_days_count_from_the_request() {
        const auto requested = utc("2026-12-21T06:00:00Z");
        QCOMPARE(holding_deadline(Item::t50, requested, std::nullopt), utc("2026-12-28T06:00:00Z"));
        QCOMPARE(holding_deadline(Item::t51, requested, std::nullopt), utc("2026-12-28T06:00:00Z"));
        QCOMPARE(holding_deadline(Item::t52, requested, std::nullopt), utc("2026-12-24T06:00:00Z"));
    }

    void the_last_office_day_in_time_is_told_of_any_request_R_SE_6() {
        const auto calendar = all_calendars();
        const auto requested = utc("2026-12-21T06:00:00Z");  // off from Friday 25 to Sunday 27
        QCOMPARE(holding_time(Item::t50, requested, calendar).ends, utc("2026-12-28T06:00:00Z"));
        QCOMPARE(holding_time(Item::t50, requested, calendar).fetch_by, roc("1151228"));
        QCOMPARE(holding_time(Item::t52, requested, calendar).fetch_by, roc("1151224"));
        QCOMPARE(holding_time(Item::t52, utc("2026-12-23T06:00:00Z"), calendar).fetch_by, roc("1151224"));
        // Within the lunar new year there is no office day at all.
        QCOMPARE(holding_time(Item::t52, utc("2026-02-16T04:00:00Z"), calendar).fetch_by, roc("1150216"));
    }

    void lunar_new_year_is_warned_of_before_the_request_data() {
        QTest::addColumn<int>("item");
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<QString>("warning");
        const int t50 = static_cast<int>(Item::t50);
        const int t52 = static_cast<int>(Item::t52);
        // 2026: off from Saturday 14 to Sunday 22 February.
        QTest::newRow("a week before: ends on the last office day") << t50 << QByteArray("1150206") << "-";
        QTest::newRow("Monday before") << t50 << QByteArray("1150209") << "1150216 1150214..1150222 1150213";
        QTest::newRow("last office day: fetch today")
            << t50 << QByteArray("1150213") << "1150220 1150214..1150222 1150213";
        QTest::newRow("within, no office day at all: today")
            << t50 << QByteArray("1150214") << "1150221 1150214..1150222 1150214";
        QTest::newRow("within, one office day left")
            << t50 << QByteArray("1150216") << "1150223 1150214..1150222 1150223";
        QTest::newRow("within, two office days left") << t50 << QByteArray("1150217") << "-";
        QTest::newRow("T52, ends on the last office day") << t52 << QByteArray("1150210") << "-";
        QTest::newRow("T52, ends on the first day off")
            << t52 << QByteArray("1150211") << "1150214 1150214..1150222 1150213";
        // 2025: off from Saturday 25 January to Sunday 2 February; 2024 (cp950): 8 to 14 February.
        QTest::newRow("2025") << t50 << QByteArray("1140124") << "1140131 1140125..1140202 1140124";
        QTest::newRow("2024") << t50 << QByteArray("1130207") << "1130214 1130208..1130214 1130207";
    }

    void lunar_new_year_is_warned_of_before_the_request() {
        QFETCH(int, item);
        QFETCH(QByteArray, day);
        QFETCH(QString, warning);
        QCOMPARE(warned(static_cast<Item>(item), day.constData()), warning);
    }

    void a_single_day_off_at_the_end_is_warned_of() {
        QCOMPARE(warned(Item::t50, "1130221"), QStringLiteral("1130228 1130228..1130228 1130227"));
    }

    void the_day_is_taiwans() {
        // Half past midnight on Saturday in Taiwan is still Friday in UTC.
        QCOMPARE(warned(Item::t50, "1150207", "00:30:00"), QStringLiteral("1150214 1150214..1150222 1150213"));
        QCOMPARE(warned(Item::t50, "1150206", "23:59:59"), QStringLiteral("-"));
    }

    void a_weekend_inside_a_week_is_nothing_to_mention() {
        QCOMPARE(warned(Item::t50, "1150302"), QStringLiteral("-"));  // Monday to Monday
        QCOMPARE(warned(Item::t52, "1150306"), QStringLiteral("-"));  // Friday to Monday: both are office days
        QCOMPARE(warned(Item::t52, "1150305"), QStringLiteral("1150308 1150307..1150308 1150306"));
    }
};

JCIC_TEST(TestHoldingTime)
#include "test_holding_time.moc"
