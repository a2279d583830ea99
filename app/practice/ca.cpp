#include "app/practice/ca.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>
#include <utility>
#include <vector>

#include "app/openssl/owned.h"

namespace jcic::practice {

using openssl::Owned;

namespace {

constexpr int days_of_ca = 3650;
constexpr int days_of_leaf = 3 * 365;
constexpr std::size_t pem_capacity = 1024;

tl::unexpected<Fault> openssl_fault(const char* place) {
    std::array<char, 160> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return fail(FaultCode::internal, place, {{"reason", text.data()}});
}

Result<Owned<EVP_PKEY>> make_key() {
    Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    if (!key) return openssl_fault("practice.ca.key");
    return key;
}

Result<std::string> pem_of(X509* certificate) {
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), certificate) != 1) return openssl_fault("practice.ca.pem");
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return std::string(data, static_cast<std::size_t>(size));
}

Result<Secret> pem_of(EVP_PKEY* key) {
    const Owned<BIO> bio(BIO_new(BIO_s_secmem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return openssl_fault("practice.ca.pem");
    Secret pem(pem_capacity);
    const auto room = pem.resize(pem_capacity);
    const int size = BIO_read(bio.get(), room.data(), static_cast<int>(room.size()));
    if (size <= 0 || BIO_pending(bio.get()) != 0) return openssl_fault("practice.ca.pem");
    pem.resize(static_cast<std::size_t>(size));
    return pem;
}

bool add_extension(X509* certificate, X509* issuer, int nid, const std::string& value) {
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// The policy extension built by hand: OpenSSL's text form would need a configuration file.
bool add_practice_policy(X509* certificate) {
    const Owned<CERTIFICATEPOLICIES> policies(sk_POLICYINFO_new_null());
    POLICYINFO* policy = POLICYINFO_new();
    if (!policies || policy == nullptr || sk_POLICYINFO_push(policies.get(), policy) == 0) {
        POLICYINFO_free(policy);
        return false;
    }
    policy->policyid = OBJ_txt2obj(std::string(practice_policy).c_str(), 1);
    return policy->policyid != nullptr &&
           X509_add1_ext_i2d(certificate, NID_certificate_policies, policies.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

bool set_random_serial(X509* certificate) {
    const Owned<BIGNUM> number(BN_new());
    // 127 bits: positive and within the 20 octets of RFC 5280, 4.1.2.2.
    return number && BN_rand(number.get(), 127, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool set_validity(X509* certificate, UtcTime now, int days) {
    auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    return X509_time_adj_ex(X509_getm_notBefore(certificate), -1, 0, &seconds) != nullptr &&
           X509_time_adj_ex(X509_getm_notAfter(certificate), days, 0, &seconds) != nullptr;
}

bool set_name(X509_NAME* name, std::string_view common_name) {
    const auto* text = reinterpret_cast<const unsigned char*>(common_name.data());
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, static_cast<int>(common_name.size()), -1, 0) ==
           1;
}

/// A certificate without extensions, not signed yet. Its key identifier is added by the caller.
Result<Owned<X509>> draft(EVP_PKEY* key, std::string_view common_name, X509_NAME* issuer, UtcTime now, int days) {
    Owned<X509> certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
        !set_random_serial(certificate.get()) || !set_validity(certificate.get(), now, days) ||
        !set_name(X509_get_subject_name(certificate.get()), common_name) ||
        X509_set_issuer_name(certificate.get(),
                             issuer != nullptr ? issuer : X509_get_subject_name(certificate.get())) != 1 ||
        X509_set_pubkey(certificate.get(), key) != 1)
        return openssl_fault("practice.ca.draft");
    return certificate;
}

std::string alternative_names(std::string_view dns, std::string_view ip) {
    std::string names;
    if (!dns.empty()) names += "DNS:" + std::string(dns);
    if (!ip.empty()) names += (names.empty() ? "IP:" : ",IP:") + std::string(ip);
    return names;
}

}  // namespace

struct CertificateAuthority::Wish {
    std::string_view common_name;
    std::string key_usage;
    std::string extended_key_usage;  ///< "" for none
    std::string alternative_names;   ///< "" for none
};

CertificateAuthority::CertificateAuthority(Owned<X509> certificate, Owned<EVP_PKEY> key, std::string pem)
    : certificate_(std::move(certificate)), key_(std::move(key)), certificate_pem_(std::move(pem)) {}

Result<CertificateAuthority> CertificateAuthority::make(std::string_view common_name, UtcTime now) {
    JCIC_TRY(auto key, make_key());
    JCIC_TRY(auto certificate, draft(key.get(), common_name, nullptr, now, days_of_ca));
    X509* raw = certificate.get();
    if (!add_extension(raw, raw, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !add_extension(raw, raw, NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !add_extension(raw, raw, NID_subject_key_identifier, "hash") || !add_practice_policy(raw) ||
        X509_sign(raw, key.get(), EVP_sha256()) == 0)
        return openssl_fault("practice.ca.make");
    JCIC_TRY(auto pem, pem_of(raw));
    return CertificateAuthority(std::move(certificate), std::move(key), std::move(pem));
}

Result<CertificateAuthority> CertificateAuthority::load(std::string_view certificate_pem, const Secret& key_pem) {
    Owned<X509> certificate(
        PEM_read_bio_X509(openssl::reading(view(certificate_pem)).get(), nullptr, nullptr, nullptr));
    Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(openssl::reading(key_pem.view()).get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    if (!certificate) return fail(FaultCode::file_form, "practice.ca.load", {{"reason", "no certificate"}});
    if (!key) return fail(FaultCode::file_form, "practice.ca.load", {{"reason", "no key"}});
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return fail(FaultCode::file_form, "practice.ca.load", {{"reason", "the key is not the certificate's"}});
    return CertificateAuthority(std::move(certificate), std::move(key), std::string(certificate_pem));
}

Result<Secret> CertificateAuthority::key_pem() const {
    return pem_of(key_.get());
}

Result<Issued> CertificateAuthority::issue(const Wish& wish, UtcTime now) const {
    JCIC_TRY(auto key, make_key());
    JCIC_TRY(auto certificate,
             draft(key.get(), wish.common_name, X509_get_subject_name(certificate_.get()), now, days_of_leaf));
    X509* raw = certificate.get();
    X509* issuer = certificate_.get();
    if (!add_extension(raw, issuer, NID_basic_constraints, "critical,CA:FALSE") ||
        !add_extension(raw, issuer, NID_key_usage, wish.key_usage) ||
        !add_extension(raw, issuer, NID_subject_key_identifier, "hash") ||
        !add_extension(raw, issuer, NID_authority_key_identifier, "keyid:always") || !add_practice_policy(raw) ||
        (!wish.extended_key_usage.empty() && !add_extension(raw, issuer, NID_ext_key_usage, wish.extended_key_usage)) ||
        (!wish.alternative_names.empty() &&
         !add_extension(raw, issuer, NID_subject_alt_name, wish.alternative_names)) ||
        X509_sign(raw, key_.get(), EVP_sha256()) == 0)
        return openssl_fault("practice.ca.issue");
    JCIC_TRY(auto pem, pem_of(raw));
    JCIC_TRY(auto key_pem, pem_of(key.get()));
    return Issued{std::move(pem), std::move(key_pem)};
}

Result<Issued> CertificateAuthority::issue_server(std::string_view dns, std::string_view ip, UtcTime now) const {
    return issue({dns.empty() ? ip : dns, "critical,digitalSignature", "serverAuth", alternative_names(dns, ip)}, now);
}

Result<Issued> CertificateAuthority::issue_client(std::string_view common_name, UtcTime now) const {
    return issue({common_name, "critical,digitalSignature", "clientAuth", ""}, now);
}

Result<Issued> CertificateAuthority::issue_card(std::string_view card_number, UtcTime now) const {
    return issue({card_number, "critical,digitalSignature", "", ""}, now);
}

Result<CertificateAuthority> make_ca(std::string_view common_name, UtcTime now) {
    return CertificateAuthority::make(common_name, now);
}

}  // namespace jcic::practice
