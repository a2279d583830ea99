#include "app/card/certificate.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "app/openssl/owned.h"
#include "app/openssl/pem_end.h"
#include "app/openssl/time_of.h"
#include "app/openssl/x509_der.h"

namespace jcic::card {

using openssl::Owned;

namespace {

/// The time at the epoch for what is none.
UtcTime utc_of(const ASN1_TIME* time) {
    return openssl::time_of(time).value_or(std::chrono::sys_seconds{});
}

/// "" where there is none.
std::string common_name(const X509_NAME* name) {
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0) return {};
    unsigned char* text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size < 0) return {};
    std::string out(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
    OPENSSL_free(text);
    return out;
}

/// The whole name in one line, RFC 2253, in UTF-8.
std::string whole_name(const X509_NAME* name) {
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    constexpr unsigned long flags = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, flags) < 0) return {};
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return std::string(text, static_cast<std::size_t>(std::max(size, 0L)));
}

/// Dotted: "2.5.29.15".
std::string dotted(const ASN1_OBJECT* object) {
    std::array<char, 128> text{};
    const int size = OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
    return std::string(text.data(), static_cast<std::size_t>(std::clamp(size, 0, 127)));
}

constexpr std::string_view elliptic_p256 = "EC P-256";
constexpr std::string_view rsa_2048 = "RSA 2048";

std::string algorithm_of(const X509* x509) {
    const auto* key = X509_get0_pubkey(x509);
    if (key == nullptr) return "?";
    const auto bits = std::to_string(EVP_PKEY_get_bits(key));
    if (EVP_PKEY_is_a(key, "RSA") == 1) return "RSA " + bits;
    if (EVP_PKEY_is_a(key, "EC") != 1) return "?";
    std::array<char, 32> group{};
    std::size_t size = 0;
    EVP_PKEY_get_group_name(key, group.data(), group.size(), &size);
    return std::string_view(group.data(), size) == SN_X9_62_prime256v1 ? std::string(elliptic_p256) : "EC " + bits;
}

std::vector<std::string> policies_of(const X509* x509) {
    std::vector<std::string> out;
    const Owned<CERTIFICATEPOLICIES> policies(
        static_cast<CERTIFICATEPOLICIES*>(X509_get_ext_d2i(x509, NID_certificate_policies, nullptr, nullptr)));
    const int count = policies ? sk_POLICYINFO_num(policies.get()) : 0;
    for (int i = 0; i < count; ++i) out.push_back(dotted(sk_POLICYINFO_value(policies.get(), i)->policyid));
    return out;
}

tl::unexpected<Fault> not_a_certificate() {
    ERR_clear_error();
    return fail(FaultCode::card_certificate, "card.certificate", {{"reason", "form"}});
}

}  // namespace

std::string_view name_of(SignatureAlgorithm algorithm) {
    return algorithm == SignatureAlgorithm::ecdsa_p256_sha256 ? "ecdsa-p256-sha256" : "rsa2048-pkcs1-sha256";
}

Certificate::Certificate(std::shared_ptr<X509> x509)
    : x509_(std::move(x509)),
      der_(openssl::der_of(x509_.get())),
      subject_(common_name(X509_get_subject_name(x509_.get()))),
      algorithm_(algorithm_of(x509_.get())),
      not_before_(utc_of(X509_get0_notBefore(x509_.get()))),
      not_after_(utc_of(X509_get0_notAfter(x509_.get()))),
      policies_(policies_of(x509_.get())) {
    ERR_clear_error();  // of fields that could not be read
}

Result<Certificate> Certificate::from_der(ByteView der) {
    const auto* in = der.data();
    std::shared_ptr<X509> x509 = Owned<X509>(d2i_X509(nullptr, &in, static_cast<long>(der.size())));
    if (!x509 || in != der.data() + der.size()) return not_a_certificate();
    Certificate read(std::move(x509));
    // X.690: a value has one encoding. What OpenSSL reads more leniently it writes otherwise, and then cannot read
    // itself.
    if (!std::ranges::equal(read.der(), der)) return not_a_certificate();
    return read;
}

Result<Certificate> Certificate::from_pem(std::string_view pem) {
    const auto bio = openssl::reading(view(pem));
    std::shared_ptr<X509> x509 = Owned<X509>(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!x509) return not_a_certificate();
    return Certificate(std::move(x509));
}

Result<std::vector<Certificate>> Certificate::all_from_pem(std::string_view pem) {
    const auto bio = openssl::reading(view(pem));
    std::vector<Certificate> out;
    ERR_clear_error();
    while (std::shared_ptr<X509> x509 = Owned<X509>(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)))
        out.push_back(Certificate(std::move(x509)));
    if (openssl::no_more_pem() && !out.empty()) {
        ERR_clear_error();
        return out;
    }
    auto none = not_a_certificate();
    if (!out.empty()) none.value().details.push_back({"nth", std::to_string(out.size() + 1)});
    return none;
}

std::optional<SignatureAlgorithm> Certificate::signs_with() const {
    if (algorithm_ == elliptic_p256) return SignatureAlgorithm::ecdsa_p256_sha256;
    if (algorithm_ == rsa_2048) return SignatureAlgorithm::rsa2048_pkcs1_sha256;
    return std::nullopt;
}

Bytes Certificate::public_key() const {
    std::uint8_t* out = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(native()), &out);
    if (size <= 0) return {};
    Bytes bytes(out, out + size);
    OPENSSL_free(out);
    return bytes;
}

bool Certificate::has_policy(std::string_view oid) const {
    return std::find(policies_.begin(), policies_.end(), oid) != policies_.end();
}

std::optional<std::string> Certificate::card_uuid() const {
    constexpr std::string_view prefix = "urn:uuid:";
    const Owned<GENERAL_NAMES> names(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(x509_.get(), NID_subject_alt_name, nullptr, nullptr)));
    const int count = names ? sk_GENERAL_NAME_num(names.get()) : 0;
    for (int i = 0; i < count; ++i) {
        const auto* name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type != GEN_URI) continue;
        const auto* uri = name->d.uniformResourceIdentifier;
        std::string text(reinterpret_cast<const char*>(ASN1_STRING_get0_data(uri)),
                         static_cast<std::size_t>(ASN1_STRING_length(uri)));
        std::transform(text.begin(), text.end(), text.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (text.compare(0, prefix.size(), prefix) == 0) return text.substr(prefix.size());
    }
    ERR_clear_error();
    return std::nullopt;
}

std::string Certificate::whole_subject() const {
    return whole_name(X509_get_subject_name(x509_.get()));
}

std::string Certificate::whole_issuer() const {
    return whole_name(X509_get_issuer_name(x509_.get()));
}

std::string Certificate::serial() const {
    const Owned<BIGNUM> number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(x509_.get()), nullptr));
    if (!number) return {};
    Bytes bytes(static_cast<std::size_t>(BN_num_bytes(number.get())));
    BN_bn2bin(number.get(), bytes.data());
    return to_hex(bytes);
}

std::vector<std::string> Certificate::usages() const {
    struct Usage {
        std::uint32_t bit;
        const char* name;
    };
    constexpr std::array<Usage, 9> all{{{X509v3_KU_DIGITAL_SIGNATURE, "digitalSignature"},
                                        {X509v3_KU_NON_REPUDIATION, "nonRepudiation"},
                                        {X509v3_KU_KEY_ENCIPHERMENT, "keyEncipherment"},
                                        {X509v3_KU_DATA_ENCIPHERMENT, "dataEncipherment"},
                                        {X509v3_KU_KEY_AGREEMENT, "keyAgreement"},
                                        {X509v3_KU_KEY_CERT_SIGN, "keyCertSign"},
                                        {X509v3_KU_CRL_SIGN, "cRLSign"},
                                        {X509v3_KU_ENCIPHER_ONLY, "encipherOnly"},
                                        {X509v3_KU_DECIPHER_ONLY, "decipherOnly"}}};
    std::vector<std::string> out;
    const auto bits = X509_get_key_usage(x509_.get());
    if (bits != UINT32_MAX)
        for (const auto& usage : all)
            if ((bits & usage.bit) != 0) out.emplace_back(usage.name);
    const Owned<EXTENDED_KEY_USAGE> extended(
        static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(x509_.get(), NID_ext_key_usage, nullptr, nullptr)));
    const int count = extended ? sk_ASN1_OBJECT_num(extended.get()) : 0;
    for (int i = 0; i < count; ++i) {
        const auto* object = sk_ASN1_OBJECT_value(extended.get(), i);
        const int nid = OBJ_obj2nid(object);
        out.push_back(nid == NID_undef ? dotted(object) : OBJ_nid2sn(nid));
    }
    ERR_clear_error();
    return out;
}

}  // namespace jcic::card
