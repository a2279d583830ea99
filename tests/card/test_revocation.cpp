// A certificate against its authority's list of revoked ones: every reason by its name.
#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/card/certificate.h"
#include "app/card/revocation_file.h"
#include "support/result.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;
using card::Certificate;
using card::RevocationList;
using test::TestAuthority;

namespace {

const auto now = SystemClock().now();

}  // namespace

namespace {

/// As one who replaces a file does it: beside, then renamed over.
void replace(const QString& file, const Bytes& list) {
    QFile beside(file + ".new");
    QVERIFY(beside.open(QIODevice::WriteOnly));
    beside.write(reinterpret_cast<const char*>(list.data()), static_cast<qint64>(list.size()));
    beside.close();
    std::filesystem::rename((file + ".new").toStdString(), file.toStdString());
}

}  // namespace

class TestRevocation : public QObject {
    Q_OBJECT

private slots:
    void a_certificate_that_is_not_on_it_passes() {
        VERIFY_OK(card::check(certificate_, with(authority_.revocation_list({})), now));
        VERIFY_OK(card::check(certificate_, with(authority_.revocation_list({other_})), now));
    }

    void one_that_is_on_it_is_revoked() {
        COMPARE_REASON(card::check(certificate_, with(authority_.revocation_list({other_, certificate_})), now),
                       card_certificate, "revoked");
    }

    void an_old_list_or_one_of_tomorrow_says_nothing() {
        COMPARE_REASON(card::check(certificate_, with(authority_.revocation_list({}, -8, -1)), now), card_certificate,
                       "crl-expired");
        COMPARE_REASON(card::check(certificate_, with(authority_.revocation_list({}, 1, 7)), now), card_certificate,
                       "crl-not-yet-valid");
    }

    void a_list_of_another_authority_says_nothing() {
        COMPARE_REASON(card::check(certificate_, with(TestAuthority("another").revocation_list({})), now),
                       card_certificate, "crl-issuer");
        COMPARE_REASON(card::check(certificate_, with(TestAuthority().revocation_list({})), now), card_certificate,
                       "crl-issuer");
    }

    void a_list_that_was_altered_says_nothing() {
        auto list = authority_.revocation_list({other_});
        list.back() ^= 1;
        COMPARE_REASON(card::check(certificate_, with(list), now), card_certificate, "crl-issuer");
    }

    void it_is_read_from_a_file_as_DER_or_PEM() {
        const QTemporaryDir folder;
        const auto der = authority_.revocation_list({certificate_});
        const QByteArray bytes(reinterpret_cast<const char*>(der.data()), static_cast<int>(der.size()));
        const auto read = [&](const QByteArray& content) {
            QFile file(folder.filePath("list"));
            if (file.open(QIODevice::WriteOnly)) file.write(content);
            file.close();
            return RevocationList::from_file(folder.filePath("list").toStdString());
        };
        const auto first = read(bytes);
        VERIFY_OK(first);
        QVERIFY(first->is_by(std::vector{authority_.certificate()}));
        QVERIFY(!first->is_by(std::vector{TestAuthority().certificate()}));
        VERIFY_OK(read("-----BEGIN X509 CRL-----\n" + bytes.toBase64() + "\n-----END X509 CRL-----\n"));
        COMPARE_FAULT(read("nothing"), file_form);
        COMPARE_FAULT(RevocationList::from_file(folder.filePath("none").toStdString()), file_missing);
        // Nobody ever writes to it: to open it would hold up the start without an end.
        QCOMPARE(::mkfifo(folder.filePath("pipe").toUtf8().constData(), 0600), 0);
        COMPARE_FAULT(RevocationList::from_file(folder.filePath("pipe").toStdString()), file_read);
    }

    /// During the change cards of both are valid, each by its own authority's list.
    void an_authority_that_renewed_its_key_has_two_in_one_file() {
        const TestAuthority renewed;  // the same name
        const auto fresh = Certificate::from_der(renewed.issue(key_.get())).value();
        const auto pem = [](const Bytes& der) {
            const QByteArray bytes(reinterpret_cast<const char*>(der.data()), static_cast<int>(der.size()));
            return ("-----BEGIN X509 CRL-----\n" + bytes.toBase64() + "\n-----END X509 CRL-----\n").toStdString();
        };
        const auto trust = [&](const std::string& lists) {
            return card::Trust{card::World::real,
                               {authority_.certificate(), renewed.certificate()},
                               RevocationList::from_bytes(view(lists)).value()};
        };
        const auto whole = pem(authority_.revocation_list({other_})) + pem(renewed.revocation_list({}));
        VERIFY_OK(card::check(certificate_, trust(whole), now));
        VERIFY_OK(card::check(fresh, trust(whole), now));
        COMPARE_REASON(card::check(other_, trust(whole), now), card_certificate, "revoked");
        const auto revoked = pem(authority_.revocation_list({})) + pem(renewed.revocation_list({fresh}));
        COMPARE_REASON(card::check(fresh, trust(revoked), now), card_certificate, "revoked");
        VERIFY_OK(card::check(certificate_, trust(revoked), now));
        const auto one = pem(authority_.revocation_list({}));
        COMPARE_REASON(card::check(fresh, trust(one), now), card_certificate, "crl-issuer");
        QVERIFY(trust(whole).revoked->is_by(trust(whole).authorities));
        QVERIFY(!trust(whole).revoked->is_by(std::vector{authority_.certificate()}));
        auto damaged = whole;
        damaged.replace(damaged.rfind("-----END") - 20, 4, "!!!!");
        COMPARE_FAULT(RevocationList::from_bytes(view(damaged)), file_form);
    }

    void what_is_no_list_is_refused() {
        const auto list = authority_.revocation_list({other_});
        for (std::size_t length = 0; length < list.size(); ++length)
            COMPARE_FAULT(RevocationList::from_bytes(ByteView(list).first(length)), file_form);
        auto longer = list;
        longer.push_back(0);
        COMPARE_FAULT(RevocationList::from_bytes(longer), file_form);
    }

    void a_certificate_shows_what_it_says() {
        const auto shown =
            Certificate::from_der(authority_.issue(key_.get(), {"王小明 PIV", "critical,digitalSignature",
                                                                "URI:URN:UUID:5A5A5A5A-5a5a-5a5a-5a5a-5a5a5a5a5a5a"}))
                .value();
        QCOMPARE(shown.subject(), std::string("王小明 PIV"));
        QCOMPARE(shown.whole_subject(), std::string("CN=王小明 PIV"));
        QCOMPARE(shown.whole_issuer(), std::string("CN=PIV test authority"));
        QCOMPARE(shown.serial().size(), std::size_t{32});
        QVERIFY(shown.serial() != certificate_.serial());
        QCOMPARE(shown.usages(), std::vector<std::string>{"digitalSignature"});
        QCOMPARE(shown.card_uuid().value(), std::string("5a5a5a5a-5a5a-5a5a-5a5a-5a5a5a5a5a5a"));
        QVERIFY(!certificate_.card_uuid());
        QCOMPARE(authority_.certificate().usages(), (std::vector<std::string>{"keyCertSign", "cRLSign"}));
    }

    void a_file_is_read_again_when_it_is_another_or_was_written_to() {
        QTemporaryDir folder;
        const auto path = folder.filePath("cards.crl");
        replace(path, authority_.revocation_list({other_}));
        card::RevocationFile file(path.toStdString());
        const auto first = file.now();
        VERIFY_OK(first);
        QVERIFY(file.now()->is_same(*first));  // not read once more
        replace(path, authority_.revocation_list({certificate_}));
        card::Trust trust{card::World::real, {authority_.certificate()}};
        trust.revoked = file.now().value();
        COMPARE_REASON(card::check(certificate_, trust, now), card_certificate, "revoked");
        VERIFY_OK(card::check(other_, trust, now));
        // Written over in place, with a list of another length.
        QFile same(path);
        const auto both = authority_.revocation_list({certificate_, other_});
        QVERIFY(same.open(QIODevice::WriteOnly));
        same.write(reinterpret_cast<const char*>(both.data()), static_cast<qint64>(both.size()));
        same.close();
        trust.revoked = file.now().value();
        COMPARE_REASON(card::check(other_, trust, now), card_certificate, "revoked");
    }

    void an_old_list_does_not_stand_in_for_a_file_that_cannot_be_read() {
        QTemporaryDir folder;
        const auto path = folder.filePath("cards.crl");
        card::RevocationFile file(path.toStdString());
        COMPARE_FAULT(file.now(), file_missing);
        replace(path, authority_.revocation_list({}));
        VERIFY_OK(file.now());
        replace(path, to_bytes("half a li"));
        COMPARE_FAULT(file.now(), file_form);
        COMPARE_FAULT(file.now(), file_form);
        QVERIFY(QFile::remove(path));
        COMPARE_FAULT(file.now(), file_missing);
        replace(path, authority_.revocation_list({}));
        VERIFY_OK(file.now());
    }

private:
    card::Trust with(const Bytes& list) const {
        return {card::World::real, {authority_.certificate()}, RevocationList::from_bytes(list).value()};
    }
    TestAuthority authority_;
    test::KeyPtr key_ = test::ec_key();
    Certificate certificate_ = Certificate::from_der(authority_.issue(key_.get())).value();
    Certificate other_ = Certificate::from_der(authority_.issue(key_.get())).value();
};

JCIC_TEST(TestRevocation)
#include "test_revocation.moc"
