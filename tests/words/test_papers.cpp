// R-LO-5: what windows and terminal say of working papers, once for both.
#include "app/words/words.h"

#include <QtTest>
#include <set>

#include "support/test_program.h"

using namespace jcic;

class TestPapers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void each_reason_against_a_branchs_report_is_a_sentence_of_its_own_R_LO_5() {
        std::set<QString> told;
        for (const auto* reason : {"cut", "form", "signature", "not-valid", "future", "world", "half", "early",
                                   "unknown", "fingerprint", "replaced"}) {
            const auto text = words::why_report_not_taken(reason, QStringLiteral("115H2"));
            QVERIFY2(text.endsWith(QStringLiteral("。")) && !text.contains(QLatin1Char('%')), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1String(reason)), qPrintable(text));
            QVERIFY(told.insert(text).second);
        }
        QVERIFY(words::why_report_not_taken("half", QStringLiteral("115H2")).contains(QStringLiteral("115H2")));
        QVERIFY(words::why_report_not_taken("file.read", {}).contains(QStringLiteral("file.read")));
    }

    void what_came_of_a_drawn_record_is_told_one_from_the_other() {
        domain::registers::Reviewed one{
            "115-10-1-003", "115-10-1", "Q-1", domain::Item::t50, *domain::PersonId::parse("L03"), true, false,
            false,          false,      ""};
        std::set<QString> told{words::review_result(one)};
        one.answered = true;
        QVERIFY(told.insert(words::review_result(one)).second);
        one.with_finding = true;
        QVERIFY(told.insert(words::review_result(one)).second);
        one.conforming = true;
        QVERIFY(told.insert(words::review_result(one)).second);
        const auto by_chance = words::drawn_how(one);
        one.by_chance = false;
        QVERIFY(words::drawn_how(one) != by_chance);
    }

    void a_half_year_names_its_year_and_half() {
        QVERIFY(words::half_year(115, false).contains(QStringLiteral("115")));
        QVERIFY(words::half_year(115, false) != words::half_year(115, true));
    }
};

JCIC_TEST(TestPapers)
#include "test_papers.moc"
