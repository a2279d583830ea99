// The practice card judged by OpenSC's tools, which its makers did not write: that it keeps to ISO 7816-4 on the wire.
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include "app/practice/card/card_vpcd.h"
#include "support/pcscd.h"
#include "support/practice_card.h"
#include "support/test_program.h"

using namespace jcic;

class TestOpensc : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void it_reads_the_ATR();
    void it_selects_and_reads_the_number();
    void it_sees_tries_count_down_and_the_PIN_pass();

private:
    /// opensc-tool's output, without blanks between the bytes.
    static QString run(const QStringList& arguments) {
        QProcess process;
        process.start("opensc-tool", QStringList{"--reader", "Virtual PCD 00 00"} + arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    static QString send(std::initializer_list<const char*> apdus) {
        QStringList arguments;
        for (const char* apdu : apdus) arguments += {"-s", apdu};
        return run(arguments);
    }
    /// The status words and, where there are any, the dumped bytes, in order.
    static QStringList words(const QString& output) {
        QStringList found;
        static const QRegularExpression word("SW1=0x(..), SW2=0x(..)");
        for (auto at = word.globalMatch(output); at.hasNext();) {
            const auto match = at.next();
            found += match.captured(1) + match.captured(2);
        }
        return found;
    }
    test::Pcscd daemon_;
    std::unique_ptr<test::PracticeCard> practice_;
    std::unique_ptr<practice::VpcdCard> slot_;
};

void TestOpensc::initTestCase() {
    QVERIFY2(daemon_.start(), "pcscd did not start, or another one is running");
    practice_ = std::make_unique<test::PracticeCard>();
    slot_ = std::make_unique<practice::VpcdCard>(practice_->card);
    QTRY_VERIFY(slot_->inserted() || slot_->insert().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(run({"--atr"}).contains("3b:8c"), 10'000);
}

void TestOpensc::cleanupTestCase() {
    slot_.reset();
}

void TestOpensc::it_reads_the_ATR() {
    QCOMPARE(run({"--atr"}).trimmed().remove(':'), QString::fromStdString(to_hex(practice::SoftCard::atr())));
}

void TestOpensc::it_selects_and_reads_the_number() {
    const auto output = send({"00A4040009F04A4349435052414300", "00A4020C020101", "00B0000000"});
    QCOMPARE(words(output), QStringList({"9000", "9000", "9000"}));
    QVERIFY(output.contains("0129999-03"));
}

void TestOpensc::it_sees_tries_count_down_and_the_PIN_pass() {
    const auto verify = [](const Secret& pin) {
        auto apdu = "0020008108" + to_hex(pin.view());
        apdu.resize(26, 'F');
        return apdu;
    };
    const auto wrong = verify(practice_->wrong_pin());
    const auto right = verify(practice_->letter.pin);
    const auto output =
        send({"00A4040C09F04A43494350524143", "00200081", wrong.c_str(), "00200081", right.c_str(), "00200081"});
    QCOMPARE(words(output), QStringList({"9000", "63C3", "63C2", "63C2", "9000", "9000"}));
    // Another program's connection finds nothing verified.
    QCOMPARE(words(send({"00A4040C09F04A43494350524143", "00200081"})), QStringList({"9000", "63C3"}));
}

JCIC_TEST(TestOpensc)
#include "test_opensc.moc"
