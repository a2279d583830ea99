#include "app/keys/crypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace jcic::ledger {

using openssl::Owned;

namespace {

constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

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

/// A context that is used again and again.
RunningHash& of_this_thread() {
    static thread_local RunningHash hashing;
    return hashing;
}

int length_of(ByteView bytes) {
    return static_cast<int>(bytes.size());
}

/// Of what is sealed in it.
std::size_t sealed_size(ByteView sealed) {
    return sealed.size() - std::min(sealed.size(), nonce_size + tag_size);
}

/// False also for what is too short, and for a key of another length.
bool decrypt(const Secret& key, ByteView bound, ByteView sealed, std::span<std::uint8_t> out) {
    if (key.size() != 32 || sealed.size() < nonce_size + tag_size || out.size() != sealed_size(sealed)) return false;
    const auto cipher = sealed.subspan(nonce_size, out.size());
    std::array<std::uint8_t, tag_size> tag{};
    std::ranges::copy(sealed.last(tag_size), tag.begin());
    const Owned<EVP_CIPHER_CTX> context(EVP_CIPHER_CTX_new());
    must(context != nullptr);
    int length = 0;
    must(EVP_DecryptInit_ex(context.get(), aes_256_gcm(), nullptr, key.view().data(), sealed.data()) == 1);
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

}  // namespace

RunningHash::RunningHash() : context_(EVP_MD_CTX_new()) {
    must(context_ != nullptr);
    reset();
}

void RunningHash::reset() {
    must(EVP_DigestInit_ex(context_.get(), sha256_algorithm(), nullptr) == 1);
}

void RunningHash::add(ByteView bytes) {
    must(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
}

Digest RunningHash::finish() {
    Digest out{};
    must(EVP_DigestFinal_ex(context_.get(), out.data(), nullptr) == 1);
    reset();
    return out;
}

Digest sha256(std::initializer_list<ByteView> parts) {
    auto& hashing = of_this_thread();
    for (const auto part : parts) hashing.add(part);
    return hashing.finish();
}

// RFC 2104. OpenSSL's own makes three contexts a call, which takes longer than what a commitment hashes in them.
Digest hmac_sha256(ByteView key, ByteView data) {
    constexpr std::uint8_t inner_pad = 0x36;
    constexpr std::uint8_t outer_pad = 0x5c;
    std::array<std::uint8_t, 64> block{};
    if (key.size() > block.size()) {
        auto shorter = sha256({key});
        std::ranges::copy(shorter, block.begin());
        wipe(shorter);
    } else {
        std::ranges::copy(key, block.begin());
    }
    for (auto& byte : block) byte ^= inner_pad;
    auto inner = sha256({block, data});
    for (auto& byte : block) byte ^= inner_pad ^ outer_pad;
    const auto out = sha256({block, inner});
    wipe(block);
    wipe(inner);
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
    Bytes out(sealed_size(sealed));
    if (!decrypt(key, bound, sealed, out)) return not_authentic();
    return out;
}

Result<Secret> unseal_secret(const Secret& key, ByteView bound, ByteView sealed) {
    Secret out(sealed.size());
    JCIC_CHECK(unseal_into(out, key, bound, sealed));
    return out;
}

Result<void> unseal_into(Secret& out, const Secret& key, ByteView bound, ByteView sealed) {
    if (!decrypt(key, bound, sealed, out.resize(sealed_size(sealed)))) return not_authentic();
    return {};
}

}  // namespace jcic::ledger
