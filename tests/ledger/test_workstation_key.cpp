// The workstation's own key: sealed under the ledger's, never in clear, and asked for a certificate in its own name.
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <QtTest>

#include "app/files/files.h"
#include "app/workstation/workstation_key.h"
#include "ledger_world.h"
#include "support/result.h"
#include "support/software_tpm.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;
using ledger::WorkstationKey;
using test::LedgerWorld;

namespace {

QByteArray private_half(const WorkstationKey& key) {
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(key.handle().get(), OSSL_PKEY_PARAM_PRIV_KEY, &number) != 1) return {};
    QByteArray out(32, '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char*>(out.data()), 32);
    BN_free(number);
    return out;
}

}  // namespace

class TestWorkstationKey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void it_is_read_again_by_whoever_opens_the_ledger();
    void it_lies_sealed_on_the_disk();
    void another_ledgers_or_an_altered_one_is_refused();
    void its_request_is_signed_by_it_and_carries_the_name();
    void a_certificate_is_its_own_or_not();
    void one_in_a_tpm_lies_sealed_and_is_asked_for_when_it_signs();
};

void TestWorkstationKey::it_is_read_again_by_whoever_opens_the_ledger() {
    LedgerWorld world;
    const auto file = world.folder.path() / "workstation.key";
    const auto key = WorkstationKey::make();
    QVERIFY(key);
    {
        const auto session = world.sign_in("A01");
        QVERIFY(session && key->write(**session, file));
    }
    const auto session = world.sign_in("H01");
    QVERIFY(session);
    const auto again = WorkstationKey::read(**session, file, nullptr);
    QVERIFY(again);
    QVERIFY(again->digest() == key->digest());
    QVERIFY(EVP_PKEY_eq(again->handle().get(), key->handle().get()) == 1);
    QVERIFY(private_half(*again) == private_half(*key));
}

void TestWorkstationKey::it_lies_sealed_on_the_disk() {
    LedgerWorld world;
    const auto file = world.folder.path() / "workstation.key";
    const auto session = world.sign_in("H01");
    const auto key = WorkstationKey::make();
    QVERIFY(session && key && key->write(**session, file));
    const auto bytes = files::read_text(file).value();
    const auto half = private_half(*key);
    QCOMPARE(half.size(), 32);
    QVERIFY(!QByteArray::fromStdString(bytes).contains(half));
    QVERIFY(bytes.find(std::string(half.crbegin(), half.crend())) == std::string::npos);
}

void TestWorkstationKey::another_ledgers_or_an_altered_one_is_refused() {
    LedgerWorld world;
    LedgerWorld other(LedgerWorld::Founding::own);
    const auto file = world.folder.path() / "workstation.key";
    const auto session = world.sign_in("H01");
    const auto key = WorkstationKey::make();
    QVERIFY(session && key && key->write(**session, file));
    const auto elsewhere = other.sign_in("H01");
    QVERIFY(elsewhere);
    QVERIFY(WorkstationKey::read(**elsewhere, file, nullptr).error().code == FaultCode::ledger_corrupt);
    QVERIFY(WorkstationKey::read(**session, world.folder.path() / "none", nullptr).error().code ==
            FaultCode::file_missing);
    QVERIFY(WorkstationKey::read(**session, world.folder.path(), nullptr).error().code == FaultCode::file_read);
    auto bytes = files::read(file).value();
    bytes[bytes.size() / 2] ^= 1U;
    QVERIFY(files::replace(file, ByteView(bytes)));
    QVERIFY(WorkstationKey::read(**session, file, nullptr).error().code == FaultCode::ledger_corrupt);
}

void TestWorkstationKey::its_request_is_signed_by_it_and_carries_the_name() {
    const auto key = WorkstationKey::make();
    const auto request = key->request("0129999-W1");
    QVERIFY(request && request->starts_with("-----BEGIN CERTIFICATE REQUEST-----"));
    test::CertificateWish options;
    options.subject = "";
    const auto granted = test::TestAuthority().grant(*request, options);
    QVERIFY(key->is_of(granted));
    QCOMPARE(card::Certificate::from_pem(granted).value().subject(), std::string("0129999-W1"));
    QCOMPARE(card::Certificate::from_pem(granted).value().algorithm(), std::string("EC P-256"));
    QVERIFY(!key->request(""));
    QVERIFY(!key->request(std::string(65, 'W')));
}

void TestWorkstationKey::a_certificate_is_its_own_or_not() {
    const auto key = WorkstationKey::make();
    const auto other = WorkstationKey::make();
    const auto granted = test::TestAuthority().grant(*key->request("0129999-W1"), {});
    QVERIFY(key->is_of(granted));
    QVERIFY(!other->is_of(granted));
    QVERIFY(!key->is_of("no certificate"));
}

/// Who has the folder and the TPM has no password, and so no key; who has the folder and a password has no TPM.
void TestWorkstationKey::one_in_a_tpm_lies_sealed_and_is_asked_for_when_it_signs() {
    test::SoftwareTpm chip;
    QVERIFY(chip.start());
    const auto device = std::make_shared<tpm::Device>(tpm::Place::parse(chip.place()).value());
    LedgerWorld world;
    const auto file = world.folder.path() / "workstation.key";
    const auto session = world.sign_in("A01");
    const auto key = WorkstationKey::make_in(device);
    QVERIFY(session && key && key->in_tpm());
    VERIFY_OK(key->write(**session, file));
    const auto bytes = to_text(files::read(file).value());
    QVERIFY(bytes.find("TSS2") == std::string::npos);
    chip.stop();
    const auto again = WorkstationKey::read(**session, file, device);
    VERIFY_OK(again);
    QVERIFY(again->in_tpm() && again->digest() == key->digest());
    COMPARE_FAULT(again->request("0129999-W1"), key_tpm);
    QVERIFY(chip.start());
    VERIFY_OK(again->request("0129999-W1"));
    LedgerWorld another(LedgerWorld::Founding::own);
    const auto elsewhere = another.sign_in("A01");
    COMPARE_FAULT(WorkstationKey::read(**elsewhere, file, device), ledger_corrupt);
    VERIFY_OK(again->write(**elsewhere, file));
    COMPARE_FAULT(WorkstationKey::read(**session, file, device), ledger_corrupt);
}

JCIC_TEST(TestWorkstationKey)
#include "test_workstation_key.moc"
