// What is meant by an identifier while it is typed, and how much of it is still to come.

#include <QtTest>

#include "app/domain/case_pattern.h"
#include "app/domain/identifiers.h"
#include "app/domain/typed_number.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

class TestTypedNumber : public QObject {
    Q_OBJECT

private slots:
    void lower_case_and_full_width_become_the_plain_form_ID_NATIONAL_data() {
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("lower case") << QByteArray("a123456789");
        QTest::newRow("full width") << QByteArray("Ａ１２３４５６７８９");
        QTest::newRow("full width, lower case") << QByteArray("ａ１２３４５６７８９");
        QTest::newRow("one digit full width") << QByteArray("A12345678９");
        QTest::newRow("blanks") << QByteArray(" A123 456 789 ");
        QTest::newRow("ideographic blank") << QByteArray("A123　456789");
    }

    void lower_case_and_full_width_become_the_plain_form_ID_NATIONAL() {
        QFETCH(QByteArray, typed);
        const auto plain = plain_form(typed.toStdString());
        QCOMPARE(plain, std::string{"A123456789"});
        QVERIFY(PersonalId::parse(plain));
    }

    void what_is_no_part_of_a_number_stays_to_be_told_of() {
        QCOMPARE(plain_form("a1王é𠮷-"), std::string{"A1王é𠮷-"});
        QCOMPARE(plain_form("\xff"), std::string{"\xEF\xBF\xBD"});
    }

    void a_number_in_its_plain_form_is_left_as_it_is() {
        for (const auto* text : {"", "A", "A123456789", "FA12345689", "22334455"}) {
            QCOMPARE(plain_form(text), std::string{text});
            QCOMPARE(plain_form(plain_form(text)), std::string{text});
        }
    }

    void what_is_still_to_come_of_a_persons_number_is_counted() {
        QCOMPARE(still_to_come(""), std::size_t{10});
        QCOMPARE(still_to_come("A"), std::size_t{9});
        QCOMPARE(still_to_come("ａ１２ "), std::size_t{7});
        QCOMPARE(still_to_come("A12345678"), std::size_t{1});
        QCOMPARE(still_to_come("A123456788"), std::size_t{0});  // whole, and wrong
        QCOMPARE(still_to_come("A1234567890"), std::size_t{0});
    }

    void a_borrower_that_begins_with_a_digit_is_an_enterprise_R_EL_8() {
        QCOMPARE(still_to_come_of_borrower("2233"), std::size_t{4});
        QCOMPARE(still_to_come_of_borrower("２２３３４４５５"), std::size_t{0});
        QCOMPARE(still_to_come_of_borrower("F13"), std::size_t{7});
        QCOMPARE(still_to_come_of_borrower(""), std::size_t{10});
    }
};

// The branch's pattern of case numbers, and which one comes next.
using domain::CasePattern;

namespace {
const auto given_day = domain::RocDate::parse("1151127").value();

std::string begin(const char* pattern) {
    return CasePattern::parse(pattern).value().prefix(given_day);
}

std::string next(const char* pattern, const std::vector<std::string>& taken) {
    return CasePattern::parse(pattern).value().next(given_day, taken);
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

JCIC_TEST(TestTypedNumber)
JCIC_TEST(TestCasePattern)
#include "test_typed_number.moc"
