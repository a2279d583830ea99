#include "app/card/certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "app/card/openssl_handles.h"

namespace jcic::card {
namespace {

constexpr std::size_t half_of_signature = 32;

tl::unexpected<Fault> bad(std::string reason, std::vector<Detail> more = {}) {
    ERR_clear_error();
    more.insert(more.begin(), Detail{"reason", std::move(reason)});
    return fail(FaultCode::card_certificate, "card.certificate", std::move(more));
}

UtcTime utc_of(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) return {};
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::from_time_t(timegm(&parts)));
}

std::string common_name(const X509* x509) {
    const auto* name = X509_get_subject_name(x509);
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0) return {};
    unsigned char* text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size < 0) return {};
    std::string out(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
    OPENSSL_free(text);
    return out;
}

std::string algorithm_of(const X509* x509) {
    const auto* key = X509_get0_pubkey(x509);
    if (key == nullptr) return "?";
    const auto bits = std::to_string(EVP_PKEY_get_bits(key));
    if (EVP_PKEY_is_a(key, "RSA") == 1) return "RSA " + bits;
    if (EVP_PKEY_is_a(key, "EC") != 1) return "?";
    std::array<char, 32> group{};
    std::size_t size = 0;
    EVP_PKEY_get_group_name(key, group.data(), group.size(), &size);
    return std::string_view(group.data(), size) == SN_X9_62_prime256v1 ? "EC P-256" : "EC " + bits;
}

std::vector<std::string> policies_of(const X509* x509) {
    std::vector<std::string> out;
    const PoliciesPtr policies(
        static_cast<CERTIFICATEPOLICIES*>(X509_get_ext_d2i(x509, NID_certificate_policies, nullptr, nullptr)));
    const int count = policies ? sk_POLICYINFO_num(policies.get()) : 0;
    for (int i = 0; i < count; ++i) {
        std::array<char, 128> text{};
        const int size = OBJ_obj2txt(text.data(), text.size(), sk_POLICYINFO_value(policies.get(), i)->policyid, 1);
        out.emplace_back(text.data(), static_cast<std::size_t>(std::clamp(size, 0, 127)));
    }
    return out;
}

Bytes der_of(const X509* x509) {
    Bytes der(static_cast<std::size_t>(std::max(i2d_X509(x509, nullptr), 0)));
    auto* out = der.data();
    if (!der.empty()) i2d_X509(x509, &out);
    return der;
}

Result<void> check_chain(const Certificate& certificate, const Trust& trust, UtcTime now) {
    const StorePtr store(X509_STORE_new());
    const StoreContextPtr context(X509_STORE_CTX_new());
    if (!store || !context) return bad("chain");
    for (const auto& authority : trust.authorities) X509_STORE_add_cert(store.get(), authority.native());
    if (X509_STORE_CTX_init(context.get(), store.get(), certificate.native(), nullptr) != 1) return bad("chain");
    X509_STORE_CTX_set_time(context.get(), 0, std::chrono::system_clock::to_time_t(now));
    X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_X509_STRICT);
    if (X509_verify_cert(context.get()) == 1) return {};
    return bad("chain", {{"openssl", X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()))}});
}

/// Raw r || s as the DER that OpenSSL wants. Empty when it is no signature of P-256.
Bytes der_signature(ByteView raw) {
    if (raw.size() != 2 * half_of_signature) return {};
    const SignaturePtr pair(ECDSA_SIG_new());
    auto* r = BN_bin2bn(raw.data(), half_of_signature, nullptr);
    auto* s = BN_bin2bn(raw.data() + half_of_signature, half_of_signature, nullptr);
    if (!pair || ECDSA_SIG_set0(pair.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return {};
    }
    Bytes der(static_cast<std::size_t>(std::max(i2d_ECDSA_SIG(pair.get(), nullptr), 0)));
    auto* out = der.data();
    if (!der.empty()) i2d_ECDSA_SIG(pair.get(), &out);
    return der;
}

}  // namespace

Certificate::Certificate(std::shared_ptr<X509> x509)
    : x509_(std::move(x509)),
      der_(der_of(x509_.get())),
      subject_(common_name(x509_.get())),
      algorithm_(algorithm_of(x509_.get())),
      not_before_(utc_of(X509_get0_notBefore(x509_.get()))),
      not_after_(utc_of(X509_get0_notAfter(x509_.get()))),
      policies_(policies_of(x509_.get())) {}

Result<Certificate> Certificate::from_der(ByteView der) {
    const auto* in = der.data();
    std::shared_ptr<X509> x509(d2i_X509(nullptr, &in, static_cast<long>(der.size())), X509_free);
    if (!x509 || in != der.data() + der.size()) return bad("form");
    return Certificate(std::move(x509));
}

Result<Certificate> Certificate::from_pem(std::string_view pem) {
    const BioPtr bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    std::shared_ptr<X509> x509(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), X509_free);
    if (!x509) return bad("form");
    return Certificate(std::move(x509));
}

bool Certificate::has_policy(std::string_view oid) const {
    return std::find(policies_.begin(), policies_.end(), oid) != policies_.end();
}

Result<void> check(const Certificate& certificate, const Trust& trust, UtcTime now) {
    if (now < certificate.not_before()) return bad("not-yet-valid");
    if (now >= certificate.not_after()) return bad("expired");
    if (certificate.algorithm() != "EC P-256") return bad("algorithm", {{"algorithm", certificate.algorithm()}});
    // A certificate without the extension may be used for anything (RFC 5280, 4.2.1.3): not good enough here.
    const auto usage = X509_get_key_usage(certificate.native());
    if (usage == UINT32_MAX || (usage & X509v3_KU_DIGITAL_SIGNATURE) == 0) return bad("usage");
    if (certificate.has_policy(practice_policy) != (trust.world == World::practice)) return bad("policy");
    return check_chain(certificate, trust, now);
}

Result<void> verify_signature(const Certificate& certificate, ByteView message, ByteView signature) {
    const auto der = der_signature(signature);
    auto* key = X509_get0_pubkey(certificate.native());
    const DigestContextPtr context(EVP_MD_CTX_new());
    if (der.empty() || key == nullptr || !context ||
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestVerify(context.get(), der.data(), der.size(), message.data(), message.size()) != 1)
        return bad("signature");
    return {};
}

}  // namespace jcic::card
