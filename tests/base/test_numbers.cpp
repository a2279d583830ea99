// A number is all of the text, in range, or it is none.

#include <QtTest>

#include "app/base/bytes.h"
#include "app/base/numbers.h"
#include "support/result.h"
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

// RFC 4648, section 8, in lower case: what people type may be of either, what is stored has one form.

namespace {
using Two = std::array<std::uint8_t, 2>;
}

class TestHex : public QObject {
    Q_OBJECT

private slots:
    void bytes_are_written_in_lower_case() {
        QCOMPARE(to_hex({}), std::string());
        QCOMPARE(to_hex(Bytes{0x00, 0x0F, 0xA0, 0xFF}), std::string("000fa0ff"));
    }

    void either_case_is_read() {
        QCOMPARE(from_hex("000fa0ff").value(), (Bytes{0x00, 0x0F, 0xA0, 0xFF}));
        QCOMPARE(from_hex("000FA0fF").value(), (Bytes{0x00, 0x0F, 0xA0, 0xFF}));
        QCOMPARE(from_hex("").value(), Bytes{});
    }

    void no_other_text_is_read_data() {
        QTest::addColumn<QByteArray>("text");
        for (const auto* text : {"0", "0g", "g0", "0x00", " 00", "00 ", "0 ", "-1", "+1", "00:00", "\xEF\xBC\x90\x30"})
            QTest::newRow(text) << QByteArray(text);
    }

    void no_other_text_is_read() {
        QFETCH(const QByteArray, text);
        COMPARE_FAULT(from_hex(text.toStdString()), input_form);
    }

    void of_a_length_only_what_is_written_is_read() {
        QVERIFY((array_from_hex<Two>("a0ff") == Two{0xA0, 0xFF}));
        for (const auto* text : {"", "a0", "a0ff00", "A0ff", "a0fF", "a0f", "a0f ", "a0fg"})
            QVERIFY(!array_from_hex<Two>(text));
    }

    void bytes_of_another_length_are_no_array() {
        QVERIFY((array_of<Two>(Bytes{1, 2}) == Two{1, 2}));
        QVERIFY(!array_of<Two>(Bytes{1}));
        QVERIFY(!array_of<Two>(Bytes{1, 2, 3}));
    }
};

// RFC 4648, section 4: one text for some bytes, and no other is read.

class TestBase64 : public QObject {
    Q_OBJECT

private slots:
    /// Section 10, and both letters beyond the alphanumeric ones.
    void the_vectors_of_the_standard_hold_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("0") << QByteArray("") << QByteArray("");
        QTest::newRow("1") << QByteArray("f") << QByteArray("Zg==");
        QTest::newRow("2") << QByteArray("fo") << QByteArray("Zm8=");
        QTest::newRow("3") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("4") << QByteArray("foob") << QByteArray("Zm9vYg==");
        QTest::newRow("5") << QByteArray("fooba") << QByteArray("Zm9vYmE=");
        QTest::newRow("6") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
        QTest::newRow("plus and slash") << QByteArray("\xFB\xEF\xFF") << QByteArray("++//");
    }

    void the_vectors_of_the_standard_hold() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, text);
        const auto plain = to_bytes(bytes.toStdString());
        QCOMPARE(to_base64(plain), text.toStdString());
        QCOMPARE(from_base64(text.toStdString()).value(), plain);
    }

    void what_is_written_is_read_again() {
        Bytes bytes;
        for (int i = 0; i < 600; ++i) {
            const auto text = to_base64(bytes);
            const auto qts =
                QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
            QCOMPARE(text, qts.toBase64().toStdString());
            QCOMPARE(from_base64(text).value(), bytes);
            bytes.push_back(static_cast<std::uint8_t>(i * 37 + 11));
        }
    }

    void no_other_form_is_read_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one letter") << QByteArray("A");
        QTest::newRow("one letter, padded") << QByteArray("A===");
        QTest::newRow("no padding") << QByteArray("AQI");
        QTest::newRow("too little padding") << QByteArray("Zg=");
        QTest::newRow("too much padding") << QByteArray("Zm9v====");
        QTest::newRow("padding alone") << QByteArray("====");
        QTest::newRow("padding within") << QByteArray("AQI=AQI=");
        QTest::newRow("bits that stand for nothing") << QByteArray("AQJ=");
        QTest::newRow("the same at two") << QByteArray("Zh==");
        QTest::newRow("blank") << QByteArray("AQ I=");
        QTest::newRow("blank before") << QByteArray(" AQI=");
        QTest::newRow("line end") << QByteArray("AQI=\n");
        QTest::newRow("line end within") << QByteArray("Zm9v\nZm9v");
        QTest::newRow("zero byte") << QByteArray("AQI\0", 4);
        QTest::newRow("the other alphabet") << QByteArray("--__");
        QTest::newRow("beyond ASCII") << QByteArray("Zm9\xE9");
    }

    void no_other_form_is_read() {
        QFETCH(const QByteArray, text);
        QVERIFY(!from_base64(text.toStdString()));
    }
};

JCIC_TEST(TestNumbers)
JCIC_TEST(TestHex)
JCIC_TEST(TestBase64)
#include "test_numbers.moc"
