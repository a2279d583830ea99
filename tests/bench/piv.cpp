// Card sign-in and one signature on a PIV card in a virtual reader: found, read, certificate judged, PIN verified,
// signed and the signature verified, against OpenSC's pkcs11-tool doing the same as the program that it is. The card
// signs in software for both, behind the same daemon. Without a daemon of its own to start, or without OpenSC, it says
// so and measures nothing.
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "app/card/apdu_card.h"
#include "app/practice/card/card_vpcd.h"
#include "bench.h"
#include "pcsc/pcsc_link.h"
#include "support/pcscd.h"
#include "support/piv_chip.h"
#include "support/test_authority.h"

using namespace jcic;

namespace {

constexpr const char* reader = "Virtual PCD 00 00";
constexpr const char* pin = "314159";  // of this card alone, made for this run
constexpr int rounds = 15;

/// True when OpenSC signed.
bool opensc_signs(const QString& hash, const QString& signature) {
    QFile::remove(signature);
    QProcess tool;
    tool.start("pkcs11-tool", {"--login", "--pin", pin, "--sign", "--mechanism", "ECDSA", "--id", "01", "--input-file",
                               hash, "--output-file", signature});
    return tool.waitForFinished(60'000) && tool.exitCode() == 0 && QFile(signature).size() == 64;
}

bool we_sign(const card::Trust& trust, ByteView message) {
    card::ApduCard card({std::make_shared<pcsc::PcscLink>()}, card::load_profiles("resources/cards").value(), trust,
                        std::make_shared<SystemClock>());
    return card.open({reader, {}}) && card.verify_pin(Secret::from(view(pin))) && card.sign(message);
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const test::TestAuthority authority;
    test::PivContent content;
    content.key = test::ec_key();
    content.certificate = authority.issue(content.key.get(), {});
    practice::VpcdCard slot(std::make_shared<test::PivChip>(std::move(content)));
    test::Pcscd daemon;
    const QTemporaryDir folder;
    const auto hash = folder.filePath("hash");
    QFile file(hash);
    if (!daemon.start() || !slot.insert() || !file.open(QIODevice::WriteOnly) ||
        file.write(QByteArray(32, 'h')) != 32) {
        std::fprintf(stderr, "piv: no PC/SC daemon of its own to measure with\n");
        return 0;
    }
    file.close();
    const card::Trust trust{card::World::real, {authority.certificate()}};
    const Bytes message(32, 'h');
    const auto signature = folder.filePath("signature");
    if (!QTest::qWaitFor([&] { return we_sign(trust, message); }, 10'000)) return 1;
    if (!opensc_signs(hash, signature)) {
        std::fprintf(stderr, "piv: OpenSC's pkcs11-tool does not sign with this card\n");
        return 0;
    }
    bench::compare(
        "PIV sign-in and signature, against pkcs11-tool --login --sign", rounds,
        [&] {
            if (!we_sign(trust, message)) std::abort();
        },
        [&] {
            if (!opensc_signs(hash, signature)) std::abort();
        });
}
