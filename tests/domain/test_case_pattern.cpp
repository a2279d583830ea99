// The branch's pattern of case numbers, and which one comes next.
#include "app/domain/case_pattern.h"
#include "support/test_program.h"

using namespace jcic;
using domain::CasePattern;

namespace {
const auto day = domain::RocDate::parse("1151127").value();

std::string begin(const char* pattern) {
    return CasePattern::parse(pattern).value().prefix(day);
}

std::string next(const char* pattern, const std::vector<std::string>& taken) {
    return CasePattern::parse(pattern).value().next(day, taken);
}
}  // namespace

class TestCasePattern : public QObject {
    Q_OBJECT

private slots:
    void the_number_after_the_highest_of_the_year_is_proposed() {
        QCOMPARE(next("LN{yyy}-{000000}", {}), std::string("LN115-000001"));
        QCOMPARE(begin("LN{yyy}-{000000}"), std::string("LN115-"));
        QCOMPARE(begin("{000}A{mm}"), std::string());
        QCOMPARE(next("LN{yyy}-{000000}", {"LN115-000123", "LN115-000007", "LN114-999999", "房貸-1"}),
                 std::string("LN115-000124"));
        QCOMPARE(next("{yyy}{mm}{000}消", {"11511009消", "11510088消", "11511010"}), std::string("11511010消"));
        QCOMPARE(next("{00}", {"99"}), std::string("100"));
        QCOMPARE(next("{00}", {"100"}), std::string("101"));
    }
    void what_only_looks_like_one_is_passed_over() {
        QCOMPARE(next("A{yyy}{000}", {"A115", "A11512", "A115x12", "A115-12", "A1159999999999", "A115００１"}),
                 std::string("A115001"));
    }
    void a_pattern_has_one_running_number_and_known_fields() {
        for (const auto* wrong :
             {"", "LN", "{yyy}", "{000}{000}", "{000", "000}", "{yy}{000}", "{}", "{0000000000}", "{000}}", "{{000}}"})
            QVERIFY2(!CasePattern::parse(wrong), wrong);
    }
};

JCIC_TEST(TestCasePattern)
#include "test_case_pattern.moc"
