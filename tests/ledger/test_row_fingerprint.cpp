// Two readings of the same rows are the same in whatever order; any other row, missing row or doubled row is not.
#include <QTest>

#include <algorithm>

#include "app/ledger/store/row_fingerprint.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;

namespace {

using Rows = std::vector<std::pair<std::string, std::uint64_t>>;

RowFingerprint print_of(const Rows& rows, const RowFingerprint::Points& points) {
    RowFingerprint out(points);
    for (const auto& [key, number] : rows) out.add(view(key), number);
    return out;
}

}  // namespace

class TestRowFingerprint : public QObject {
    Q_OBJECT
private slots:
    void order_and_pieces_are_of_no_consequence() {
        SystemRandom random;
        const auto points = RowFingerprint::Points::by(random);
        Rows rows;
        for (std::uint64_t n = 0; n < 1'000; ++n) rows.emplace_back("query:" + std::to_string(n * 7 % 331), n);
        const auto whole = print_of(rows, points);
        std::ranges::reverse(rows);
        QVERIFY(print_of(rows, points).same_as(whole));
        auto parts = print_of(Rows(rows.begin(), rows.begin() + 400), points);
        parts.add(print_of(Rows(rows.begin() + 400, rows.end()), points));
        QVERIFY(parts.same_as(whole));
    }

    void any_other_rows_are_told_data() {
        QTest::addColumn<Rows>("rows");
        QTest::newRow("one missing") << Rows{{"a", 1}, {"bc", 2}};
        QTest::newRow("one twice") << Rows{{"a", 1}, {"bc", 2}, {"bc", 2}};
        QTest::newRow("numbers exchanged") << Rows{{"a", 2}, {"bc", 1}, {"", 3}};
        QTest::newRow("a byte moved from one to another") << Rows{{"ab", 1}, {"c", 2}, {"", 3}};
        QTest::newRow("a zero more") << Rows{{std::string("a\0", 2), 1}, {"bc", 2}, {"", 3}};
        QTest::newRow("a large number") << Rows{{"a", (1ULL << 61U)}, {"bc", 2}, {"", 3}};
        QTest::newRow("none") << Rows{};
    }
    void any_other_rows_are_told() {
        QFETCH(Rows, rows);
        SystemRandom random;
        for (int i = 0; i < 100; ++i) {
            const auto points = RowFingerprint::Points::by(random);
            QVERIFY(!print_of(rows, points).same_as(print_of({{"a", 1}, {"bc", 2}, {"", 3}}, points)));
        }
    }
};

JCIC_TEST(TestRowFingerprint)
#include "test_row_fingerprint.moc"
