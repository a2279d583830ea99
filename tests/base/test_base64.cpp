// RFC 4648, section 4: one text for some bytes, and no other is read.
#include <QtTest>

#include "app/base/bytes.h"
#include "support/test_program.h"

using namespace jcic;

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

JCIC_TEST(TestBase64)
#include "test_base64.moc"
