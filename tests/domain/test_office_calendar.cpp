// The government's office calendar: both encodings, revisions, damaged files.
#include "app/domain/office_calendar.h"

#include "domain/calendars.h"
#include "domain/valid.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;
using namespace std::chrono_literals;

namespace {

const QByteArray header = "西元日期,星期,是否放假,備註\r\n";

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
        QTest::newRow("heading alone") << header << QByteArray("1") << QByteArray("empty") << QByteArray("");
        QTest::newRow("no such day") << header + good + "20260230,一,0,\r\n"
                                     << QByteArray("3") << QByteArray("date") << QByteArray("西元日期");
        QTest::newRow("seven digits") << header + "2026021,一,2,\r\n"
                                      << QByteArray("2") << QByteArray("date") << QByteArray("西元日期");
        QTest::newRow("slipped by a row") << header + "20260216,二,2,\r\n"
                                          << QByteArray("2") << QByteArray("weekday") << QByteArray("星期");
        QTest::newRow("other mark") << header + good + "20260217,二,1,\r\n"
                                    << QByteArray("3") << QByteArray("day-off") << QByteArray("是否放假");
        QTest::newRow("cut off") << header + good + "20260217,二" << QByteArray("3") << QByteArray("day-off")
                                 << QByteArray("是否放假");
        QTest::newRow("a column less") << QByteArray("西元日期,星期\r\n20260216,一\r\n") << QByteArray("1")
                                       << QByteArray("header") << QByteArray("是否放假");
        QTest::newRow("a column twice") << QByteArray("西元日期,星期,是否放假,星期\r\n") << QByteArray("1")
                                        << QByteArray("header") << QByteArray("星期");
        QTest::newRow("a day twice") << header + good + "20260216,一,0,\r\n"
                                     << QByteArray("3") << QByteArray("twice") << QByteArray("西元日期");
        QTest::newRow("a lost character") << header + good + QByteArray("20260217,二,2,\xA4\r\n") << QByteArray("3")
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
        QVERIFY(!load(calendar, header + "20260216,一,2,農曆除夕\r\n20260217,二,9,\r\n"));
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
        QTest::newRow("days as counts") << header + "46069,一,2,農曆除夕\r\n46070,二,2,春節\r\n";
        QTest::newRow("days as dates") << header + "2026/2/16,星期一,2,農曆除夕\r\n115-2-17,週二,2,春節\r\n";
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
        QVERIFY(load(calendar, "\xEF\xBB\xBF" + header + "\r\n20260216,一,2,除夕,小年夜後\n20260217,二,2,"));
        QCOMPARE(calendar.remark(2026y / 2 / 16), std::string{"除夕,小年夜後"});
        QCOMPARE(calendar.day_off(2026y / 2 / 17), true);
    }
};

JCIC_TEST(TestOfficeCalendar)
#include "test_office_calendar.moc"
