// A number is all of the text, in range, or it is none.
#include <QtTest>

#include "app/base/numbers.h"
#include "support/test_program.h"

using namespace jcic;

class TestNumbers : public QObject {
    Q_OBJECT

private slots:
    void a_number_is_all_of_the_text_data() {
        QTest::addColumn<QByteArray>("text");
        const auto none = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
        none("nothing", "");
        none("minus", "-1");
        none("minus zero", "-0");
        none("plus", "+1");
        none("sign alone", "-");
        none("blank before", " 1");
        none("blank after", "1 ");
        none("line end", "1\n");
        none("zero byte", QByteArray("1\0", 2));
        none("letters after", "1x");
        none("letters", "one");
        none("fraction", "1.0");
        none("exponent", "1e3");
        none("hex", "0x1");
        none("thousands", "1,000");
        none("wide digit", "１");
        none("beyond 64 bits", "18446744073709551616");
        none("far beyond", QByteArray(400, '9'));
    }

    void a_number_is_all_of_the_text() {
        QFETCH(const QByteArray, text);
        QVERIFY(!whole_number<std::uint64_t>(text.toStdString()));
        QVERIFY(!whole_number<int>(text.toStdString()));
        QVERIFY(!padded_number<std::uint64_t>(text.toStdString()));
    }

    void a_number_is_in_the_range_of_its_type() {
        QCOMPARE(whole_number<std::uint64_t>("18446744073709551615").value(),
                 std::numeric_limits<std::uint64_t>::max());
        QCOMPARE(whole_number<int>("2147483647").value(), 2147483647);
        QVERIFY(!whole_number<int>("2147483648"));
        QVERIFY(!whole_number<int>("4294967297"));
        QCOMPARE(whole_number<std::uint16_t>("65535").value(), std::uint16_t{65535});
        QVERIFY(!whole_number<std::uint16_t>("65536"));
        QCOMPARE(whole_number<std::int64_t>("9223372036854775807").value(), std::numeric_limits<std::int64_t>::max());
        QVERIFY(!whole_number<std::int64_t>("9223372036854775808"));
    }

    void a_number_is_in_the_range_asked_for() {
        QCOMPARE(whole_number<int>("0").value(), 0);
        QVERIFY(!whole_number<int>("0", 1));
        QCOMPARE(whole_number<int>("1", 1, 15).value(), 1);
        QCOMPARE(whole_number<int>("15", 1, 15).value(), 15);
        QVERIFY(!whole_number<int>("16", 1, 15));
        QCOMPARE(whole_number<int>("0", -5, 5).value(), 0);
        QVERIFY(!whole_number<int>("0", -5, -1));
    }

    void zeros_stand_before_it_only_where_they_may() {
        QVERIFY(!whole_number<int>("00"));
        QVERIFY(!whole_number<int>("0040000"));
        QCOMPARE(padded_number<int>("0040000").value(), 40000);
        QCOMPARE(padded_number<int>("00").value(), 0);
        QVERIFY(!padded_number<int>("0040000", 0, 39999));
    }

    void only_what_is_below_zero_has_a_sign() {
        QCOMPARE(signed_number("-120").value(), std::int64_t{-120});
        QCOMPARE(signed_number("0").value(), std::int64_t{0});
        QCOMPARE(signed_number("1284000").value(), std::int64_t{1284000});
        QCOMPARE(signed_number("-9223372036854775808").value(), std::numeric_limits<std::int64_t>::min());
        for (const auto* text :
             {"", "-", "-0", "+1", "--1", "-01", "01", "- 1", "-1 ", "9223372036854775808", "-9223372036854775809"})
            QVERIFY(!signed_number(text));
    }

    void hex_digits_are_of_either_case() {
        QCOMPARE(hex_number<std::uint16_t>("072f").value(), std::uint16_t{0x072F});
        QCOMPARE(hex_number<std::uint16_t>("072F").value(), std::uint16_t{0x072F});
        QCOMPARE(hex_number<std::uint16_t>("ffff").value(), std::uint16_t{0xFFFF});
        for (const auto* text : {"", "10000", "0x72", "-1", "+1", " 1", "1 ", "g"})
            QVERIFY(!hex_number<std::uint16_t>(text));
    }
};

JCIC_TEST(TestNumbers)
#include "test_numbers.moc"
