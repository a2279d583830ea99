// The government's office calendar: both encodings, revisions, damaged files.

#include <QtTest>

#include "app/domain/icalendar.h"
#include "app/domain/office_calendar.h"
#include "app/domain/office_hours.h"
#include "app/verify/rules/hours.h"
#include "domain/calendars.h"
#include "domain/valid.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;
using namespace std::chrono_literals;

namespace {

const QByteArray first_line = "西元日期,星期,是否放假,備註\r\n";

Result<void> load(OfficeCalendar& calendar, const QByteArray& bytes) {
    return calendar.load(view_of(bytes));
}

}  // namespace

class TestOfficeCalendar : public QObject {
    Q_OBJECT

private slots:
    void every_shipped_calendar_covers_each_day_of_its_year() {
        const auto calendar = all_calendars();
        int days_off = 0;
        for (auto day = std::chrono::sys_days{2023y / 1 / 1}; day < std::chrono::sys_days{2028y / 1 / 1};
             day += std::chrono::days{1}) {
            QVERIFY(calendar.published_day_off(Date{day}));
            days_off += calendar.day_off(Date{day}) ? 1 : 0;
        }
        QCOMPARE(days_off, 116 + 115 + 118 + 120 + 121);
        QVERIFY(!calendar.published_day_off(2022y / 12 / 31));
        QVERIFY(!calendar.published_day_off(2028y / 1 / 1));
        QVERIFY((calendar.years() == std::set{2023, 2024, 2025, 2026, 2027}));
        QVERIFY(OfficeCalendar().years().empty());
    }

    void cp950_and_utf8_are_read_alike() {
        const auto calendar = all_calendars();
        QCOMPARE(calendar.remark(2024y / 2 / 8), std::string{"小年夜"});              // cp950
        QCOMPARE(calendar.remark(2024y / 4 / 4), std::string{"兒童節及民族掃墓節"});  // cp950
        QCOMPARE(calendar.remark(2026y / 2 / 16), std::string{"農曆除夕"});           // UTF-8
        QCOMPARE(calendar.remark(2026y / 2 / 23), std::string{});
    }

    void a_saturday_may_be_an_office_day() {
        const auto calendar = all_calendars();
        QCOMPARE(calendar.day_off(2023y / 1 / 7), false);  // 補行上班
        QCOMPARE(calendar.day_off(2025y / 2 / 8), false);
        QCOMPARE(calendar.day_off(2025y / 2 / 9), true);
    }

    void the_office_day_before_long_holidays_is_found() {
        const auto calendar = all_calendars();
        const auto until = [&](Date day) { return calendar.office_day_until(RocDate::from(day).value()).date(); };
        QCOMPARE(until(2027y / 2 / 10), Date{2027y / 2 / 3});  // the Lunar New Year's last day off
        QCOMPARE(until(2027y / 2 / 4), Date{2027y / 2 / 3});
        QCOMPARE(until(2027y / 2 / 3), Date{2027y / 2 / 3});
        QCOMPARE(until(2027y / 2 / 11), Date{2027y / 2 / 11});
    }

    void the_later_revision_wins() {
        const auto first = calendar_file("office-calendar-2025-issue1.csv");
        const auto second = calendar_file("office-calendar-2025-issue2.csv");
        OfficeCalendar calendar;
        QVERIFY(load(calendar, first));
        QCOMPARE(calendar.day_off(2025y / 9 / 29), false);
        QVERIFY(load(calendar, second));
        QCOMPARE(calendar.day_off(2025y / 9 / 29), true);
        QCOMPARE(calendar.remark(2025y / 10 / 25), std::string{"臺灣光復暨金門古寧頭大捷紀念日"});
        OfficeCalendar other_way_round;
        QVERIFY(load(other_way_round, second) && load(other_way_round, first));
        QCOMPARE(other_way_round.day_off(2025y / 9 / 29), false);
    }

    void loading_in_name_order_is_loading_in_order_of_publication() {
        QCOMPARE(all_calendars().day_off(2025y / 12 / 25), true);
    }

    void without_a_calendar_weekends_are_off_and_nothing_is_published() {
        const OfficeCalendar empty;
        QVERIFY(!empty.published_day_off(2026y / 2 / 17));
        QCOMPARE(empty.day_off(2026y / 2 / 17), false);
        QCOMPARE(empty.day_off(2026y / 2 / 21), true);
        QCOMPARE(empty.day_off(2026y / 2 / 22), true);
    }

    void a_damaged_file_is_named_by_line_and_reason_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("column");
        const QByteArray good = "20260216,一,2,農曆除夕\r\n";
        QTest::newRow("empty") << QByteArray() << QByteArray("1") << QByteArray("header") << QByteArray("西元日期");
        QTest::newRow("another table") << QByteArray("日期,放假\r\n") << QByteArray("1") << QByteArray("header")
                                       << QByteArray("西元日期");
        QTest::newRow("heading alone") << first_line << QByteArray("1") << QByteArray("empty") << QByteArray("");
        QTest::newRow("no such day") << first_line + good + "20260230,一,0,\r\n"
                                     << QByteArray("3") << QByteArray("date") << QByteArray("西元日期");
        QTest::newRow("seven digits") << first_line + "2026021,一,2,\r\n"
                                      << QByteArray("2") << QByteArray("date") << QByteArray("西元日期");
        QTest::newRow("slipped by a row") << first_line + "20260216,二,2,\r\n"
                                          << QByteArray("2") << QByteArray("weekday") << QByteArray("星期");
        QTest::newRow("other mark") << first_line + good + "20260217,二,1,\r\n"
                                    << QByteArray("3") << QByteArray("day-off") << QByteArray("是否放假");
        QTest::newRow("cut off") << first_line + good + "20260217,二" << QByteArray("3") << QByteArray("day-off")
                                 << QByteArray("是否放假");
        QTest::newRow("a column less") << QByteArray("西元日期,星期\r\n20260216,一\r\n") << QByteArray("1")
                                       << QByteArray("header") << QByteArray("是否放假");
        QTest::newRow("a column twice") << QByteArray("西元日期,星期,是否放假,星期\r\n") << QByteArray("1")
                                        << QByteArray("header") << QByteArray("星期");
        QTest::newRow("a day twice") << first_line + good + "20260216,一,0,\r\n"
                                     << QByteArray("3") << QByteArray("twice") << QByteArray("西元日期");
        QTest::newRow("a lost character") << first_line + good + QByteArray("20260217,二,2,\xA4\r\n") << QByteArray("3")
                                          << QByteArray("unreadable") << QByteArray("備註");
    }

    void a_damaged_file_is_named_by_line_and_reason() {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, reason);
        OfficeCalendar calendar;
        const auto loaded = load(calendar, file);
        QCOMPARE(code_of_fault(loaded), QByteArray("file.form"));
        QCOMPARE(detail_of_fault(loaded, "line"), line);
        QCOMPARE(detail_of_fault(loaded, "reason"), reason);
        QFETCH(QByteArray, column);
        QCOMPARE(detail_of_fault(loaded, "column"), column);
    }

    void of_a_damaged_file_nothing_is_taken() {
        OfficeCalendar calendar;
        QVERIFY(!load(calendar, first_line + "20260216,一,2,農曆除夕\r\n20260217,二,9,\r\n"));
        QVERIFY(!calendar.published_day_off(2026y / 2 / 16));
    }

    void what_a_spreadsheet_made_of_it_is_read_data() {
        QTest::addColumn<QByteArray>("file");
        const auto utf16 = [](const QString& text) {
            QByteArray out("\xFF\xFE", 2);
            for (const auto c : text)
                out.append(static_cast<char>(c.unicode() & 0xFF)).append(static_cast<char>(c.unicode() >> 8));
            return out;
        };
        const auto lines = [](const char* separator, const char* end) {
            QString out;
            for (const auto* line : {"西元日期,星期,是否放假,備註", "20260216,一,2,農曆除夕", "20260217,二,2,春節"})
                out += QString::fromUtf8(line).replace(u',', QLatin1String(separator)) + QLatin1String(end);
            return out;
        };
        QTest::newRow("UTF-16 with tabs") << utf16(lines("\t", "\r\n"));
        QTest::newRow("semicolons") << lines(";", "\r\n").toUtf8();
        QTest::newRow("its separator named") << QByteArray("sep=;\r\n") + lines(";", "\r\n").toUtf8();
        QTest::newRow("carriage returns") << lines(",", "\r").toUtf8();
        QTest::newRow("trailing commas") << lines(",", ",,,\r\n").toUtf8() + ",,,,,,\r\n";
        QTest::newRow("quotes") << QByteArray(
            "\"西元日期\",\"星期\",\"是否放假\",\"備註\"\n\"20260216\",\"一\",\"2\","
            "\"農曆除夕\"\n=\"20260217\",二,2,春節\n");
        QTest::newRow("days as counts") << first_line + "46069,一,2,農曆除夕\r\n46070,二,2,春節\r\n";
        QTest::newRow("days as dates") << first_line + "2026/2/16,星期一,2,農曆除夕\r\n115-2-17,週二,2,春節\r\n";
        QTest::newRow("another order") << QByteArray(
            "備註,是否放假,星期,西元日期\n農曆除夕,2,一,20260216\n春節,2,二,20260217\n");
        QTest::newRow("a column more") << QByteArray(
            "西元日期,星期,是否放假,備註,本行\n20260216,一,2,農曆除夕,x\n20260217,二,2,春節,\n");
    }
    void what_a_spreadsheet_made_of_it_is_read() {
        QFETCH(QByteArray, file);
        OfficeCalendar calendar;
        const auto loaded = load(calendar, file);
        QVERIFY2(loaded, detail_of_fault(loaded, "line") + " " + detail_of_fault(loaded, "reason"));
        QCOMPARE(calendar.size(), std::size_t{2});
        QCOMPARE(calendar.remark(2026y / 2 / 16), std::string{"農曆除夕"});
        QCOMPARE(calendar.remark(2026y / 2 / 17), std::string{"春節"});
        QVERIFY(calendar.day_off(2026y / 2 / 17));
    }

    void line_ends_bom_and_commas_in_remarks_are_understood() {
        OfficeCalendar calendar;
        QVERIFY(load(calendar, "\xEF\xBB\xBF" + first_line + "\r\n20260216,一,2,除夕,小年夜後\n20260217,二,2,"));
        QCOMPARE(calendar.remark(2026y / 2 / 16), std::string{"除夕,小年夜後"});
        QCOMPARE(calendar.day_off(2026y / 2 / 17), true);
    }
};

// R-SE-6, R-SE-8: until when a record can be fetched, and what is said before the request.

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

// The calendar of duties as a file (RFC 5545).

class TestIcalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_entry_is_a_whole_day() {
        const CalendarEntry one{"incidents-7@0129999", RocDate::parse("1151221").value(), "立即通報", ""};
        const auto text = QString::fromStdString(icalendar({&one, 1}, parse_iso("2026-11-20T02:03:04.567Z").value()));
        QCOMPARE(text, QStringLiteral("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//jcic-desk//duties//ZH\r\n"
                                      "BEGIN:VEVENT\r\nUID:incidents-7@0129999\r\nDTSTAMP:20261120T020304Z\r\n"
                                      "DTSTART;VALUE=DATE:20261221\r\nSUMMARY:立即通報\r\nTRANSP:TRANSPARENT\r\n"
                                      "END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }
    void what_means_something_to_the_format_is_escaped() {
        const CalendarEntry one{"1", RocDate::parse("1151221").value(), "a,b;c\\d", "e\r\nf"};
        const auto text = icalendar({&one, 1}, UtcTime{});
        QVERIFY(text.find("SUMMARY:a\\,b\\;c\\\\d\r\n") != std::string::npos);
        QVERIFY(text.find("DESCRIPTION:e\\nf\r\n") != std::string::npos);
    }
    void a_long_line_is_folded_between_characters() {
        std::string summary;
        for (int i = 0; i < 60; ++i) summary += "資";
        const CalendarEntry one{"1", RocDate::parse("1151221").value(), summary, ""};
        const auto text = icalendar({&one, 1}, UtcTime{});
        std::string unfolded;
        for (std::size_t from = 0; from < text.size();) {
            const auto end = text.find("\r\n", from);
            const auto line = text.substr(from, end - from);
            QVERIFY(line.size() <= 75);
            QVERIFY(QString::fromStdString(line).toStdString() == line);  // no character is cut
            const bool more = line.starts_with(' ');
            unfolded += (more || unfolded.empty() ? "" : "\n") + line.substr(more ? 1 : 0);
            from = end + 2;
        }
        QVERIFY(unfolded.find("\nSUMMARY:" + summary + "\n") != std::string::npos);
    }
    // What another program wrote into a row may be no UTF-8 at all.
    void bytes_that_are_no_characters_are_folded_too() {
        const CalendarEntry one{"1", RocDate::parse("1151221").value(), std::string(300, '\x80'), ""};
        const auto text = icalendar({&one, 1}, UtcTime{});
        std::size_t kept = 0;
        for (std::size_t from = 0; from < text.size();) {
            const auto end = text.find("\r\n", from);
            QVERIFY(end - from <= 75);
            for (auto at = from; at < end; ++at) kept += text[at] == '\x80' ? 1U : 0U;
            from = end + 2;
        }
        QCOMPARE(kept, std::size_t{300});
    }
};

// A branch's office hours: how they are typed and written, which moments they have, and what the calendar makes of
// them.

namespace {

OfficeHours hours(const char* typed) {
    return OfficeHours::parse(typed).value();
}
/// A moment in Taiwan.
UtcTime at(std::chrono::year_month_day day, std::chrono::minutes time) {
    return UtcTime{std::chrono::sys_days{day}} - 8h + time;
}
const auto a_wednesday = 2026y / 11 / 18;
const auto a_saturday = 2026y / 11 / 21;
const char* const with_evenings = "1-2 08:30-17:30; 3 08:30-20:00; 4-5 08:30-17:30; 6 09:00-12:00";

}  // namespace

class TestOfficeHours : public QObject {
    Q_OBJECT

private slots:
    void they_are_written_in_one_form() {
        QCOMPARE(OfficeHours().text(), std::string("1-5 08:30-17:30"));
        QCOMPARE(hours("1-5 8:30-17:30; 3 17:30-20:00; 6 9:00-12:00").text(), std::string(with_evenings));
        QCOMPARE(hours("６ 9:00－12:00；1、2 1300-1730 830～12:00").text(),
                 std::string("1-2 08:30-12:00 13:00-17:30; 6 09:00-12:00"));
        QCOMPARE(hours("1 08:00-09:00 08:30-10:00 10:00-11:00").text(), std::string("1 08:00-11:00"));
        VERIFY_OK(OfficeHours::written(with_evenings));
        for (const auto* other : {"1-5 8:30-17:30", "1-5 08:30-17:30 ", "2 08:30-17:30; 1 08:30-17:00",
                                  "1 08:30-17:30; 2 08:30-17:30", "1-1 08:30-17:30", "1 09:00-10:00 10:00-11:00"})
            COMPARE_FAULT(OfficeHours::written(other), input_form);
    }

    void what_says_no_hours_is_refused() {
        for (const auto* bad : {"", ";", "1-5", "08:30-17:30", "8 08:30-17:30", "0 08:30-17:30", "5-1 08:30-17:30",
                                "1 17:30-08:30", "1 08:30-08:30", "1 08:30", "1 08:30-24:00", "一 08:30-17:30",
                                "1 8:00-9:00 10:00-11:00 12:00-13:00 14:00-15:00 16:00-17:00"}) {
            const auto refused = OfficeHours::parse(bad);
            COMPARE_FAULT(refused, input_form);
            QCOMPARE(refused.error().detail("reason"), std::string_view("office-hours"));
        }
    }

    void a_moment_is_in_them_from_the_first_minute_to_the_last() {
        const auto ours = hours(with_evenings);
        const OfficeCalendar calendar;
        const auto when = [&](auto day, auto time) { return office_time(at(day, time), ours, calendar); };
        QVERIFY(when(a_wednesday, 8h + 30min) == OfficeTime::open);
        QVERIFY(when(a_wednesday, 8h + 29min) == OfficeTime::outside_hours);
        QVERIFY(when(a_wednesday, 19h + 59min) == OfficeTime::open);
        QVERIFY(when(a_wednesday, 20h) == OfficeTime::outside_hours);
        QVERIFY(when(2026y / 11 / 19, 18h) == OfficeTime::outside_hours);
        QVERIFY(when(a_saturday, 11h) == OfficeTime::open);
        QVERIFY(when(a_saturday, 12h) == OfficeTime::outside_hours);
        QVERIFY(when(2026y / 11 / 22, 11h) == OfficeTime::outside_hours);
        QCOMPARE(ours.text_of(std::chrono::Wednesday), std::string("08:30–20:00"));
        QCOMPARE(ours.text_of(std::chrono::Sunday), std::string());
        QVERIFY(ours.closing(std::chrono::Saturday) == 12h);
        QVERIFY(ours.closing(std::chrono::Sunday) == 20h);  // none of its own: the week's latest
    }

    void a_holiday_is_no_office_day_and_a_working_Saturday_is_one() {
        const auto calendar = all_calendars();
        const auto when = [&](const OfficeHours& of, auto day, auto time) {
            return office_time(at(day, time), of, calendar);
        };
        QVERIFY(when({}, 2026y / 1 / 1, 10h) == OfficeTime::day_off);  // a Thursday, in the hours of any other
        QVERIFY(when({}, 2026y / 1 / 1, 20h) == OfficeTime::outside_hours);
        QVERIFY(when({}, 2025y / 2 / 8, 10h) == OfficeTime::open);  // 補行上班
        QVERIFY(when({}, 2025y / 2 / 8, 18h) == OfficeTime::outside_hours);
        const auto ours = hours(with_evenings);
        QVERIFY(when(ours, 2025y / 2 / 8, 14h) == OfficeTime::open);       // Monday's too
        QVERIFY(when(ours, 2026y / 10 / 10, 10h) == OfficeTime::day_off);  // 國慶日, a Saturday
        QVERIFY(when(ours, a_saturday, 10h) == OfficeTime::open);
    }

    void the_second_verifier_reads_the_same_hours() {
        for (const auto* text : {"1-5 08:30-17:30", with_evenings, "1-2 08:30-12:00 13:00-17:30; 7 00:00-23:59"}) {
            const auto other = verify::week_hours(text);
            QVERIFY2(other.has_value(), text);
            const auto ours = hours(text);
            for (auto moment = at(2026y / 11 / 16, 0min); moment < at(2026y / 11 / 23, 0min); moment += 10min) {
                const auto [day, time] = time_of_week(moment);
                QCOMPARE(verify::in_hours(*other, static_cast<std::uint64_t>(moment.time_since_epoch().count())),
                         ours.contain(day, time));
            }
        }
        for (const auto* bad :
             {"", "1-5", "1-5 8:30-17:30", "1-5 08:30-17:30;6 09:00-12:00", "8 08:30-17:30", "1-1 08:30-17:30",
              "5-1 08:30-17:30", "1 17:30-08:30", "1 09:00-10:00 10:00-11:00", "1 08:30-17:30; 2 08:30-17:30",
              "2 08:30-17:30; 1 08:30-17:00", "1-5 08:30-17:30; ", "1-3 08:30-17:30; 3 18:00-19:00", "1 08:30-24:00",
              "1-5 08:30-17:30 ", "1 08:00-09:00 10:00-11:00 12:00-13:00 14:00-15:00 16:00-17:00"}) {
            QVERIFY2(!verify::week_hours(bad), bad);
            QVERIFY2(!OfficeHours::written(bad), bad);
        }
    }
};

JCIC_TEST(TestOfficeCalendar)
JCIC_TEST(TestHoldingTime)
JCIC_TEST(TestIcalendar)
JCIC_TEST(TestOfficeHours)
#include "test_office_calendar.moc"
