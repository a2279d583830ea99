#include "app/verify/trail/crypto.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"
#include "app/openssl/pem_end.h"
#include "app/openssl/time_of.h"

namespace jcic::verify {

using openssl::Owned;

namespace {

constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

int length(std::size_t size) {
    return static_cast<int>(size);
}

Owned<X509> read_certificate(ByteView der) {
    const auto* at = der.data();
    Owned<X509> out(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (at != der.data() + der.size()) return nullptr;
    return out;
}

bool holds(EVP_PKEY* key, const EVP_MD* digest, ByteView message, ByteView signature) {
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

}  // namespace

Digest sha256(std::initializer_list<ByteView> parts) {
    // By EVP_sha256() each digest looks its implementation up anew.
    static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    Digest out{};
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    EVP_DigestInit_ex(context.get(), algorithm, nullptr);
    for (const auto part : parts) EVP_DigestUpdate(context.get(), part.data(), part.size());
    EVP_DigestFinal_ex(context.get(), out.data(), nullptr);
    return out;
}

Digest hmac_sha256(ByteView key, ByteView data) {
    Digest out{};
    HMAC(EVP_sha256(), key.data(), length(key.size()), data.data(), data.size(), out.data(), nullptr);
    return out;
}

bool ed25519_holds(ByteView public_key, ByteView message, ByteView signature) {
    if (public_key.size() != 32 || signature.size() != 64) return false;
    const Owned<EVP_PKEY> key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, public_key.data(), public_key.size()));
    return key != nullptr && holds(key.get(), nullptr, message, signature);
}

bool certificate_holds(ByteView certificate, ByteView message, ByteView signature) {
    const auto parsed = read_certificate(certificate);
    auto* key = parsed == nullptr ? nullptr : X509_get0_pubkey(parsed.get());
    if (key == nullptr) return false;
    const auto is = [&](int kind, int bits, std::size_t bytes) {
        return EVP_PKEY_get_base_id(key) == kind && EVP_PKEY_get_bits(key) == bits && signature.size() == bytes;
    };
    if (is(EVP_PKEY_RSA, 2048, 256)) return holds(key, EVP_sha256(), message, signature);  // PKCS #1 v1.5
    return is(EVP_PKEY_EC, 256, 64) && holds(key, EVP_sha256(), message, openssl::der_from_raw(signature));
}

bool is_of_rsa(ByteView certificate) {
    const auto parsed = read_certificate(certificate);
    auto* key = parsed == nullptr ? nullptr : X509_get0_pubkey(parsed.get());
    return key != nullptr && EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
}

std::optional<std::string> subject_of(ByteView certificate) {
    const auto parsed = read_certificate(certificate);
    if (parsed == nullptr) return std::nullopt;
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(out.get(), X509_get_subject_name(parsed.get()), 0,
                       (XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB)));
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out.get(), &text);
    return std::string(text, static_cast<std::size_t>(size));
}

bool holds_certificates(std::string_view pem) {
    const auto in = openssl::reading(view(pem));
    bool found = false;
    ERR_clear_error();
    while (const Owned<X509> one{PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr)}) found = true;
    const bool to_the_end = openssl::no_more_pem();
    ERR_clear_error();
    return found && to_the_end;
}

bool issued_by(ByteView certificate, std::string_view authorities_pem) {
    const auto parsed = read_certificate(certificate);
    if (parsed == nullptr) return false;
    const Owned<X509_STORE> store(X509_STORE_new());
    const auto in = openssl::reading(view(authorities_pem));
    while (const Owned<X509> authority{PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr)})
        X509_STORE_add_cert(store.get(), authority.get());
    const auto first = openssl::time_of(X509_get0_notBefore(parsed.get()));
    if (!first) return false;
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), parsed.get(), nullptr) != 1) return false;
    X509_STORE_CTX_set_time(context.get(), 0, first->time_since_epoch().count());
    // The store may hold the issuing authority without its root.
    X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_PARTIAL_CHAIN);
    return X509_verify_cert(context.get()) == 1;
}

Result<Secret> stretch(const Secret& password, ByteView salt) {
    constexpr std::uint64_t n = 1ULL << 17U;
    constexpr std::uint64_t memory = 256ULL << 20U;  // 128 * N * r, and some
    Secret out;
    const auto target = out.resize(32);
    if (EVP_PBE_scrypt(reinterpret_cast<const char*>(password.view().data()), password.size(), salt.data(), salt.size(),
                       n, 8, 1, memory, target.data(), target.size()) != 1)
        return fail(FaultCode::internal, "verify.stretch");
    return out;
}

std::optional<Bytes> unseal(const Secret& key, ByteView bound, ByteView sealed) {
    if (sealed.size() < nonce_size + tag_size || key.size() != 32) return std::nullopt;
    const auto nonce = sealed.first(nonce_size);
    const auto body = sealed.subspan(nonce_size, sealed.size() - nonce_size - tag_size);
    Bytes tag(sealed.end() - tag_size, sealed.end());
    Bytes out(body.size() + 1);  // never without an address
    int done = 0;
    const Owned<EVP_CIPHER_CTX> cipher(EVP_CIPHER_CTX_new());
    const bool good =
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.view().data(), nonce.data()) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &done, bound.data(), length(bound.size())) == 1 &&
        EVP_DecryptUpdate(cipher.get(), out.data(), &done, body.data(), length(body.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tag_size), tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), out.data() + body.size(), &done) == 1;
    out.resize(body.size());
    if (good) return out;
    wipe(out);
    return std::nullopt;
}

}  // namespace jcic::verify
