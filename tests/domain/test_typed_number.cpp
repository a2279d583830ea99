// What is meant by an identifier while it is typed, and how much of it is still to come.
#include "app/domain/typed_number.h"

#include <QtTest>

#include "app/domain/identifiers.h"
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

JCIC_TEST(TestTypedNumber)
#include "test_typed_number.moc"
