// A card's certificate: what it says, and every reason to refuse it.
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QTest>
#include <chrono>
#include <functional>
#include <memory>

#include "app/card/certificate.h"
#include "app/card/commands.h"
#include "app/practice/ca.h"
#include "support/result.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;
using card::Certificate;
using card::Trust;
using card::World;
using namespace std::chrono_literals;

namespace {

const auto now = SystemClock().now();

std::shared_ptr<EVP_PKEY> key_of(const Secret& pem) {
    const std::unique_ptr<BIO, int (*)(BIO*)> bio(BIO_new_mem_buf(pem.view().data(), static_cast<int>(pem.size())),
                                                  BIO_free);
    return {PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free};
}

/// The certificate with something about it changed, signed again by the authority's own key.
Certificate altered(const Certificate& from, const practice::CertificateAuthority& by,
                    const std::function<void(X509*)>& change) {
    const std::shared_ptr<X509> copy(X509_dup(from.native()), X509_free);
    change(copy.get());
    X509_sign(copy.get(), key_of(by.key_pem().value()).get(), EVP_sha256());
    Bytes der(static_cast<std::size_t>(i2d_X509(copy.get(), nullptr)));
    auto* out = der.data();
    i2d_X509(copy.get(), &out);
    return Certificate::from_der(der).value();
}

void drop_extension(X509* certificate, int nid) {
    X509_EXTENSION_free(X509_delete_ext(certificate, X509_get_ext_by_NID(certificate, nid, -1)));
}

/// Raw r || s by OpenSSL, as another program would make it.
Bytes signed_by(EVP_PKEY* key, std::string_view message) {
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key);
    Bytes der(100);
    auto size = der.size();
    EVP_DigestSign(context.get(), der.data(), &size, view(message).data(), message.size());
    const auto* at = der.data();
    const std::unique_ptr<ECDSA_SIG, void (*)(ECDSA_SIG*)> pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)),
                                                                ECDSA_SIG_free);
    Bytes raw(64);
    BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), raw.data(), 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), raw.data() + 32, 32);
    return raw;
}

}  // namespace

class TestCertificate : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        authority_.emplace(practice::make_ca("練習 CA", now).value());
        issued_.emplace(authority_->issue_card("0129999-03", now).value());
        certificate_ = Certificate::from_pem(issued_->certificate_pem).value();
        trust_ = {World::practice, {Certificate::from_pem(authority_->certificate_pem()).value()}};
    }

    /// Trusted as the settings name it, whether its own root stands beside it or not; what is above it, alone, is not
    /// known to have made it.
    void an_authority_below_a_root_is_trusted_as_it_is_named() {
        const test::TestAuthority root("root");
        const test::TestAuthority issuing("issuing", root);
        const test::TestAuthority stranger("stranger", root);
        const auto card = Certificate::from_der(issuing.issue(test::ec_key().get())).value();
        const auto trusted = [&](std::vector<Certificate> authorities) {
            return card::check(card, Trust{World::real, std::move(authorities), std::nullopt}, now);
        };
        VERIFY_OK(trusted({issuing.certificate()}));
        VERIFY_OK(trusted({issuing.certificate(), root.certificate()}));
        COMPARE_REASON(trusted({root.certificate()}), card_certificate, "issuer");
        COMPARE_REASON(trusted({stranger.certificate()}), card_certificate, "issuer");
        COMPARE_REASON(trusted({card}), card_certificate, "issuer");
        // Its own list is enough, too.
        auto with_list = Trust{World::real, {issuing.certificate()}, std::nullopt};
        with_list.revoked = card::RevocationList::from_bytes(issuing.revocation_list({card})).value();
        COMPARE_REASON(card::check(card, with_list, now), card_certificate, "revoked");
        with_list.revoked = card::RevocationList::from_bytes(issuing.revocation_list({})).value();
        VERIFY_OK(card::check(card, with_list, now));
    }

    void it_says_what_it_is() {
        QCOMPARE(certificate_->subject(), std::string("0129999-03"));
        QCOMPARE(certificate_->algorithm(), std::string("EC P-256"));
        QVERIFY(certificate_->not_before() <= now - 23h);
        QVERIFY(certificate_->not_after() >= now + 24h * 1000);
        QVERIFY(certificate_->has_policy(card::practice_policy));
        QCOMPARE(card::practice_policy, practice::practice_policy);
        QCOMPARE(Certificate::from_der(certificate_->der()).value().subject(), certificate_->subject());
    }

    void a_good_one_passes() { VERIFY_OK(card::check(*certificate_, trust_, now)); }

    void it_is_refused_outside_its_time() {
        COMPARE_REASON(card::check(*certificate_, trust_, certificate_->not_after()), card_certificate, "expired");
        COMPARE_REASON(card::check(*certificate_, trust_, certificate_->not_before() - 1s), card_certificate,
                       "not-yet-valid");
        VERIFY_OK(card::check(*certificate_, trust_, certificate_->not_after() - 1s));
        VERIFY_OK(card::check(*certificate_, trust_, certificate_->not_before()));
    }

    void it_is_refused_without_digitalSignature() {
        const auto no_usage = altered(*certificate_, *authority_, [](X509* x) { drop_extension(x, NID_key_usage); });
        COMPARE_REASON(card::check(no_usage, trust_, now), card_certificate, "usage");
        const auto other_usage = altered(*certificate_, *authority_, [](X509* x) {
            drop_extension(x, NID_key_usage);
            auto* usage = X509V3_EXT_conf_nid(nullptr, nullptr, NID_key_usage, "critical,keyAgreement");
            X509_add_ext(x, usage, -1);
            X509_EXTENSION_free(usage);
        });
        COMPARE_REASON(card::check(other_usage, trust_, now), card_certificate, "usage");
    }

    void it_is_refused_from_another_authority_of_the_same_name() {
        const auto other = practice::make_ca("練習 CA", now).value();
        const auto foreign = Certificate::from_pem(other.issue_card("0129999-03", now).value().certificate_pem).value();
        COMPARE_REASON(card::check(foreign, trust_, now), card_certificate, "issuer");
        COMPARE_REASON(card::check(*certificate_, Trust{World::practice, {}}, now), card_certificate, "issuer");
    }

    void a_real_profile_refuses_the_practice_policy() {
        COMPARE_REASON(card::check(*certificate_, Trust{World::real, trust_.authorities}, now), card_certificate,
                       "policy");
    }

    void a_practice_profile_requires_the_practice_policy() {
        const auto plain =
            altered(*certificate_, *authority_, [](X509* x) { drop_extension(x, NID_certificate_policies); });
        COMPARE_REASON(card::check(plain, trust_, now), card_certificate, "policy");
        VERIFY_OK(card::check(plain, Trust{World::real, trust_.authorities}, now));
    }

    void another_key_than_P256_is_refused() {
        const std::shared_ptr<EVP_PKEY> wide(EVP_EC_gen("P-384"), EVP_PKEY_free);
        const auto other = altered(*certificate_, *authority_, [&](X509* x) { X509_set_pubkey(x, wide.get()); });
        QCOMPARE(other.algorithm(), std::string("EC 384"));
        COMPARE_REASON(card::check(other, trust_, now), card_certificate, "algorithm");
        const std::shared_ptr<EVP_PKEY> rsa(EVP_RSA_gen(2048), EVP_PKEY_free);
        const auto rivest = altered(*certificate_, *authority_, [&](X509* x) { X509_set_pubkey(x, rsa.get()); });
        QCOMPARE(rivest.algorithm(), std::string("RSA 2048"));
    }

    void what_is_no_certificate_is_refused() {
        auto der = certificate_->der();
        for (const std::size_t length : {std::size_t{0}, std::size_t{1}, der.size() / 2, der.size() - 1})
            COMPARE_REASON(Certificate::from_der(ByteView(der).first(length)), card_certificate, "form");
        der.push_back(0);
        COMPARE_REASON(Certificate::from_der(der), card_certificate, "form");
        COMPARE_REASON(Certificate::from_pem("-----BEGIN CERTIFICATE-----"), card_certificate, "form");
        // X.690 8.1.3: a length has more than one form in BER, one in DER.
        der = certificate_->der();
        QCOMPARE(der.at(1), std::uint8_t{0x82});
        der.at(1) = 0x83;
        der.insert(der.begin() + 2, 0);
        COMPARE_REASON(Certificate::from_der(der), card_certificate, "form");
    }

    void a_signature_holds_for_its_message_and_key_only() {
        const auto key = key_of(issued_->key_pem);
        const auto signature = signed_by(key.get(), "request");
        VERIFY_OK(card::verify_signature(*certificate_, view("request"), signature));
        COMPARE_REASON(card::verify_signature(*certificate_, view("requesT"), signature), card_certificate,
                       "signature");
        const auto other =
            Certificate::from_pem(authority_->issue_card("0129999-03", now).value().certificate_pem).value();
        COMPARE_REASON(card::verify_signature(other, view("request"), signature), card_certificate, "signature");
        for (std::size_t at = 0; at < signature.size(); at += 7) {
            auto flipped = signature;
            flipped[at] ^= 1;
            COMPARE_REASON(card::verify_signature(*certificate_, view("request"), flipped), card_certificate,
                           "signature");
        }
        COMPARE_REASON(card::verify_signature(*certificate_, view("request"), ByteView(signature).first(63)),
                       card_certificate, "signature");
        COMPARE_REASON(card::verify_signature(*certificate_, view("request"), Bytes(64)), card_certificate,
                       "signature");
    }

private:
    std::optional<practice::CertificateAuthority> authority_;
    std::optional<practice::Issued> issued_;
    std::optional<Certificate> certificate_;
    Trust trust_;
};

JCIC_TEST(TestCertificate)
#include "test_certificate.moc"
