// Keys in a TPM: made in one, of use in that one alone, and told apart from every way in which a TPM fails.
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <QtTest>
#include <atomic>
#include <set>
#include <thread>

#include "app/base/fault_reasons.h"
#include "app/openssl/owned.h"
#include "app/tpm/key.h"
#include "app/words/words.h"
#include "support/result.h"
#include "support/software_tpm.h"
#include "support/test_program.h"

using namespace jcic;
using namespace std::chrono_literals;
using openssl::Owned;
using test::SoftwareTpm;

namespace {

std::shared_ptr<tpm::Device> device_at(const SoftwareTpm& chip, tpm::DeviceOptions options = {}) {
    return std::make_shared<tpm::Device>(*tpm::Place::parse(chip.place()), std::move(options));
}

std::string reason(const Result<void>& told) {
    return told ? std::string("done") : test::detail(told.error(), "reason");
}
template <class T>
std::string reason(const Result<T>& told) {
    return reason(told.map([](const T&) {}));
}

bool signs(EVP_PKEY* key, const EVP_MD* hash) {
    const ByteView message = view("what is signed");
    const std::shared_ptr<EVP_MD_CTX> signing(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    Bytes signature(static_cast<std::size_t>(EVP_PKEY_get_size(key)));
    std::size_t size = signature.size();
    if (EVP_DigestSignInit(signing.get(), nullptr, hash, nullptr, key) != 1 ||
        EVP_DigestSign(signing.get(), signature.data(), &size, message.data(), message.size()) != 1)
        return false;
    unsigned char* der = nullptr;
    const int length = i2d_PUBKEY(key, &der);
    const auto* at = static_cast<const unsigned char*>(der);
    const Owned<EVP_PKEY> half(d2i_PUBKEY(nullptr, &at, length));
    OPENSSL_free(der);
    const std::shared_ptr<EVP_MD_CTX> checking(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return half && EVP_DigestVerifyInit(checking.get(), nullptr, hash, nullptr, half.get()) == 1 &&
           EVP_DigestVerify(checking.get(), signature.data(), size, message.data(), message.size()) == 1;
}

const Bytes digest(32, 7);

}  // namespace

class TestTpm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(chip_.start()); }
    void places_are_devices_or_the_loopbacks();
    void a_key_made_there_signs();
    void the_private_half_is_nowhere();
    void another_program_of_this_machine_uses_it_again();
    void another_tpm_or_a_cleared_one_knows_it_not();
    void a_tpm_that_was_restarted_is_used_again();
    void a_tpm_that_is_gone_says_so();
    void a_tpm_that_hangs_holds_nobody_up();
    void a_locked_tpm_says_so();
    void an_owner_with_a_password_is_told();
    void a_machine_without_one_says_so();
    void a_machine_without_the_provider_says_so();
    void many_at_once_are_served_in_turn();
    void each_trouble_has_its_words();

private:
    SoftwareTpm chip_;
};

void TestTpm::places_are_devices_or_the_loopbacks() {
    for (const auto* good : {"/dev/tpmrm0", "/dev/tpm0", "127.0.0.1:2321"}) {
        const auto place = tpm::Place::parse(good);
        QVERIFY2(place, good);
        QCOMPARE(place->text(), std::string(good));
    }
    for (const auto* bad :
         {"", "/dev/tpm", "/dev/tpmrm0,x", "/dev/tpm/../mem", "/dev/sda", "tpmrm0", "127.0.0.1:", "127.0.0.1:0",
          "127.0.0.1:65535", "127.0.0.1:2321,conf=x", "10.0.0.1:2321", "localhost:2321", "libtss2-tcti-cmd.so.0:sh"})
        QVERIFY2(!tpm::Place::parse(bad), bad);
    QCOMPARE(tpm::Place::of_machine().tcti(), std::string("device:/dev/tpmrm0"));
    QCOMPARE(tpm::Place::parse("127.0.0.1:2321")->tcti(), std::string("swtpm:host=127.0.0.1,port=2321"));
}

void TestTpm::a_key_made_there_signs() {
    const auto key = tpm::Key::make(device_at(chip_));
    VERIFY_OK(key);
    for (const auto* hash : {EVP_sha256(), EVP_sha384(), EVP_sha512()})
        QVERIFY((*key)->handle() && signs((*key)->handle().get(), hash));
    QVERIFY(!signs((*key)->handle().get(), EVP_sha1()));
    QVERIFY(signs((*key)->handle().get(), EVP_sha256()));
    QVERIFY(!(*key)->take_trouble());
}

void TestTpm::the_private_half_is_nowhere() {
    const auto key = tpm::Key::make(device_at(chip_)).value();
    unsigned char* der = nullptr;
    QVERIFY(i2d_PrivateKey(key->handle().get(), &der) <= 0);
    QVERIFY(key->made().wrapped.starts_with("-----BEGIN TSS2 PRIVATE KEY-----"));
}

void TestTpm::another_program_of_this_machine_uses_it_again() {
    const auto made = tpm::Key::make(device_at(chip_)).value()->made();
    const auto again = tpm::Key::of(device_at(chip_), made);
    QVERIFY(again && signs(again->handle().get(), EVP_sha256()));
    QVERIFY(tpm::Key::of(device_at(chip_), {made.wrapped, Bytes(91, 1)}) == nullptr);
    // Another key's public half: what it signs would not hold.
    const auto other = tpm::Key::make(device_at(chip_)).value()->made();
    const auto mixed = tpm::Key::of(device_at(chip_), {made.wrapped, other.public_key});
    QVERIFY(mixed && !signs(mixed->handle().get(), EVP_sha256()));
    QCOMPARE(test::detail(*mixed->take_trouble(), "reason"), std::string("answer"));
}

void TestTpm::another_tpm_or_a_cleared_one_knows_it_not() {
    SoftwareTpm one;
    SoftwareTpm other;
    QVERIFY(one.start() && other.start());
    const auto made = device_at(one)->make();
    VERIFY_OK(made);
    QCOMPARE(reason(device_at(other)->sign(made->wrapped, digest)), std::string("other"));
    VERIFY_OK(device_at(one)->sign(made->wrapped, digest));
    QVERIFY(one.clear());
    QCOMPARE(reason(device_at(one)->sign(made->wrapped, digest)), std::string("other"));
    VERIFY_OK(device_at(one)->probe());
    QCOMPARE(reason(device_at(one)->sign("no key", digest)), std::string("answer"));
}

void TestTpm::a_tpm_that_was_restarted_is_used_again() {
    SoftwareTpm chip;
    QVERIFY(chip.start());
    const auto key = tpm::Key::make(device_at(chip)).value();
    QVERIFY(signs(key->handle().get(), EVP_sha256()));
    chip.stop();
    QVERIFY(chip.start());
    QVERIFY(signs(key->handle().get(), EVP_sha256()));
}

void TestTpm::a_tpm_that_is_gone_says_so() {
    SoftwareTpm chip;
    QVERIFY(chip.start());
    const auto key = tpm::Key::make(device_at(chip)).value();
    QVERIFY(signs(key->handle().get(), EVP_sha256()));
    chip.stop();
    QVERIFY(!signs(key->handle().get(), EVP_sha256()));
    QCOMPARE(test::detail(key->take_trouble().value(), "reason"), std::string("gone"));
    QCOMPARE(reason(device_at(chip)->probe()), std::string("gone"));
    // It comes back: nobody signs in anew.
    QVERIFY(chip.start());
    QVERIFY(signs(key->handle().get(), EVP_sha256()));
    QVERIFY(!key->take_trouble());
}

void TestTpm::a_tpm_that_hangs_holds_nobody_up() {
    SoftwareTpm chip;
    QVERIFY(chip.start());
    const auto device = device_at(chip, {.answer_within = 1s});
    const auto made = device->make();
    VERIFY_OK(made);
    chip.hang();
    QCOMPARE(reason(device->sign(made->wrapped, digest)), std::string("late"));
    QCOMPARE(reason(device->sign(made->wrapped, digest)), std::string("late"));
    // Whoever goes on leaves it behind.
    { QCOMPARE(reason(device_at(chip, {.answer_within = 100ms})->probe()), std::string("late")); }
    chip.wake();
    QTRY_COMPARE_WITH_TIMEOUT(reason(device->sign(made->wrapped, digest)), std::string("done"), 20'000);
}

void TestTpm::a_locked_tpm_says_so() {
    SoftwareTpm chip;
    QVERIFY(chip.start());
    const auto made = device_at(chip)->make();
    VERIFY_OK(made);
    QVERIFY(chip.lock());
    QCOMPARE(reason(device_at(chip)->sign(made->wrapped, digest)), std::string("lockout"));
    QVERIFY(chip.unlock());
    VERIFY_OK(device_at(chip)->sign(made->wrapped, digest));
}

void TestTpm::an_owner_with_a_password_is_told() {
    SoftwareTpm chip;
    QVERIFY(chip.start());
    QVERIFY(chip.set_owner_password());
    QCOMPARE(reason(device_at(chip)->make()), std::string("owner"));
}

void TestTpm::a_machine_without_one_says_so() {
    const auto place = tpm::Place::parse("/dev/tpmnone");
    QCOMPARE(reason(tpm::Device(*place).probe()), std::string("none"));
}

void TestTpm::a_machine_without_the_provider_says_so() {
    QCOMPARE(reason(device_at(chip_, {.provider = "no-such-provider"})->probe()), std::string("provider"));
}

void TestTpm::many_at_once_are_served_in_turn() {
    const auto device = device_at(chip_);
    const auto one = device->make();
    const auto other = device->make();
    VERIFY_OK(one);
    VERIFY_OK(other);
    std::atomic<int> signed_well{0};
    std::vector<std::thread> all;
    for (int i = 0; i < 8; ++i)
        all.emplace_back([&, i] {
            const auto key = tpm::Key::of(device, i % 2 == 0 ? *one : *other);
            for (int n = 0; n < 4; ++n) signed_well += signs(key->handle().get(), EVP_sha256()) ? 1 : 0;
        });
    for (auto& each : all) each.join();
    QCOMPARE(signed_well.load(), 32);
}

void TestTpm::each_trouble_has_its_words() {
    std::set<QString> causes;
    const auto reasons = reasons_of(FaultCode::key_tpm);
    for (const auto& each : reasons)
        causes.insert(
            words::words_for(
                Fault{FaultCode::key_tpm, "tpm", {{"reason", std::string(each.name)}, {"device", "/dev/tpmrm0"}}})
                .cause);
    QCOMPARE(causes.size(), reasons.size());
}

JCIC_TEST(TestTpm)
#include "test_tpm.moc"
