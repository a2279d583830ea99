// card: what the card says costs nothing; what may cost a try is an event first.

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <QJsonArray>

#include "app/desk/upkeep/ledger_desk.h"
#include "cli/card_seat.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;
using test::SecretPipe;

namespace {

/// ECDSA P-256 with SHA-256 by OpenSSL alone: the certificate as DER, the signature as raw r || s.
bool openssl_verifies(const QByteArray& certificate, const QByteArray& message, const QByteArray& signature) {
    const auto bytes = [](const QByteArray& from) { return reinterpret_cast<const unsigned char*>(from.constData()); };
    const unsigned char* start = bytes(certificate);
    const std::unique_ptr<X509, decltype(&X509_free)> parsed(d2i_X509(nullptr, &start, certificate.size()), &X509_free);
    if (!parsed || signature.size() != 64) return false;
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(ECDSA_SIG_new(), &ECDSA_SIG_free);
    ECDSA_SIG_set0(pair.get(), BN_bin2bn(bytes(signature), 32, nullptr), BN_bin2bn(bytes(signature) + 32, 32, nullptr));
    unsigned char* der = nullptr;
    const int length = i2d_ECDSA_SIG(pair.get(), &der);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const bool good =
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, X509_get0_pubkey(parsed.get())) == 1 &&
        EVP_DigestVerify(context.get(), der, static_cast<std::size_t>(length), bytes(message),
                         static_cast<std::size_t>(message.size())) == 1;
    OPENSSL_free(der);
    return good;
}

}  // namespace

class TestCard : public QObject, private test::CardSeat {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        open_seat(QTest::currentTestFunction() != QByteArray("nothing_is_tried_with_a_card_in_custody_R_DU_9"));
    }

    void nothing_is_tried_with_a_card_in_custody_R_DU_9() {
        const auto before = trail();
        const auto new_pin = QByteArray("864209");
        const auto path = QString::fromStdString((profile_ / "settings.conf").string());
        for (const auto& ended :
             {verify_pin(secrets_.at("card")),
              card_as_user({"change-pin", "--pin-fd", "0", "--new-pin-fd", "0"}, {secrets_.at("card"), new_pin}),
              card_as_user({"unblock", "--puk-fd", "0", "--new-pin-fd", "0"}, {secrets_.at("puk"), new_pin}),
              card_as_user({"sign", path, "--pin-fd", "0"}, {secrets_.at("card")})}) {
            QCOMPARE(ended.status, 1);
            QVERIFY2(is_fault(ended, "card.custody"), qPrintable(ended.out));
        }
        QCOMPARE(tries_left(), 3);
        // Once, whatever is tried after it: it owes a finding.
        QCOMPARE(trail(), before + QStringList{"card.in-other-hand"});
    }

    void list_tells_reader_profile_and_number() {
        const auto ended = card({"list"});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json(), (QJsonObject{{"readers", QJsonArray{QJsonObject{{"name", "JCIC Practice Reader 00"},
                                                                               {"state", "card"},
                                                                               {"profile", "jcic-practice"},
                                                                               {"number", "0129999-03"}}}}}));
    }

    void info_spends_nothing() {
        const auto before = trail();
        QCOMPARE(verify_pin(wrong_pin()).status, 1);
        for (int i = 0; i < 4; ++i) {
            const auto ended = card({"info"});
            QCOMPARE(ended.status, 0);
            auto json = ended.json();
            QVERIFY(json.take("atr").toString().startsWith("3b"));
            auto certificate = json.take("certificate").toObject();
            QVERIFY(QDate::fromString(certificate.take("not_after").toString(), Qt::ISODate) > QDate::currentDate());
            QCOMPARE(certificate, (QJsonObject{{"subject", "0129999-03"}, {"algorithm", "EC P-256"}, {"valid", true}}));
            QCOMPARE(json, (QJsonObject{{"reader", "JCIC Practice Reader 00"},
                                        {"profile", "jcic-practice"},
                                        {"number", "0129999-03"},
                                        {"tries_left", 2}}));
        }
        QCOMPARE(trail(), before + QStringList({"card.verifying", "card.verify-failed"}));
    }

    // The program that had handed it out is gone; the terminal alone gives it back, by the holder and the custodian.
    void a_card_left_out_by_a_kill_is_handed_back_R_DU_3() {
        const QStringList hand_back{"hand-back", "0129999-03", "--custodian-password-fd", "0"};
        QVERIFY(is_fault(card_as_user(hand_back, {"Wrong-1234-Wrong"}), "person.password"));
        const auto custodian = secrets_.at("L05");
        const auto ended = card_as_user(hand_back, {custodian});
        QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.error));
        QCOMPARE(ended.json()["number"], QJsonValue("0129999-03"));
        QVERIFY(is_fault(card_as_user(hand_back, {custodian}), "register.state"));
        QVERIFY(is_fault(verify_pin(secrets_.at("card")), "card.custody"));
    }

    void another_reader_is_reader_none() {
        const auto ended = card({"info", "--reader", "No Such Reader"});
        QCOMPARE(ended.status, 3);
        QVERIFY2(is_fault(ended, "reader.none"), qPrintable(ended.out));
    }

    void verify_pin_right_is_two_events() {
        const auto before = trail();
        const auto ended = verify_pin(secrets_.at("card"));
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json(), (QJsonObject{{"number", "0129999-03"}, {"ok", true}}));
        QVERIFY(ended.error.contains("尚可輸入 3 次"));
        QCOMPARE(trail(), before + QStringList({"card.verifying", "card.verified"}));
    }

    void verify_pin_wrong_costs_one_try_and_says_what_is_left() {
        const auto before = trail();
        const auto ended = verify_pin(wrong_pin());
        QCOMPARE(ended.status, 1);
        QVERIFY2(is_fault(ended, "card.pin.wrong"), qPrintable(ended.out));
        const auto words = ended.json()["cause"].toString() + ended.json()["advice"].toString();
        QVERIFY2(words.contains("2"), qPrintable(words));
        QCOMPARE(tries_left(), 2);
        QCOMPARE(trail(), before + QStringList({"card.verifying", "card.verify-failed"}));
    }

    void verify_pin_needs_a_user_and_their_password() {
        const auto before = trail();
        const auto nobody = card({"verify-pin", "--pin-fd", "0"}, secrets_.at("card"));
        QCOMPARE(nobody.status, 2);
        QVERIFY(is_fault(nobody, "usage"));
        const auto stranger = card({"verify-pin", "--pin-fd", "0", "--user", "X99", "--password-fd", "0"}, "a\nb\n");
        QCOMPARE(stranger.status, 1);
        const auto wrong = card({"verify-pin", "--pin-fd", "0", "--user", user, "--password-fd", "0"},
                                "Wrong-1234-Wrong\n" + secrets_.at("card") + "\n");
        QCOMPARE(wrong.status, 1);
        QVERIFY2(is_fault(wrong, "person.password"), qPrintable(wrong.out));
        QCOMPARE(trail(), before);
    }

    void secrets_come_by_descriptors_of_their_own() {
        const SecretPipe password(secrets_.at(user));
        const SecretPipe pin(secrets_.at("card"));
        const auto ended =
            card({"verify-pin", "--pin-fd", pin.number(), "--user", user, "--password-fd", password.number()});
        QCOMPARE(ended.status, 0);
    }

    void a_descriptor_that_gives_no_secret_costs_nothing_data() {
        QTest::addColumn<QStringList>("pin");
        QTest::newRow("closed") << QStringList{"--pin-fd", "99"};
        QTest::newRow("no number") << QStringList{"--pin-fd", "1234x"};
        QTest::newRow("negative") << QStringList{"--pin-fd", "-1"};
        QTest::newRow("neither option nor terminal") << QStringList{};
    }

    void a_descriptor_that_gives_no_secret_costs_nothing() {
        QFETCH(QStringList, pin);
        const auto before = trail();
        const auto ended = card_as_user(QStringList{"verify-pin"} + pin, {});
        QCOMPARE(ended.status, 2);
        QVERIFY2(is_fault(ended, "usage"), qPrintable(ended.out));
        QCOMPARE(tries_left(), 3);
        QCOMPARE(trail(), before);
    }

    void change_pin_changes_it() {
        const auto before = trail();
        QCOMPARE(card_as_user({"change-pin", "--pin-fd", "0", "--new-pin-fd", "0"}, {wrong_pin(), "864209"}).status, 1);
        const auto ended =
            card_as_user({"change-pin", "--pin-fd", "0", "--new-pin-fd", "0"}, {secrets_.at("card"), "864209"});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json(), (QJsonObject{{"number", "0129999-03"}, {"ok", true}}));
        QCOMPARE(trail(), before + QStringList({"card.pin-changing", "card.pin-change-failed", "card.pin-changing",
                                                "card.pin-changed"}));
        QCOMPARE(verify_pin("864209").status, 0);
    }

    void a_blocked_card_is_unblocked_with_its_puk() {
        for (int i = 0; i < 2; ++i) QVERIFY(is_fault(verify_pin(wrong_pin()), "card.pin.wrong"));
        // One is left: without consent for this very card nothing is sent.
        QVERIFY(is_fault(verify_pin(secrets_.at("card")), "card.pin.last-try"));
        QVERIFY(is_fault(verify_pin(secrets_.at("card"), {"--last-try", "0129999-04"}), "card.pin.last-try"));
        QCOMPARE(tries_left(), 1);
        QVERIFY(is_fault(verify_pin(wrong_pin(), {"--last-try", "0129999-03"}), "card.pin.blocked"));
        QCOMPARE(tries_left(), 0);
        const auto before = trail();
        const auto unblock = [this](const QByteArray& puk) {
            return card_as_user({"unblock", "--puk-fd", "0", "--new-pin-fd", "0"}, {puk, "864209"});
        };
        QCOMPARE(unblock(wrong_puk()).status, 1);
        QCOMPARE(tries_left(), 0);
        QCOMPARE(unblock(secrets_.at("puk")).status, 0);
        QCOMPARE(tries_left(), 3);
        QCOMPARE(trail(),
                 before + QStringList({"card.unblocking", "card.unblock-failed", "card.unblocking", "card.unblocked"}));
        QCOMPARE(verify_pin("864209").status, 0);
    }

    void sign_signs_the_file_under_its_prefix_only() {
        const auto before = trail();
        const QByteArray content("line one\n\0binary\xff", 17);
        const auto path = QString::fromStdString((profiles_.root() / "to-sign").string());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const auto ended = card_as_user({"sign", path, "--pin-fd", "0"}, {secrets_.at("card")});
        QCOMPARE(ended.status, 0);
        const auto json = ended.json();
        QCOMPARE(json.keys(), (QStringList{"certificate", "number", "prefix", "signature"}));
        QCOMPARE(json["prefix"].toString(), QString("jcic-desk file v1"));
        const auto certificate = QByteArray::fromHex(json["certificate"].toString().toLatin1());
        const auto signature = QByteArray::fromHex(json["signature"].toString().toLatin1());
        const QByteArray prefix("jcic-desk file v1\0", 18);
        QVERIFY(openssl_verifies(certificate, prefix + content, signature));
        QVERIFY(!openssl_verifies(certificate, content, signature));
        QVERIFY(!openssl_verifies(certificate, prefix + content + "x", signature));
        QCOMPARE(trail(), before + QStringList({"card.verifying", "card.verified", "card.signing", "card.signed"}));
        QVERIFY(is_fault(card_as_user({"sign", path, "--pin-fd", "0"}, {wrong_pin()}), "card.pin.wrong"));
    }

    void sign_reads_its_file_first() {
        const auto before = trail();
        for (const auto& [unreadable, fault] :
             {std::pair{profiles_.root() / "none", "file.missing"}, std::pair{profiles_.root(), "file.read"}}) {
            const auto ended =
                card_as_user({"sign", QString::fromStdString(unreadable.string()), "--pin-fd", "0"}, {wrong_pin()});
            QCOMPARE(ended.status, 3);
            QVERIFY2(is_fault(ended, fault), qPrintable(ended.out));
        }
        QCOMPARE(tries_left(), 3);
        QCOMPARE(trail(), before);
    }

private:
    int tries_left() const { return card({"info"}).json()["tries_left"].toInt(-1); }
    /// What the ledger holds about the card, oldest first.
    QStringList trail() const {
        const auto workplace = scenario::open(profile_);
        const auto password = Secret::from(view(secrets_.at("L07").toStdString()));
        if (!workplace->seat().sign_in(domain::PersonId::parse("L07").value(), password, desk::HostAccount::leave))
            return {};
        const auto page = workplace->ledger().page({}, 0, 1000);
        if (!page) return {};
        QStringList actions;
        for (const auto& row : page->rows)
            if (row.subject == "card:0129999-03" && !row.action.starts_with("custody"))
                actions.prepend(QString::fromStdString(row.action));
        return actions;
    }
};

JCIC_TEST(TestCard)
#include "test_card.moc"
