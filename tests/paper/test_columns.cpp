// How a table's width is shared out.

#include "app/paper/layout/table_strip.h"
#include "support/test_program.h"

#include <QTest>
#include <numeric>

using namespace jcic::paper;

namespace {

double sum(const std::vector<double>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

}  // namespace

class TestColumns : public QObject {
    Q_OBJECT
private slots:
    void room_to_spare_is_spread_in_proportion() {
        const auto widths = column_widths({{100, true}, {50, false}}, 300);
        QCOMPARE(widths[0], 200.0);
        QCOMPARE(widths[1], 100.0);
    }

    void amounts_keep_their_width_while_names_wrap() {
        const auto widths = column_widths({{900, true}, {80, false}, {70, false}}, 500);
        QCOMPARE(widths[1], 80.0);
        QCOMPARE(widths[2], 70.0);
        QCOMPARE(widths[0], 350.0);
    }

    void a_short_column_is_not_cut_for_a_long_one() {
        const auto widths = column_widths({{60, true}, {900, true}, {100, false}}, 500);
        QCOMPARE(widths[0], 60.0);
        QCOMPARE(widths[1], 340.0);
    }

    void where_amounts_leave_no_room_they_wrap_too() {
        const auto widths = column_widths({{400, false}, {400, false}, {300, true}}, 500);
        for (const double width : widths) QVERIFY(width > 100);
        QCOMPARE(sum(widths), 500.0);
    }

    void the_whole_width_is_used_and_no_more() {
        for (int seed = 1; seed < 200; ++seed) {
            std::vector<ColumnNeed> needs;
            for (int i = 0; i < 1 + seed % 7; ++i)
                needs.push_back({10.0 + (seed * 37 + i * 101) % 400, (seed + i) % 3 != 0});
            const auto widths = column_widths(needs, 500);
            QVERIFY2(std::abs(sum(widths) - 500) < 1e-6, qPrintable(QString::number(seed)));
            for (const double width : widths) QVERIFY(width > 0);
        }
    }
};

JCIC_TEST(TestColumns)
#include "test_columns.moc"
