// How a desk stands, for head office (docs/trust/branch-reports.md): one text for what it says, nothing believed that
// is not whole, and no line into which a subject would fit.
#include <QtTest>

#include "app/domain/roc_date.h"
#include "app/domain/standing.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

class TestStanding : public QObject {
    Q_OBJECT

private slots:
    void is_written_in_one_form() {
        const auto read = read_standing(file_of(example()));
        VERIFY_OK(read);
        QVERIFY(read->said == example());
        QCOMPARE(read->text + signature_line(read->signature), file_of(example()));
        auto without = example();
        without.sample.reset();
        without.queries.clear();
        without.owed.clear();
        QVERIFY(read_standing(file_of(without))->said == without);
    }

    void its_text_is_as_documented() {
        QCOMPARE(QString::fromStdString(standing_text(example(), certificate)),
                 QString("jcic-desk standing v1\nworld\treal\ninstitution\t0129999\nbranch\t忠孝分行\n"
                         "desk\t0129999-W1\nledger\t00112233445566778899aabbccddeeff\nweek\t1151221\n"
                         "made\t2026-12-21T06:05:04.000Z\nevents\t18190\nquery\tT50\t20\nquery\tT51\t12\nwaiting\t3\n"
                         "sample\t115-11\t10\t9\nowed\treviews\t2\t1\nowed\tweekly-sheets\t1\t0\ncertificate\tMAEC\n"));
    }

    void what_would_hold_a_subject_is_refused_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("an ID number as a register") << "owed\treviews"
                                                    << "owed\tA123456789";
        QTest::newRow("a name as a register") << "owed\treviews"
                                              << "owed\t王小明";
        QTest::newRow("a name as an item") << "query\tT50"
                                           << "query\t王小明";
        QTest::newRow("a case as a count") << "waiting\t3"
                                           << "waiting\t115-0042";
        QTest::newRow("a line of its own") << "waiting\t3"
                                           << "subject\tA123456789\nwaiting\t3";
        QTest::newRow("more of a line") << "waiting\t3"
                                        << "waiting\t3\tA123456789";
        QTest::newRow("a name as a month") << "sample\t115-11"
                                           << "sample\t王小明";
        QTest::newRow("another order") << "waiting\t3\nsample\t115-11\t10\t9"
                                       << "sample\t115-11\t10\t9\nwaiting\t3";
        QTest::newRow("twice") << "waiting\t3"
                               << "waiting\t3\nwaiting\t3";
        QTest::newRow("zeros before a count") << "waiting\t3"
                                              << "waiting\t03";
        QTest::newRow("another version") << "standing v1"
                                         << "standing v2";
        QTest::newRow("no day") << "week\t1151221"
                                << "week\t1151399";
    }
    void what_would_hold_a_subject_is_refused() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        auto text = QString::fromStdString(file_of(example()));
        QVERIFY(text.contains(from));
        text.replace(from, to);
        const auto read = read_standing(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().code, FaultCode::file_form);
    }

    void without_its_end_it_is_cut() {
        const auto whole = file_of(example());
        QCOMPARE(read_standing(whole.substr(0, whole.size() - 1)).error().detail("reason"), std::string_view("cut"));
        QCOMPARE(read_standing(standing_text(example(), certificate)).error().detail("reason"),
                 std::string_view("cut"));
    }

    void stands_alike_whenever_it_was_made() {
        auto later = example();
        later.made += std::chrono::hours{1};
        ++later.events;
        QVERIFY(stands_alike(example(), later));
        later.owed["reviews"].late = 2;
        QVERIFY(!stands_alike(example(), later));
    }

private:
    static inline const Bytes certificate{0x30, 0x01, 0x02};
    static std::string file_of(const DeskStanding& said) {
        return standing_text(said, certificate) + signature_line(Bytes(64, 7));
    }
    static DeskStanding example() {
        DeskStanding out{"real", "0129999", "忠孝分行", "0129999-W1", "00112233445566778899aabbccddeeff", "1151221"};
        out.made = parse_iso("2026-12-21T06:05:04Z").value();
        out.events = 18'190;
        out.queries = {{"T50", 20}, {"T51", 12}};
        out.waiting = 3;
        out.sample = DeskStanding::Sample{"115-11", 10, 9};
        out.owed = {{"reviews", {2, 1}}, {"weekly-sheets", {1, 0}}};
        return out;
    }
};

JCIC_TEST(TestStanding)
#include "test_standing.moc"
