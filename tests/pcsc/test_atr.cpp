// Answers to reset of real cards and broken ones, and what is read from them.
#include <QTest>

#include "pcsc/atr.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

class TestAtr : public QObject {
    Q_OBJECT

private slots:
    void an_ATR_is_read_data() {
        QTest::addColumn<QByteArray>("atr");
        QTest::addColumn<QByteArray>("protocols");
        QTest::addColumn<QByteArray>("historical");
        QTest::addColumn<bool>("inverse");
        QTest::newRow("shortest") << QByteArray("3b00") << QByteArray("00") << QByteArray("") << false;
        QTest::newRow("T=0 without TCK") << QByteArray("3b021450") << QByteArray("00") << QByteArray("1450") << false;
        QTest::newRow("inverse") << QByteArray("3f021450") << QByteArray("00") << QByteArray("1450") << true;
        QTest::newRow("T=1") << QByteArray("3b800181") << QByteArray("01") << QByteArray("") << false;
        QTest::newRow("both") << QByteArray("3b828001809013") << QByteArray("0001") << QByteArray("8090") << false;
        QTest::newRow("T=1 with TA3 and TB3, a token of today")
            << QByteArray("3bfd1300008131fe158073c021c057597562694b657940") << QByteArray("01")
            << QByteArray("8073c021c057597562694b6579") << false;
    }

    void an_ATR_is_read() {
        QFETCH(QByteArray, atr);
        QFETCH(QByteArray, protocols);
        QFETCH(QByteArray, historical);
        QFETCH(bool, inverse);
        const auto read = pcsc::read_atr(from_hex(atr.toStdString()).value());
        VERIFY_OK(read);
        QCOMPARE(QByteArray::fromStdString(to_hex(read->protocols)), protocols);
        QCOMPARE(QByteArray::fromStdString(to_hex(read->historical)), historical);
        QCOMPARE(read->inverse, inverse);
    }

    void a_broken_ATR_says_where_data() {
        QTest::addColumn<QByteArray>("atr");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QByteArray("") << "length";
        QTest::newRow("one byte") << QByteArray("3b") << "length";
        QTest::newRow("34 bytes") << QByteArray("3b").append(QByteArray(66, '0')) << "length";
        QTest::newRow("no TS") << QByteArray("3a00") << "TS";
        QTest::newRow("TD announced and missing") << QByteArray("3b80") << "interface bytes";
        QTest::newRow("TA announced and missing") << QByteArray("3b10") << "interface bytes";
        QTest::newRow("historical bytes missing") << QByteArray("3bff") << "interface bytes";
        QTest::newRow("historical bytes cut") << QByteArray("3b0380") << "historical bytes";
        QTest::newRow("TCK missing") << QByteArray("3b8001") << "length";
        QTest::newRow("TCK wrong") << QByteArray("3b800180") << "TCK";
        QTest::newRow("a byte too many") << QByteArray("3b0000") << "length";
    }

    void a_broken_ATR_says_where() {
        QFETCH(QByteArray, atr);
        QFETCH(QString, reason);
        const auto read = pcsc::read_atr(from_hex(atr.toStdString()).value());
        COMPARE_FAULT(read, card_answer);
        QCOMPARE(QString::fromStdString(std::string(read.error().detail("reason"))), reason);
    }

    void the_card_says_how_it_takes_long_commands_data() {
        QTest::addColumn<QByteArray>("historical");
        QTest::addColumn<bool>("chaining");
        QTest::addColumn<bool>("extended");
        QTest::newRow("nothing said") << QByteArray("") << true << false;
        QTest::newRow("not in compact TLV") << QByteArray("4a434943") << true << false;
        QTest::newRow("chaining") << QByteArray("8073000080") << true << false;
        QTest::newRow("both: chaining passes every reader") << QByteArray("80730000c0") << true << false;
        QTest::newRow("extended alone") << QByteArray("8073000040") << false << true;
        QTest::newRow("after another object") << QByteArray("80310173000040") << false << true;
        QTest::newRow("with status bytes") << QByteArray("0073000040079000") << false << true;
        QTest::newRow("shorter table") << QByteArray("80720000") << true << false;
        QTest::newRow("object cut") << QByteArray("807300") << true << false;
        QTest::newRow("status bytes alone") << QByteArray("00") << true << false;
    }

    void the_card_says_how_it_takes_long_commands() {
        QFETCH(QByteArray, historical);
        QFETCH(bool, chaining);
        QFETCH(bool, extended);
        const auto bytes = from_hex(historical.toStdString()).value();
        Bytes atr{0x3B, static_cast<std::uint8_t>(bytes.size())};
        atr.insert(atr.end(), bytes.begin(), bytes.end());
        QCOMPARE(pcsc::capabilities_of(atr), (pcsc::Capabilities{chaining, extended}));
    }
};

JCIC_TEST(TestAtr)
#include "test_atr.moc"
