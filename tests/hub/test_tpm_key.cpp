// A workstation's key in a TPM, towards a real hub. Not under the sanitizers (tests/steps.sh): libpq keeps one
// reference to each key that an engine gave it, and never lets go of it.
#include <QTemporaryDir>
#include <QtTest>

#include "app/tpm/lent_key.h"
#include "support/software_tpm.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using test::said;

class TestTpmKey : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        desk_ = &rig_.enrol("0129999", "0129999-W1", '1');
    }

    void a_key_in_a_tpm_lets_it_in_and_a_tpm_that_is_gone_says_so() {
        test::SoftwareTpm chip;
        QVERIFY(chip.start());
        const auto key = tpm::Key::make(std::make_shared<tpm::Device>(tpm::Place::parse(chip.place()).value())).value();
        test::CertificateWish wish;
        wish.subject = hub::role_of(desk_->ledger());
        const QTemporaryDir folder;
        const auto certificate = std::filesystem::path(folder.filePath("hub.pem").toStdString());
        QVERIFY(
            files::replace(certificate, test::TestAuthority::pem_of(rig_.authority.issue(key->handle().get(), wish))));
        const auto open = [&] {
            const auto lent = tpm::LentKey::of(key);
            hub::Credentials shown{hub::role_of(desk_->ledger()), desk_->at("ca.pem"), certificate, {}};
            shown.holds = lent;
            shown.key_elsewhere = lent->name();
            shown.key_trouble = [&key] { return key->take_trouble(); };
            return said(hub::Connection::open(rig_.server.address(), shown));
        };
        QCOMPARE(open(), "done");
        chip.stop();
        QCOMPARE(open(), "key.tpm gone");
        QVERIFY(chip.start());
        QCOMPARE(open(), "done");
    }

private:
    test::HubRig rig_;
    const test::HubDesk* desk_ = nullptr;
};

JCIC_TEST(TestTpmKey)
#include "test_tpm_key.moc"
