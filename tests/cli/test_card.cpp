// card: what the card says costs nothing; secrets by descriptor; a file is signed. What may cost a try, and what is
// tried with a card in custody: tests/rules/card-password.txt.

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
    void init() { open_seat(); }

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

    void verify_pin_right_is_two_events() {
        const auto before = trail();
        const auto ended = verify_pin(secrets_.at("card"));
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json(), (QJsonObject{{"number", "0129999-03"}, {"ok", true}}));
        QVERIFY(ended.error.contains("尚可輸入 3 次"));
        QCOMPARE(trail(), before + QStringList({"card.verifying", "card.verified"}));
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
