#pragma once
// An authority of the real world for one test: issues certificates for any key, and lists those it has revoked.

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/secret.h"
#include "app/card/certificate.h"

namespace jcic::test {

using KeyPtr = std::shared_ptr<EVP_PKEY>;

inline KeyPtr ec_key(const char* group = "P-256") {
    return {EVP_EC_gen(group), EVP_PKEY_free};
}
inline KeyPtr rsa_key(unsigned bits = 2048) {
    return {EVP_RSA_gen(bits), EVP_PKEY_free};
}

struct CertificateWish {
    std::string subject = "PIV test card";
    std::string usage = "critical,digitalSignature";  ///< "" for none
    std::string names;                                ///< alternative names, "URI:urn:uuid:…"
    long from_day = -1;
    long to_day = 365;
    std::string policy{};  ///< its number; "" for none
};

class TestAuthority {
public:
    explicit TestAuthority(const std::string& name = "PIV test authority") : key_(ec_key()) {
        own_ = draft(key_.get(), {name, "", "", -1, 3650}, nullptr);
        extend(own_.get(), own_.get(), NID_basic_constraints, "critical,CA:TRUE");
        extend(own_.get(), own_.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
        extend(own_.get(), own_.get(), NID_subject_key_identifier, "hash");
        X509_sign(own_.get(), key_.get(), EVP_sha256());
    }

    /// One below another.
    TestAuthority(const std::string& name, const TestAuthority& above) : key_(ec_key()) {
        own_ = draft(key_.get(), {name, "", "", -1, 3650}, X509_get_subject_name(above.own_.get()));
        extend(own_.get(), above.own_.get(), NID_basic_constraints, "critical,CA:TRUE");
        extend(own_.get(), above.own_.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
        extend(own_.get(), above.own_.get(), NID_subject_key_identifier, "hash");
        extend(own_.get(), above.own_.get(), NID_authority_key_identifier, "keyid:always");
        X509_sign(own_.get(), above.key_.get(), EVP_sha256());
    }

    /// One that there is: a practice world's, for a card or a list of its own.
    TestAuthority(const std::string& certificate_pem, const Secret& key_pem)
        : key_(PEM_read_bio_PrivateKey(reading(key_pem.view()).get(), nullptr, nullptr, nullptr), EVP_PKEY_free),
          own_(PEM_read_bio_X509(reading(view(certificate_pem)).get(), nullptr, nullptr, nullptr), X509_free) {}

    [[nodiscard]] card::Certificate certificate() const { return card::Certificate::from_der(der(own_.get())).value(); }

    [[nodiscard]] Bytes issue(EVP_PKEY* key, const CertificateWish& wish = {}) const {
        const auto x509 = draft(key, wish, X509_get_subject_name(own_.get()));
        extend(x509.get(), own_.get(), NID_basic_constraints, "critical,CA:FALSE");
        extend(x509.get(), own_.get(), NID_subject_key_identifier, "hash");
        extend(x509.get(), own_.get(), NID_authority_key_identifier, "keyid:always");
        if (!wish.usage.empty()) extend(x509.get(), own_.get(), NID_key_usage, wish.usage);
        if (!wish.names.empty()) extend(x509.get(), own_.get(), NID_subject_alt_name, wish.names);
        if (!wish.policy.empty()) add_policy(x509.get(), wish.policy);
        X509_sign(x509.get(), key_.get(), EVP_sha256());
        return der(x509.get());
    }

    /// What a certificate request (PKCS #10, PEM) asks for, as PEM; "" for one that its own key did not sign.
    [[nodiscard]] std::string grant(const std::string& request_pem, CertificateWish wish) const {
        const std::shared_ptr<X509_REQ> request(
            PEM_read_bio_X509_REQ(reading(view(request_pem)).get(), nullptr, nullptr, nullptr), X509_REQ_free);
        if (!request || X509_REQ_verify(request.get(), X509_REQ_get0_pubkey(request.get())) != 1) return {};
        char name[65]{};
        X509_NAME_get_text_by_NID(X509_REQ_get_subject_name(request.get()), NID_commonName, name, sizeof name);
        if (wish.subject.empty()) wish.subject = name;
        return pem_of(issue(X509_REQ_get0_pubkey(request.get()), wish));
    }

    /// A certificate that was issued, as PEM.
    [[nodiscard]] static std::string pem_of(const Bytes& der) {
        const auto* from = der.data();
        const X509Ptr x509(d2i_X509(nullptr, &from, static_cast<long>(der.size())), X509_free);
        const std::shared_ptr<BIO> out(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_X509(out.get(), x509.get());
        char* data = nullptr;
        const long size = BIO_get_mem_data(out.get(), &data);
        return {data, static_cast<std::size_t>(size)};
    }

    /// DER. Holds from `from_day` to `to_day`, counted from today.
    [[nodiscard]] Bytes revocation_list(const std::vector<card::Certificate>& revoked, long from_day = -1,
                                        long to_day = 7) const {
        const std::shared_ptr<X509_CRL> crl(X509_CRL_new(), X509_CRL_free);
        X509_CRL_set_version(crl.get(), 1);
        X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(own_.get()));
        const auto made = day(from_day);
        X509_CRL_set1_lastUpdate(crl.get(), made.get());
        X509_CRL_set1_nextUpdate(crl.get(), day(to_day).get());
        for (const auto& certificate : revoked) {
            auto* entry = X509_REVOKED_new();
            auto serial = *X509_get0_serialNumber(certificate.native());
            X509_REVOKED_set_serialNumber(entry, &serial);
            X509_REVOKED_set_revocationDate(entry, made.get());
            X509_CRL_add0_revoked(crl.get(), entry);
        }
        X509V3_CTX context{};
        X509V3_set_ctx(&context, own_.get(), nullptr, nullptr, crl.get(), 0);
        const std::unique_ptr<X509_EXTENSION, void (*)(X509_EXTENSION*)> issuer(
            X509V3_EXT_conf_nid(nullptr, &context, NID_authority_key_identifier, "keyid:always"), X509_EXTENSION_free);
        X509_CRL_add_ext(crl.get(), issuer.get(), -1);
        X509_CRL_sort(crl.get());
        X509_CRL_sign(crl.get(), key_.get(), EVP_sha256());
        Bytes out(static_cast<std::size_t>(i2d_X509_CRL(crl.get(), nullptr)));
        auto* to = out.data();
        i2d_X509_CRL(crl.get(), &to);
        return out;
    }

private:
    using X509Ptr = std::shared_ptr<X509>;
    using TimePtr = std::shared_ptr<ASN1_TIME>;

    static std::shared_ptr<BIO> reading(ByteView bytes) {
        return {BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())), BIO_free};
    }

    static TimePtr day(long from_today) {
        return {X509_time_adj_ex(nullptr, static_cast<int>(from_today), 0, nullptr), ASN1_TIME_free};
    }

    static X509Ptr draft(EVP_PKEY* key, const CertificateWish& wish, const X509_NAME* issuer) {
        X509Ptr x509(X509_new(), X509_free);
        X509_set_version(x509.get(), X509_VERSION_3);
        const std::unique_ptr<BIGNUM, void (*)(BIGNUM*)> number(BN_new(), BN_free);
        // As long each time: one in 256 would begin with an empty byte, and be shown shorter.
        BN_rand(number.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY);
        BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(x509.get()));
        X509_set1_notBefore(x509.get(), day(wish.from_day).get());
        X509_set1_notAfter(x509.get(), day(wish.to_day).get());
        X509_NAME_add_entry_by_txt(X509_get_subject_name(x509.get()), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(wish.subject.data()),
                                   static_cast<int>(wish.subject.size()), -1, 0);
        X509_set_issuer_name(x509.get(), issuer != nullptr ? issuer : X509_get_subject_name(x509.get()));
        X509_set_pubkey(x509.get(), key);
        return x509;
    }

    static void extend(X509* x509, X509* issuer, int nid, const std::string& value) {
        X509V3_CTX context{};
        X509V3_set_ctx(&context, issuer, x509, nullptr, nullptr, 0);
        const std::unique_ptr<X509_EXTENSION, void (*)(X509_EXTENSION*)> extension(
            X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()), X509_EXTENSION_free);
        X509_add_ext(x509, extension.get(), -1);
    }

    static void add_policy(X509* x509, const std::string& number) {
        const std::unique_ptr<CERTIFICATEPOLICIES, void (*)(CERTIFICATEPOLICIES*)> list(sk_POLICYINFO_new_null(),
                                                                                        CERTIFICATEPOLICIES_free);
        auto* policy = POLICYINFO_new();
        policy->policyid = OBJ_txt2obj(number.c_str(), 1);
        sk_POLICYINFO_push(list.get(), policy);
        X509_add1_ext_i2d(x509, NID_certificate_policies, list.get(), 0, X509V3_ADD_DEFAULT);
    }

    static Bytes der(X509* x509) {
        Bytes out(static_cast<std::size_t>(i2d_X509(x509, nullptr)));
        auto* to = out.data();
        i2d_X509(x509, &to);
        return out;
    }

    KeyPtr key_;
    X509Ptr own_;
};

}  // namespace jcic::test
