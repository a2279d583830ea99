// ROC dates, Taiwan's civil time, ISO 8601.

#include <QtTest>

#include "app/domain/cell_day.h"
#include "domain/valid.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

class TestRocDate : public QObject {
    Q_OBJECT

private slots:
    void every_day_of_two_centuries_round_trips() {
        using namespace std::chrono;
        int days_seen = 0;
        for (auto day = sys_days{1912y / 1 / 1}; day < sys_days{2112y / 1 / 1}; day += days{1}) {
            const auto made = RocDate::from(Date{day});
            QVERIFY(made);
            const auto text = made->text();
            QCOMPARE(text.size(), std::size_t{7});
            QCOMPARE(RocDate::parse(text)->days(), day);
            ++days_seen;
        }
        QCOMPARE(days_seen, 73049);  // 200 years, 49 of them leap years
    }

    void what_is_no_day_is_refused_with_a_reason_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("six digits") << "990101" << QByteArray("length");
        QTest::newRow("eight digits") << "20260101" << QByteArray("length");
        QTest::newRow("empty") << "" << QByteArray("length");
        QTest::newRow("a dash") << "115-1-1" << QByteArray("digit");
        QTest::newRow("blank for a zero") << "115 1 5" << QByteArray("digit");
        QTest::newRow("year 0") << "0000101" << QByteArray("year");
        QTest::newRow("month 0") << "1150001" << QByteArray("month");
        QTest::newRow("month 13") << "1151301" << QByteArray("month");
        QTest::newRow("day 0") << "1150100" << QByteArray("day");
        QTest::newRow("31 April") << "1150431" << QByteArray("day");
        QTest::newRow("no leap year") << "1140229" << QByteArray("day");
        QTest::newRow("1900-like century: 2100 is none") << "1890229" << QByteArray("day");
    }

    void what_is_no_day_is_refused_with_a_reason() {
        QFETCH(QString, text);
        QFETCH(QByteArray, reason);
        const auto date = RocDate::parse(text.toStdString());
        QCOMPARE(code_of_fault(date), QByteArray("rule.ROC-DATE"));
        QCOMPARE(detail_of_fault(date, "reason"), reason);
    }

    void what_is_stored_is_written_in_one_way() {
        QCOMPARE(RocDate::written("1151120").value(), RocDate::parse("1151120").value());
        for (const char* typed : {"１１５１１２０", " 1151120", "1151120 ", "115112０"}) {
            QVERIFY(RocDate::parse(typed));
            COMPARE_FAULT(RocDate::written(typed), rule_roc_date);
        }
        COMPARE_FAULT(RocDate::written("1151332"), rule_roc_date);
    }

    void the_range_is_year_1_to_999() {
        using namespace std::chrono;
        QCOMPARE(RocDate::from(1912y / 1 / 1)->text(), std::string{"0010101"});
        QCOMPARE(RocDate::from(2910y / 12 / 31)->text(), std::string{"9991231"});
        QCOMPARE(detail_of_fault(RocDate::from(1911y / 12 / 31), "reason"), QByteArray("year"));
        QCOMPARE(detail_of_fault(RocDate::from(2911y / 1 / 1), "reason"), QByteArray("year"));
        QCOMPARE(detail_of_fault(RocDate::from(2025y / 2 / 29), "reason"), QByteArray("day"));
    }

    void dates_compare_by_time() {
        QVERIFY(roc("0991231") < roc("1000101"));
        QVERIFY(roc("1150131") < roc("1150201"));
        QCOMPARE(roc("1150101").year(), 115);
        QCOMPARE(roc("0991231").dashed(), std::string{"099-12-31"});
    }

    void the_day_in_taiwan_begins_eight_hours_before_utc() {
        QCOMPARE(roc_date_at(utc("2026-12-20T15:59:59.999Z")).text(), std::string{"1151220"});
        QCOMPARE(roc_date_at(utc("2026-12-20T16:00:00Z")).text(), std::string{"1151221"});
        QCOMPARE(iso_text(start_of(roc("1151221"))), std::string{"2026-12-20T16:00:00.000Z"});
        QCOMPARE(roc_date_at(start_of(roc("1130229"))).text(), std::string{"1130229"});
    }

    void a_clock_out_of_range_gives_the_nearest_day() {
        QCOMPARE(roc_date_at(utc("1900-01-01T00:00:00Z")).text(), std::string{"0010101"});
        QCOMPARE(roc_date_at(utc("9999-01-01T00:00:00Z")).text(), std::string{"9991231"});
    }

    void time_is_shown_in_roc_form() {
        const auto when = utc("2026-12-21T06:06:30.123Z");
        QCOMPARE(roc_time_text(when), std::string{"115-12-21 14:06"});
        QCOMPARE(roc_time_text(when, true), std::string{"115-12-21 14:06:30"});
        QCOMPARE(roc_time_text(utc("2026-12-31T16:00:00Z")), std::string{"116-01-01 00:00"});
    }

    void a_time_of_day_is_typed_in_several_ways_and_written_in_one() {
        for (const auto* typed : {"09:05", "9:05", "0905", "905"})
            QCOMPARE(parse_time_of_day(typed).value(), std::string("09:05"));
        for (const auto* last : {"00:00", "23:59"}) QCOMPARE(parse_time_of_day(last).value(), std::string(last));
        for (const auto* none : {"", "24:00", "09:60", "9:5", ":905", "09:05:00", "-9:05", "123:45", "95", "上午"}) {
            QCOMPARE(parse_time_of_day(none).error().detail("reason"), std::string_view("time-of-day"));
            QVERIFY(!time_on(RocDate::parse("1151120").value(), none));
        }
        // In Taiwan, whatever the machine's zone.
        QCOMPARE(iso_text(time_on(RocDate::parse("1151120").value(), "07:30").value()),
                 std::string("2026-11-19T23:30:00.000Z"));
        QCOMPARE(time_of_day_text(time_on(RocDate::parse("1151120").value(), "14:06").value()), std::string("14:06"));
    }

    void iso_time_round_trips() {
        for (const char* text : {"1970-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z", "2024-02-29T23:59:59.001Z"})
            QCOMPARE(iso_text(utc(text)), std::string{text});
    }

    void iso_time_takes_fractions_and_offsets() {
        QCOMPARE(utc("2026-12-21T14:06:30+08:00"), utc("2026-12-21T06:06:30Z"));
        QCOMPARE(utc("2026-12-20T22:06:30-08:00"), utc("2026-12-21T06:06:30Z"));
        QCOMPARE(utc("2026-12-21T06:06:30.5Z"), utc("2026-12-21T06:06:30.500Z"));
        QCOMPARE(utc("2026-12-21T06:06:30.1239999Z"), utc("2026-12-21T06:06:30.123Z"));
    }

    void iso_time_refuses_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "2026-12-21", "2026-12-21T06:06Z", "2026-12-21T06:06:30", "2026-12-21T24:00:00Z",
                                 "2026-12-21T06:60:00Z", "2026-12-21T06:06:61Z", "2025-02-29T06:06:30Z",
                                 "2026-13-01T00:00:00Z", "2026-12-21T06:06:30.Z", "2026-12-21T06:06:30Zx",
                                 "2026-12-21T06:06:30+15:00", "2026-12-21t06:06:30Z", "+026-12-21T06:06:30Z"})
            QTest::newRow(*text == '\0' ? "empty" : text) << text;
    }

    void iso_time_refuses() {
        QFETCH(QString, text);
        QCOMPARE(code_of_fault(parse_iso(text.toStdString())), QByteArray("input.form"));
    }
};

// Days and moments as they stand in tables: as people type them, and as spreadsheets write what they took for dates.

class TestCellDay : public QObject {
    Q_OBJECT

private slots:
    void a_day_is_read_however_it_is_written_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("day");
        const auto row = [](const char* cell, const char* day) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(day);
        };
        for (const auto* cell :
             {"20260216", "1150216", "2026/2/16", "2026-02-16", "2026.2.16", "115/2/16", "115-02-16", "115.2.16",
              "115年2月16日", "民國115年2月16日", "中華民國115年02月16日", "2026年2月16日", "２０２６／２／１６",
              " 20260216 ", "46069", "2026/2/16 00:00", "2026/2/16 上午 12:00:00"})
            row(cell, "115-02-16");
        row("36526", "089-01-01");  // a spreadsheet's count: January 1, 2000
        row("60000", "153-04-08");
        row("99/1/1", "099-01-01");
        for (const auto* cell : {"", "20260230", "2026021", "2026/13/1", "2026/2-16", "2026/2", "2/16/2026", "46069.5",
                                 "36525", "4.6E+04", "46069 ", "農曆除夕", "2026/2/16 09:00", "-46069", "0/1/1"})
            row(cell, QByteArray(cell) == "46069 " ? "115-02-16" : "");
    }
    void a_day_is_read_however_it_is_written() {
        QFETCH(QString, cell);
        QFETCH(QString, day);
        const auto found = day_in_cell(cell.toStdString());
        QCOMPARE(found ? QString::fromStdString(RocDate::from(*found).value().dashed()) : QString(), day);
    }

    void a_moment_is_read_however_it_is_written_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("moment");
        const auto row = [](const char* cell, const char* moment) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(moment);
        };
        for (const auto* cell : {"115/10/05 14:06:30", "115-10-05 14:06:30", "2026/10/5 14:06:30", "20261005 14:06:30",
                                 "2026/10/5 下午 02:06:30", "2026/10/5 下午02:06:30", "46300.587847222"})
            row(cell, "115-10-05 14:06:30");
        row("115/10/05 14:06", "115-10-05 14:06:00");
        row("115/10/05 0:05", "115-10-05 00:05:00");
        row("115/10/05 下午 12:05", "115-10-05 12:05:00");
        row("115/10/05 上午 12:05", "115-10-05 00:05:00");
        row("46300.0", "115-10-05 00:00:00");
        for (const auto* cell : {"", "115/10/05", "46300", "115/10/05 24:00", "115/10/05 14:60", "115/10/05 14",
                                 "115/10/05 1:6", "115/10/05 下午 13:00", "115/02/30 10:00", "46300.", "46300.5.5"})
            row(cell, "");
    }
    void a_moment_is_read_however_it_is_written() {
        QFETCH(QString, cell);
        QFETCH(QString, moment);
        const auto found = moment_in_cell(cell.toStdString());
        QCOMPARE(found ? QString::fromStdString(roc_time_text(*found, true)) : QString(), moment);
    }
};

JCIC_TEST(TestRocDate)
JCIC_TEST(TestCellDay)
#include "test_roc_date.moc"
