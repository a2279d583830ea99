// A PIV card (NIST SP 800-73-4): found without an answer to reset, read, PIN and PUK, signatures of both kinds of key.
#include <QTest>

#include "app/card/commands.h"
#include "support/piv_rig.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::detail;
using test::digits;
using test::PivContent;
using test::PivRig;

namespace {

constexpr std::uint8_t ins_verify = 0x20;
constexpr std::uint8_t ins_sign = 0x87;
const std::string uuid = "5a5a5a5a-5a5a-5a5a-5a5a-5a5a5a5a5a5a";

PivContent with_rsa() {
    PivContent content;
    content.key = test::rsa_key();
    return content;
}

}  // namespace

class TestPiv : public QObject {
    Q_OBJECT

private slots:
    void it_is_found_by_its_application_and_says_who_it_is() {
        PivRig rig;
        const auto identity = rig.card.open();
        VERIFY_OK(identity);
        QCOMPARE(identity->profile, std::string("piv"));
        QCOMPARE(identity->number, uuid);
        QCOMPARE(identity->certificate.subject(), std::string("PIV test card"));
        QCOMPARE(rig.card.list().value().front().profile, std::string("piv"));
        QCOMPARE(rig.link->commands_with_data(ins_verify), 0);
    }

    void it_is_asked_only_where_a_profile_says_so() {
        PivRig rig;
        auto profiles = card::load_profiles(test::in_source("resources/cards")).value();
        for (auto& profile : profiles) profile.found_by = card::FoundBy::atr;
        card::ApduCard strict({rig.link}, profiles, rig.trust(), std::make_shared<SystemClock>());
        COMPARE_FAULT(strict.open(), card_unknown);
        QCOMPARE(strict.list().value().front().state, std::string("unknown-card"));
        QVERIFY(rig.link->instructions.empty());
    }

    void a_compressed_certificate_is_read() {
        PivContent content = with_rsa();
        content.compressed = true;
        PivRig rig(content);
        VERIFY_OK(rig.card.open());
    }

    void a_certificate_longer_than_the_limit_is_a_fault() {
        PivContent content;
        content.certificate = Bytes(9'000, 0x00);  // shrinks to next to nothing
        content.compressed = true;
        PivRig bomb(content);
        COMPARE_REASON(bomb.card.open(), card_answer, "compression");
        content.compressed = false;
        PivRig plain(content);
        COMPARE_REASON(plain.card.open(), card_answer, "certificate-object");
    }

    void without_a_certificate_it_says_so() {
        PivRig rig;
        rig.chip->content.certificate.clear();
        COMPARE_REASON(rig.card.open(), card_certificate, "missing");
    }

    void without_a_CHUID_the_certificate_names_it() {
        PivContent content;
        content.guid.clear();
        PivRig rig(content);
        const auto identity = rig.card.open();
        VERIFY_OK(identity);
        QCOMPARE(identity->number, "cert-" + identity->certificate.serial());
        VERIFY_OK(rig.card.verify_pin(rig.pin));

        content.guid = Bytes(16, 0x00);
        PivRig zeros(content, {"PIV test card", "critical,digitalSignature", "URI:urn:uuid:" + uuid});
        QCOMPARE(zeros.card.open().value().number, uuid);
    }

    void a_certificate_of_another_card_is_refused() {
        PivRig own({}, {"PIV test card", "critical,digitalSignature", "URI:urn:uuid:" + uuid});
        VERIFY_OK(own.card.open());
        PivContent other;
        other.guid = Bytes(16, 0x5B);
        PivRig foreign(other, {"PIV test card", "critical,digitalSignature", "URI:urn:uuid:" + uuid});
        COMPARE_REASON(foreign.card.open(), card_certificate, "number");
    }

    void P256_signs_raw() {
        PivRig rig;
        const auto identity = rig.card.open();
        COMPARE_FAULT(rig.card.sign(view("request")), card_pin_needed);
        VERIFY_OK(rig.card.verify_pin(rig.pin));
        // Often enough for an r or s with leading zeros, whose DER is shorter.
        for (std::uint8_t i = 0; i < 40; ++i) {
            const auto signature = rig.card.sign(Bytes{i});
            VERIFY_OK(signature);
            QCOMPARE(signature->size(), std::size_t{64});
            VERIFY_OK(card::verify_signature(identity->certificate, Bytes{i}, *signature));
        }
    }

    void RSA_2048_signs_with_PKCS1() {
        PivRig rig(with_rsa());
        const auto identity = rig.card.open();
        VERIFY_OK(identity);
        QCOMPARE(identity->certificate.algorithm(), std::string("RSA 2048"));
        VERIFY_OK(rig.card.verify_pin(rig.pin));
        const int before = rig.link->count(ins_sign);
        const auto signature = rig.card.sign(view("request"));
        VERIFY_OK(signature);
        QCOMPARE(signature->size(), std::size_t{256});
        VERIFY_OK(card::verify_signature(identity->certificate, view("request"), *signature));
        COMPARE_FAULT(card::verify_signature(identity->certificate, view("another"), *signature), card_certificate);
        QCOMPARE(rig.link->count(ins_sign), before + 2);  // a chain of two commands, each once
    }

    void RSA_2048_goes_in_one_piece_where_the_card_takes_it() {
        auto content = with_rsa();
        content.extended = true;
        PivRig rig(content);
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.verify_pin(rig.pin));
        const int before = rig.link->count(ins_sign);
        VERIFY_OK(rig.card.sign(view("request")));
        QCOMPARE(rig.link->count(ins_sign), before + 1);
    }

    void a_key_that_the_profile_does_not_know_is_refused() {
        for (const auto& key : {test::ec_key("P-384"), test::rsa_key(1024)}) {
            PivContent content;
            content.key = key;
            PivRig rig(content);
            COMPARE_REASON(rig.card.open(), card_certificate, "algorithm");
        }
        PivRig rig(with_rsa());
        auto profiles = card::load_profiles(test::in_source("resources/cards")).value();
        profiles.back().algorithms.erase(card::SignatureAlgorithm::rsa2048_pkcs1_sha256);
        card::ApduCard strict({rig.link}, profiles, rig.trust(), std::make_shared<SystemClock>());
        COMPARE_REASON(strict.open(), card_certificate, "algorithm");
    }

    void tries_are_read_before_the_PIN_is_sent() {
        PivRig rig;
        VERIFY_OK(rig.card.open());
        QCOMPARE(rig.card.tries_left().value(), 3);
        const auto wrong = rig.card.verify_pin(rig.wrong_pin);
        COMPARE_FAULT(wrong, card_pin_wrong);
        QCOMPARE(detail(wrong.error(), "tries"), std::string("2"));
        COMPARE_FAULT(rig.card.verify_pin(rig.wrong_pin), card_pin_wrong);
        COMPARE_FAULT(rig.card.verify_pin(rig.pin), card_pin_last_try);
        QCOMPARE(rig.chip->content.pin.tries, 1);
        COMPARE_FAULT(rig.card.verify_pin(rig.wrong_pin, card::LastTryConsent{uuid}), card_pin_blocked);
        QCOMPARE(rig.card.tries_left().value(), 0);
        const int sent = rig.link->commands_with_data(ins_verify);
        COMPARE_FAULT(rig.card.verify_pin(rig.pin, card::LastTryConsent{uuid}), card_pin_blocked);
        QCOMPARE(rig.link->commands_with_data(ins_verify), sent);
    }

    void a_card_that_another_program_left_verified_is_reset_and_tells_its_tries() {
        PivRig rig;
        VERIFY_OK(rig.card.open());
        rig.chip->content.pin.tries = 2;
        const Bytes verify{0x00, 0x20, 0x00, 0x80, 0x08, '3', '1', '4', '1', '5', '9', 0xFF, 0xFF};
        QCOMPARE(to_hex(rig.chip->transmit(verify)), std::string("9000"));
        // The next program finds it so, and SELECT does not end it.
        QCOMPARE(rig.card.tries_left().value(), 3);
        VERIFY_OK(rig.card.verify_pin(rig.pin));
        QCOMPARE(rig.card.tries_left().value(), 3);
        QVERIFY(rig.card.verified());
        // Once more from a card that is verified: nothing is taken on trust.
        COMPARE_FAULT(rig.card.verify_pin(rig.wrong_pin), card_pin_wrong);
        QCOMPARE(rig.chip->content.pin.tries, 2);
        QVERIFY(!rig.card.verified());
        COMPARE_FAULT(rig.card.sign(view("request")), card_pin_needed);
    }

    void the_global_PIN_is_used_where_the_card_prefers_it() {
        PivContent content;
        content.discovery = {0x60, 0x20};
        PivRig rig(content);
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.verify_pin(digits("271828")));
        VERIFY_OK(rig.card.sign(view("request")));

        content.discovery = {0x60, 0x10};
        PivRig own(content);
        VERIFY_OK(own.card.open());
        VERIFY_OK(own.card.verify_pin(own.pin));

        content.discovery = {0x20, 0x20};  // no PIN of the application: against part 1, 3.3.2
        PivRig odd(content);
        COMPARE_REASON(odd.card.open(), card_answer, "discovery");
    }

    void a_card_older_than_the_discovery_object_is_taken() {
        for (const auto& word : {Bytes{0x6A, 0x80}, Bytes{0x6D, 0x00}, Bytes{0x69, 0x82}}) {
            PivRig rig;
            rig.link->forge = [&](ByteView command, Bytes& answer) {
                if (to_hex(command).find("5c017e") != std::string::npos) answer = word;
            };
            VERIFY_OK(rig.card.open());
            VERIFY_OK(rig.card.verify_pin(rig.pin));
        }
    }

    void the_PIN_is_changed_and_unblocked() {
        PivRig rig;
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.change_pin(rig.pin, digits("97531024")));
        VERIFY_OK(rig.card.verify_pin(digits("97531024")));
        COMPARE_FAULT(rig.card.change_pin(rig.pin, digits("135792")), card_pin_wrong);
        rig.chip->content.pin.tries = 0;
        COMPARE_FAULT(rig.card.verify_pin(digits("97531024")), card_pin_blocked);
        const auto wrong = rig.card.unblock(digits("16180338"), digits("246802"));
        COMPARE_FAULT(wrong, card_pin_wrong);
        QCOMPARE(detail(wrong.error(), "which"), std::string("puk"));
        VERIFY_OK(rig.card.unblock(rig.puk, digits("246802")));
        VERIFY_OK(rig.card.verify_pin(digits("246802")));
        VERIFY_OK(rig.card.sign(view("request")));
    }

    void more_tries_than_usual_are_believed() {
        PivContent content;
        content.pin = {"314159", 8, 8};
        PivRig rig(content);
        VERIFY_OK(rig.card.open());
        QCOMPARE(rig.card.tries_left().value(), 8);
        VERIFY_OK(rig.card.verify_pin(rig.pin));
        QCOMPARE(rig.card.tries_left().value(), 8);
    }

    void a_forged_signature_is_a_fault_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray::fromHex("9000");
        QTest::newRow("no template") << QByteArray::fromHex("30030201019000");
        QTest::newRow("no response in it") << QByteArray::fromHex("7C0281009000");
        QTest::newRow("an empty response") << QByteArray::fromHex("7C0282009000");
        QTest::newRow("another signature") << QByteArray::fromHex(
            "7C0A8208"
            "30060201010201019000");
        QTest::newRow("bytes behind it") << QByteArray::fromHex(
            "7C0C820A"
            "300602010102010100009000");
        QTest::newRow("negative numbers") << QByteArray::fromHex(
            "7C0A8208"
            "30060201810201819000");
        QTest::newRow("numbers of 33 bytes") << QByteArray::fromHex("7C4A82483046022101" + QByteArray(64, '0') +
                                                                    "022101" + QByteArray(64, '0') + "9000");
    }

    void a_forged_signature_is_a_fault() {
        QFETCH(QByteArray, answer);
        PivRig rig;
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.verify_pin(rig.pin));
        rig.link->forge = [&](ByteView command, Bytes& bytes) {
            if (command[1] == ins_sign) bytes.assign(answer.begin(), answer.end());
        };
        COMPARE_FAULT(rig.card.sign(view("request")), card_answer);
        QCOMPARE(rig.link->count(ins_sign), 1);
    }

    void nonsense_from_the_card_is_a_fault_data() {
        QTest::addColumn<QByteArray>("object");  ///< of the command's data
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* name, const char* object, const char* answer, const char* fault) {
            QTest::newRow(name) << QByteArray::fromHex(object) << QByteArray::fromHex(answer) << QString(fault);
        };
        row("a CHUID cut short", "5C035FC102", "53203401009000", "card.answer");
        row("a CHUID with a short UUID", "5C035FC102", "53033401019000", "card.answer");
        row("a CHUID that is another object", "5C035FC102", "7E009000", "card.answer");
        row("a CHUID that fails", "5C035FC102", "6F00", "card.failed");
        row("a CHUID that needs a PIN", "5C035FC102", "6982", "card.refused");
        row("no certificate object", "5C035FC105", "6A82", "card.certificate");
        row("an empty certificate object", "5C035FC105", "53009000", "card.certificate");
        row("a certificate of nothing", "5C035FC105", "53077000710100FE009000", "card.certificate");
        row("a certificate without its own tag", "5C035FC105", "53037101009000", "card.answer");
        row("two certificates", "5C035FC105", "53067001007001009000", "card.answer");
        row("a certificate that is none", "5C035FC105", "53067001007101009000", "card.certificate");
        row("a compression nobody knows", "5C035FC105", "53067001007101039000", "card.answer");
        row("gzip that is none", "5C035FC105", "53067001007101019000", "card.answer");
        row("a discovery object with half a policy", "5C017E", "7E045F2F01409000", "card.answer");
    }

    void nonsense_from_the_card_is_a_fault() {
        QFETCH(QByteArray, object);
        QFETCH(QByteArray, answer);
        QFETCH(QString, fault);
        PivRig rig;
        rig.link->forge = [&](ByteView command, Bytes& bytes) {
            const auto sent =
                QByteArray(reinterpret_cast<const char*>(command.data()), static_cast<int>(command.size()));
            if (command[1] == 0xCB && sent.contains(object)) bytes.assign(answer.begin(), answer.end());
        };
        const auto opened = rig.card.open();
        QVERIFY(!opened.has_value());
        QCOMPARE(QString::fromStdString(std::string(opened.error().text())), fault);
        QCOMPARE(rig.card.list().value().front().state, std::string("unknown-card"));
    }
};

JCIC_TEST(TestPiv)
#include "test_piv.moc"
