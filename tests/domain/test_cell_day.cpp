// Days and moments as they stand in tables: as people type them, and as spreadsheets write what they took for dates.
#include "app/domain/cell_day.h"

#include <QtTest>

#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

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

JCIC_TEST(TestCellDay)
#include "test_cell_day.moc"
