#include "app/ledger/crypto.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <cstdlib>
#include <memory>

namespace jcic::ledger {
namespace {

constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

struct Freed {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};
template <class T>
using Owned = std::unique_ptr<T, Freed>;

// These fail only without memory or with a broken library: there is no safe way on.
void must(bool done) {
    if (!done) std::abort();
}

// The library looks an algorithm up under a lock each time it is named: these are found once, and used for millions of
// events.
const EVP_MD* sha256_algorithm() {
    static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    must(found != nullptr);
    return found;
}

const EVP_CIPHER* aes_256_gcm() {
    static const EVP_CIPHER* const found = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    must(found != nullptr);
    return found;
}

/// HMAC-SHA-256 without a key: copied for each use, so that no key outlives its call.
const EVP_MAC_CTX* keyless_hmac() {
    static const EVP_MAC_CTX* const made = [] {
        EVP_MAC* const hmac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
        must(hmac != nullptr);
        EVP_MAC_CTX* const context = EVP_MAC_CTX_new(hmac);
        EVP_MAC_free(hmac);
        char digest[] = "SHA256";
        const OSSL_PARAM parameters[]{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                      OSSL_PARAM_construct_end()};
        must(context != nullptr && EVP_MAC_CTX_set_params(context, parameters) == 1);
        return context;
    }();
    return made;
}

int length_of(ByteView bytes) {
    return static_cast<int>(bytes.size());
}

/// Decrypts into `out`, which has room for exactly the plain text.
bool decrypt(const Secret& key, ByteView bound, ByteView sealed, std::span<std::uint8_t> out) {
    const auto nonce = sealed.first(nonce_size);
    const auto cipher = sealed.subspan(nonce_size, out.size());
    Bytes tag(sealed.end() - static_cast<std::ptrdiff_t>(tag_size), sealed.end());
    const Owned<EVP_CIPHER_CTX> context(EVP_CIPHER_CTX_new());
    must(context != nullptr);
    int length = 0;
    must(EVP_DecryptInit_ex(context.get(), aes_256_gcm(), nullptr, key.view().data(), nonce.data()) == 1);
    must(EVP_DecryptUpdate(context.get(), nullptr, &length, bound.data(), length_of(bound)) == 1);
    must(EVP_DecryptUpdate(context.get(), out.data(), &length, cipher.data(), length_of(cipher)) == 1);
    must(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tag_size), tag.data()) == 1);
    std::uint8_t rest[tag_size];
    const bool whole = EVP_DecryptFinal_ex(context.get(), rest, &length) == 1;
    if (!whole) wipe(out);
    return whole;
}

tl::unexpected<Fault> not_authentic() {
    return fail(FaultCode::ledger_corrupt, "ledger.unseal");
}

bool may_be_sealed(const Secret& key, ByteView sealed) {
    return key.size() == 32 && sealed.size() >= nonce_size + tag_size;
}

}  // namespace

Digest sha256(std::initializer_list<ByteView> parts) {
    Digest out{};
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    must(context != nullptr && EVP_DigestInit_ex(context.get(), sha256_algorithm(), nullptr) == 1);
    for (const auto part : parts) must(EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1);
    must(EVP_DigestFinal_ex(context.get(), out.data(), nullptr) == 1);
    return out;
}

Digest hmac_sha256(ByteView key, ByteView data) {
    static constexpr std::uint8_t none = 0;  // an empty key is still a key: OpenSSL wants an address
    Digest out{};
    std::size_t length = 0;
    const Owned<EVP_MAC_CTX> context(EVP_MAC_CTX_dup(keyless_hmac()));
    must(context != nullptr &&
         EVP_MAC_init(context.get(), key.empty() ? &none : key.data(), key.size(), nullptr) == 1 &&
         EVP_MAC_update(context.get(), data.data(), data.size()) == 1 &&
         EVP_MAC_final(context.get(), out.data(), &length, out.size()) == 1);
    return out;
}

Secret derive(ByteView secret, ByteView salt, ByteView info) {
    auto extracted = hmac_sha256(salt, secret);
    Bytes block(info.begin(), info.end());
    block.push_back(1);
    auto expanded = hmac_sha256(extracted, block);
    auto out = Secret::from(expanded);
    wipe(extracted);
    wipe(expanded);
    return out;
}

Secret random_secret(Random& random) {
    Secret out;
    random.fill(out.resize(32));
    return out;
}

bool same_bytes(ByteView a, ByteView b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

Bytes seal(const Secret& key, ByteView bound, ByteView plain, Random& random) {
    must(key.size() == 32);
    Bytes out(nonce_size + plain.size() + tag_size);
    random.fill(std::span(out).first(nonce_size));
    const Owned<EVP_CIPHER_CTX> context(EVP_CIPHER_CTX_new());
    must(context != nullptr);
    int length = 0;
    must(EVP_EncryptInit_ex(context.get(), aes_256_gcm(), nullptr, key.view().data(), out.data()) == 1);
    must(EVP_EncryptUpdate(context.get(), nullptr, &length, bound.data(), length_of(bound)) == 1);
    must(EVP_EncryptUpdate(context.get(), out.data() + nonce_size, &length, plain.data(), length_of(plain)) == 1);
    auto* const tag = out.data() + nonce_size + plain.size();
    must(EVP_EncryptFinal_ex(context.get(), tag, &length) == 1);
    must(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(tag_size), tag) == 1);
    return out;
}

Result<Bytes> unseal(const Secret& key, ByteView bound, ByteView sealed) {
    if (!may_be_sealed(key, sealed)) return not_authentic();
    Bytes out(sealed.size() - nonce_size - tag_size);
    if (!decrypt(key, bound, sealed, out)) return not_authentic();
    return out;
}

Result<Secret> unseal_secret(const Secret& key, ByteView bound, ByteView sealed) {
    Secret out(sealed.size());
    JCIC_CHECK(unseal_into(out, key, bound, sealed));
    return out;
}

Result<void> unseal_into(Secret& out, const Secret& key, ByteView bound, ByteView sealed) {
    if (!may_be_sealed(key, sealed)) return not_authentic();
    const auto size = sealed.size() - nonce_size - tag_size;
    const auto room = out.resize(size);
    if (room.size() != size || !decrypt(key, bound, sealed, room)) return not_authentic();
    return {};
}

}  // namespace jcic::ledger
