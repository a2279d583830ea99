#include "app/practice/host_secrets.h"

#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/sha.h>
#include <openssl/x509_vfy.h>

#include <array>

#include "app/practice/ca.h"

namespace jcic::practice {
namespace {

using StorePtr = std::unique_ptr<X509_STORE, Release<X509_STORE_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, Release<X509_STORE_CTX_free>>;
using SignaturePtr = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using ObjectPtr = std::unique_ptr<ASN1_OBJECT, Release<ASN1_OBJECT_free>>;

// RFC 7914's interactive cost: an account of practice, checked some times a day.
constexpr std::uint64_t scrypt_n = 1U << 14U;
constexpr std::uint64_t scrypt_r = 8;
constexpr std::uint64_t scrypt_p = 1;
constexpr std::uint64_t scrypt_memory = 64U << 20U;
constexpr std::size_t half = 32;  ///< of a raw P-256 signature

std::string scrypt(const Secret& password, ByteView salt) {
    std::array<std::uint8_t, 32> out{};
    const auto bytes = password.view();
    EVP_PBE_scrypt(reinterpret_cast<const char*>(bytes.data()), bytes.size(), salt.data(), salt.size(), scrypt_n,
                   scrypt_r, scrypt_p, scrypt_memory, out.data(), out.size());
    return to_hex(out);
}

X509Ptr parse_certificate(ByteView der) {
    const auto* at = der.data();
    X509Ptr certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    return certificate;
}

/// OpenSSL wants the DER form, RFC 3279's Ecdsa-Sig-Value.
Bytes der_signature(ByteView raw) {
    SignaturePtr signature(ECDSA_SIG_new());
    BIGNUM* r = BN_bin2bn(raw.data(), half, nullptr);
    BIGNUM* s = BN_bin2bn(raw.data() + half, half, nullptr);
    ECDSA_SIG_set0(signature.get(), r, s);
    std::uint8_t* der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    Bytes out(der, der + size);
    OPENSSL_free(der);
    return out;
}

/// As OpenSSL takes it, of the two kinds of key that the contract names; empty for any other.
Bytes signature_for(const EVP_PKEY* key, ByteView signature) {
    const int kind = EVP_PKEY_get_base_id(key);
    const int bits = EVP_PKEY_get_bits(key);
    if (kind == EVP_PKEY_EC && bits == 256 && signature.size() == 2 * half) return der_signature(signature);
    if (kind == EVP_PKEY_RSA && bits == 2048) return {signature.begin(), signature.end()};
    return {};
}

bool signed_by(EVP_PKEY* key, ByteView bytes, ByteView signature) {
    const auto form = signature_for(key, signature);
    if (form.empty()) return false;
    const DigestContextPtr context(EVP_MD_CTX_new());
    // An RSA key is OpenSSL's to be used with PKCS #1 v1.5 unless another padding is set.
    const bool good = EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
                      EVP_DigestVerify(context.get(), form.data(), form.size(), bytes.data(), bytes.size()) == 1;
    ERR_clear_error();
    return good;
}

bool issued_by(X509* authority, X509* certificate) {
    const StorePtr store(X509_STORE_new());
    const StoreContextPtr context(X509_STORE_CTX_new());
    X509_STORE_add_cert(store.get(), authority);
    X509_STORE_CTX_init(context.get(), store.get(), certificate, nullptr);
    auto* parameters = X509_STORE_CTX_get0_param(context.get());
    // A real card's certificate, or one of another practice profile, carries another policy or none.
    X509_VERIFY_PARAM_add0_policy(parameters, OBJ_txt2obj(std::string(practice_policy).c_str(), 1));
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_EXPLICIT_POLICY);
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

Result<Issuer> Issuer::from_pem(const std::string& ca_pem) {
    const BioPtr bio(BIO_new_mem_buf(ca_pem.data(), static_cast<int>(ca_pem.size())));
    X509Ptr certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    if (!certificate) return fail(FaultCode::file_form, "practice.host", {{"field", "ca"}});
    return Issuer(std::move(certificate));
}

bool Issuer::vouches(ByteView certificate, ByteView bytes, ByteView signature) const {
    const auto card = parse_certificate(certificate);
    return card && issued_by(certificate_.get(), card.get()) &&
           signed_by(X509_get0_pubkey(card.get()), bytes, signature);
}

}  // namespace jcic::practice
