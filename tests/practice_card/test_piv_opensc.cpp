// The PIV card of the tests judged by OpenSC's tools, which its makers did not write; then our own client on the same
// card through the real PC/SC daemon, beside OpenSC and after it.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/card/apdu_card.h"
#include "app/card/commands.h"
#include "app/practice/card/card_vpcd.h"
#include "pcsc/pcsc_link.h"
#include "support/pcscd.h"
#include "support/piv_chip.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using practice::CardTrouble;

namespace {

constexpr const char* reader = "Virtual PCD 00 00";

struct Said {
    int status = -1;
    QByteArray out;
};

Said run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) process.kill();
    return {process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError()};
}

QByteArray as_array(const Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

}  // namespace

class TestPivOpensc : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void OpenSC_takes_it_for_a_PIV_card();
    void OpenSC_reads_the_same_certificate_data();
    void OpenSC_reads_the_same_certificate();
    void OpenSC_signs_and_so_do_we_data();
    void OpenSC_signs_and_so_do_we();
    void pulled_at_every_APDU_of_signing_in_data();
    void pulled_at_every_APDU_of_signing_in();

private:
    void put_in(bool rsa, bool compressed = false) {
        static const auto rsa_key = test::rsa_key();
        static const auto ec_key = test::ec_key();
        test::PivContent content;
        content.key = rsa ? rsa_key : ec_key;
        content.certificate = authority_.issue(content.key.get());
        content.compressed = compressed;
        chip_ = std::make_shared<test::PivChip>(std::move(content));
        slot_ = std::make_unique<practice::VpcdCard>(chip_);
        QVERIFY(insert());
    }
    bool insert() {
        return QTest::qWaitFor([this] { return slot_->inserted() || slot_->insert().has_value(); }) &&
               QTest::qWaitFor([this] { return make_card()->open().has_value(); }, 10'000);
    }
    std::unique_ptr<card::Card> make_card() const {
        return std::make_unique<card::ApduCard>(card::Wire{std::make_shared<pcsc::PcscLink>()},
                                                card::load_profiles(test::in_source("resources/cards")).value(),
                                                card::Trust{card::World::real, {authority_.certificate()}},
                                                std::make_shared<SystemClock>());
    }
    test::Pcscd daemon_;
    test::TestAuthority authority_;
    std::shared_ptr<test::PivChip> chip_;
    std::unique_ptr<practice::VpcdCard> slot_;
    const Secret pin_ = Secret::from(view("314159"));
};

void TestPivOpensc::initTestCase() {
    QVERIFY2(daemon_.start(), "pcscd did not start, or another one is running");
}

void TestPivOpensc::init() {
    slot_.reset();
}

void TestPivOpensc::cleanup() {
    slot_.reset();
}

void TestPivOpensc::OpenSC_takes_it_for_a_PIV_card() {
    put_in(false);
    const auto said = run("opensc-tool", {"--reader", reader, "--name"});
    QVERIFY2(said.out.contains("Personal Identity Verification"), said.out.constData());
}

void TestPivOpensc::OpenSC_reads_the_same_certificate_data() {
    QTest::addColumn<bool>("rsa");
    QTest::addColumn<bool>("compressed");
    QTest::newRow("P-256") << false << false;
    QTest::newRow("RSA 2048") << true << false;
    QTest::newRow("RSA 2048, compressed") << true << true;
}

void TestPivOpensc::OpenSC_reads_the_same_certificate() {
    QFETCH(bool, rsa);
    QFETCH(bool, compressed);
    put_in(rsa, compressed);
    const QTemporaryDir folder;
    const auto said =
        run("pkcs11-tool", {"--read-object", "--type", "cert", "--id", "01", "--output-file", folder.filePath("cert")});
    QVERIFY2(said.status == 0, said.out.constData());
    QFile file(folder.filePath("cert"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), as_array(chip_->content.certificate));
    QCOMPARE(make_card()->open().value().certificate.der(), chip_->content.certificate);
}

void TestPivOpensc::OpenSC_signs_and_so_do_we_data() {
    QTest::addColumn<bool>("rsa");
    QTest::addColumn<QString>("mechanism");
    QTest::newRow("P-256") << false << "ECDSA-SHA256";
    QTest::newRow("RSA 2048") << true << "SHA256-RSA-PKCS";
}

void TestPivOpensc::OpenSC_signs_and_so_do_we() {
    QFETCH(bool, rsa);
    QFETCH(QString, mechanism);
    put_in(rsa);
    const QTemporaryDir folder;
    QFile message(folder.filePath("message"));
    QVERIFY(message.open(QIODevice::WriteOnly));
    message.write("request");
    message.close();
    const auto said =
        run("pkcs11-tool", {"--login", "--pin", "314159", "--sign", "--id", "01", "--mechanism", mechanism,
                            "--input-file", message.fileName(), "--output-file", folder.filePath("signed")});
    QVERIFY2(said.status == 0, said.out.constData());
    QFile file(folder.filePath("signed"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto theirs = file.readAll();

    // Whatever OpenSC left behind on the card, ours starts from the tries.
    const auto card = make_card();
    const auto identity = card->open();
    VERIFY_OK(identity);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(theirs.constData());
    VERIFY_OK(card::verify_signature(identity->certificate, view("request"),
                                     ByteView(bytes, static_cast<std::size_t>(theirs.size()))));
    QCOMPARE(card->tries_left().value(), 3);
    VERIFY_OK(card->verify_pin(pin_));
    const auto ours = card->sign(view("request"));
    VERIFY_OK(ours);
    if (rsa) QCOMPARE(as_array(*ours), theirs);  // PKCS #1 v1.5 leaves nothing to chance
}

void TestPivOpensc::pulled_at_every_APDU_of_signing_in_data() {
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("acted");
    // SELECT, number, tries, VERIFY.
    for (int at = 1; at <= 4; ++at)
        for (const bool acted : {false, true}) QTest::addRow("%d %s", at, acted ? "after" : "before") << at << acted;
}

void TestPivOpensc::pulled_at_every_APDU_of_signing_in() {
    QFETCH(int, at);
    QFETCH(bool, acted);
    put_in(true);
    const auto card = make_card();
    VERIFY_OK(card->open());
    const int before = slot_->apdus();
    slot_->plan({acted ? CardTrouble::Kind::pull_after : CardTrouble::Kind::pull_before, at});
    COMPARE_FAULT(card->verify_pin(pin_), card_removed);
    QCOMPARE(slot_->apdus(), before + at);
    QCOMPARE(chip_->content.pin.tries, 3);
    QVERIFY(!card->verified());
    QVERIFY(insert());
    VERIFY_OK(card->open());
    COMPARE_FAULT(card->sign(view("request")), card_pin_needed);
    VERIFY_OK(card->verify_pin(pin_));
    VERIFY_OK(card->sign(view("request")));
}

JCIC_TEST(TestPivOpensc)
#include "test_piv_opensc.moc"
