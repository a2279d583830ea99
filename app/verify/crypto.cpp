#include "app/verify/crypto.h"

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <ctime>
#include <memory>

namespace jcic::verify {
namespace {

template <auto end>
struct Ends {
    template <class T>
    void operator()(T* object) const {
        end(object);
    }
};
using Context = std::unique_ptr<EVP_MD_CTX, Ends<EVP_MD_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, Ends<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Ends<X509_free>>;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, Ends<EVP_CIPHER_CTX_free>>;
using Bio = std::unique_ptr<BIO, Ends<BIO_free_all>>;

constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

int length(std::size_t size) {
    return static_cast<int>(size);
}

Certificate read_certificate(ByteView der) {
    const auto* at = der.data();
    Certificate out(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (at != der.data() + der.size()) return nullptr;
    return out;
}

bool holds(EVP_PKEY* key, const EVP_MD* digest, ByteView message, ByteView signature) {
    const Context context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

/// r and s as the DER that OpenSSL takes.
Bytes der_signature(ByteView signature) {
    const std::unique_ptr<ECDSA_SIG, Ends<ECDSA_SIG_free>> pair(ECDSA_SIG_new());
    auto* r = BN_bin2bn(signature.data(), 32, nullptr);
    auto* s = BN_bin2bn(signature.data() + 32, 32, nullptr);
    ECDSA_SIG_set0(pair.get(), r, s);  // takes both
    Bytes out(static_cast<std::size_t>(i2d_ECDSA_SIG(pair.get(), nullptr)));
    auto* at = out.data();
    i2d_ECDSA_SIG(pair.get(), &at);
    return out;
}

}  // namespace

Digest sha256(std::initializer_list<ByteView> parts) {
    Digest out{};
    const Context context(EVP_MD_CTX_new());
    EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
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
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, public_key.data(), public_key.size()));
    return key != nullptr && holds(key.get(), nullptr, message, signature);
}

bool certificate_holds(ByteView certificate, ByteView message, ByteView signature) {
    const auto parsed = read_certificate(certificate);
    if (parsed == nullptr || signature.size() != 64) return false;
    auto* key = X509_get0_pubkey(parsed.get());
    if (key == nullptr || EVP_PKEY_get_base_id(key) != EVP_PKEY_EC || EVP_PKEY_get_bits(key) != 256) return false;
    return holds(key, EVP_sha256(), message, der_signature(signature));
}

std::optional<std::string> subject_of(ByteView certificate) {
    const auto parsed = read_certificate(certificate);
    if (parsed == nullptr) return std::nullopt;
    const Bio out(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(out.get(), X509_get_subject_name(parsed.get()), 0,
                       (XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB)));
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out.get(), &text);
    return std::string(text, static_cast<std::size_t>(size));
}

bool issued_by(ByteView certificate, std::string_view authorities_pem) {
    const auto parsed = read_certificate(certificate);
    if (parsed == nullptr) return false;
    const std::unique_ptr<X509_STORE, Ends<X509_STORE_free>> store(X509_STORE_new());
    const Bio in(BIO_new_mem_buf(authorities_pem.data(), length(authorities_pem.size())));
    while (const Certificate authority{PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr)})
        X509_STORE_add_cert(store.get(), authority.get());
    tm first{};
    if (ASN1_TIME_to_tm(X509_get0_notBefore(parsed.get()), &first) != 1) return false;
    const std::unique_ptr<X509_STORE_CTX, Ends<X509_STORE_CTX_free>> context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), parsed.get(), nullptr) != 1) return false;
    X509_STORE_CTX_set_time(context.get(), 0, ::timegm(&first));
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
    const Cipher cipher(EVP_CIPHER_CTX_new());
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

std::optional<Bytes> from_base64(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) return std::nullopt;
    Bytes out(text.size() / 4 * 3);
    const int size =
        EVP_DecodeBlock(out.data(), reinterpret_cast<const unsigned char*>(text.data()), length(text.size()));
    if (size < 0) return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    out.resize(out.size() - padding);
    // OpenSSL forgives blanks, and bits that stand for nothing: what it would write itself is the only form.
    Bytes again(text.size() + 1);
    EVP_EncodeBlock(again.data(), out.data(), length(out.size()));
    if (to_text({again.data(), text.size()}) != text) return std::nullopt;
    return out;
}

}  // namespace jcic::verify
