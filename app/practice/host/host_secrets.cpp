#include "app/practice/host/host_secrets.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/sha.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <array>

#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"
#include "app/practice/ca.h"

namespace jcic::practice {

using openssl::Owned;

namespace {

// Far below what RFC 7914 has for people's passwords: those of practice stand in its handbook.
constexpr std::uint64_t scrypt_n = 1U << 10U;
constexpr std::uint64_t scrypt_r = 8;
constexpr std::uint64_t scrypt_p = 1;
constexpr std::uint64_t scrypt_memory = 4U << 20U;

std::string scrypt(const Secret& password, ByteView salt) {
    std::array<std::uint8_t, 32> out{};
    const auto bytes = password.view();
    EVP_PBE_scrypt(reinterpret_cast<const char*>(bytes.data()), bytes.size(), salt.data(), salt.size(), scrypt_n,
                   scrypt_r, scrypt_p, scrypt_memory, out.data(), out.size());
    return to_hex(out);
}

Owned<X509> parse_certificate(ByteView der) {
    const auto* at = der.data();
    Owned<X509> certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    return certificate;
}

/// As OpenSSL takes it, of the two kinds of key that the contract names; empty for any other.
Bytes signature_for(const EVP_PKEY* key, ByteView signature) {
    const int kind = EVP_PKEY_get_base_id(key);
    const int bits = EVP_PKEY_get_bits(key);
    if (kind == EVP_PKEY_EC && bits == 256) return openssl::der_from_raw(signature);
    if (kind == EVP_PKEY_RSA && bits == 2048) return {signature.begin(), signature.end()};
    return {};
}

bool signed_by(EVP_PKEY* key, ByteView bytes, ByteView signature) {
    const auto form = signature_for(key, signature);
    if (form.empty()) return false;
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    // An RSA key is OpenSSL's to be used with PKCS #1 v1.5 unless another padding is set.
    const bool good = EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
                      EVP_DigestVerify(context.get(), form.data(), form.size(), bytes.data(), bytes.size()) == 1;
    ERR_clear_error();
    return good;
}

bool issued_by(X509* authority, X509* certificate, domain::WorldKind kind) {
    const Owned<X509_STORE> store(X509_STORE_new());
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    X509_STORE_add_cert(store.get(), authority);
    X509_STORE_CTX_init(context.get(), store.get(), certificate, nullptr);
    auto* parameters = X509_STORE_CTX_get0_param(context.get());
    // A real card's certificate, or one of another practice profile, carries another policy or none.
    if (kind == domain::WorldKind::practice) {
        X509_VERIFY_PARAM_add0_policy(parameters, OBJ_txt2obj(std::string(practice_policy).c_str(), 1));
        X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_EXPLICIT_POLICY);
    }
    const bool good = X509_verify_cert(context.get()) == 1;
    ERR_clear_error();
    return good;
}

}  // namespace

std::string sha256_hex(ByteView bytes) {
    Digest digest{};
    SHA256(bytes.data(), bytes.size(), digest.data());
    return to_hex(digest);
}

std::string hash_password(const Secret& password, Random& random) {
    const auto salt = random.bytes<16>();
    return to_hex(salt) + ":" + scrypt(password, salt);
}

bool password_fits(const Secret& password, const std::string& hash) {
    const auto colon = hash.find(':');
    const auto salt = from_hex(hash.substr(0, colon));
    return colon != std::string::npos && salt && hash.substr(colon + 1) == scrypt(password, *salt);
}

std::string common_name(ByteView certificate) {
    const auto parsed = parse_certificate(certificate);
    if (!parsed) return "";
    std::array<char, 65> name{};  // RFC 5280: ub-common-name is 64
    X509_NAME_get_text_by_NID(X509_get_subject_name(parsed.get()), NID_commonName, name.data(),
                              static_cast<int>(name.size()));
    return name.data();
}

Result<Issuer> Issuer::from_pem(const std::string& ca_pem, domain::WorldKind kind) {
    const auto bio = openssl::reading(view(ca_pem));
    Owned<X509> certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    if (!certificate) return fail(FaultCode::file_form, "practice.host", {{"field", "ca"}});
    return Issuer(std::move(certificate), kind);
}

bool Issuer::vouches(ByteView certificate, ByteView bytes, ByteView signature) const {
    const auto card = parse_certificate(certificate);
    return card && issued_by(certificate_.get(), card.get(), kind_) &&
           signed_by(X509_get0_pubkey(card.get()), bytes, signature);
}

}  // namespace jcic::practice
