// RFC 4648, section 8, in lower case: what people type may be of either, what is stored has one form.
#include <QtTest>

#include "app/base/bytes.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

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

JCIC_TEST(TestHex)
#include "test_hex.moc"
