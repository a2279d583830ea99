#include "app/keys/keys.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "app/keys/crypto.h"
#include "app/openssl/owned.h"

namespace jcic::ledger {

using openssl::Owned;

namespace {

using Key = Owned<EVP_PKEY>;

// OpenSSL's own copy of a private half lives for one operation and is cleansed when freed.
Key private_key(int type, const Secret& bytes) {
    Key key(EVP_PKEY_new_raw_private_key(type, nullptr, bytes.view().data(), bytes.size()));
    if (key == nullptr) std::abort();  // 32 bytes always make a key: only memory can lack
    return key;
}

PublicKey public_of(int type, const Secret& bytes) {
    PublicKey out{};
    std::size_t length = out.size();
    if (EVP_PKEY_get_raw_public_key(private_key(type, bytes).get(), out.data(), &length) != 1) std::abort();
    return out;
}

tl::unexpected<Fault> bad_key() {
    return fail(FaultCode::ledger_corrupt, "ledger.key");
}

Secret box_key(const Secret& shared, const PublicKey& ephemeral, const PublicKey& recipient, ByteView context) {
    return derive(shared.view(), concatenated({ephemeral, recipient}), context);
}

}  // namespace

SigningKey::SigningKey(Secret seed) : seed_(std::move(seed)), public_(public_of(EVP_PKEY_ED25519, seed_)) {}

SigningKey SigningKey::generate(Random& random) {
    return SigningKey(random_secret(random));
}

Result<SigningKey> SigningKey::from(Secret seed) {
    if (seed.size() != 32) return bad_key();
    return SigningKey(std::move(seed));
}

SignatureBytes SigningKey::sign(ByteView message) const {
    SignatureBytes out{};
    std::size_t length = out.size();
    const auto key = private_key(EVP_PKEY_ED25519, seed_);
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    if (context == nullptr || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), out.data(), &length, message.data(), message.size()) != 1)
        std::abort();
    return out;
}

bool signature_holds(const PublicKey& key, ByteView message, const SignatureBytes& signature) {
    const Key verifier(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.data(), key.size()));
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return verifier != nullptr && context != nullptr &&
           EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, verifier.get()) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

ExchangeKey::ExchangeKey(Secret scalar) : scalar_(std::move(scalar)), public_(public_of(EVP_PKEY_X25519, scalar_)) {}

ExchangeKey ExchangeKey::generate(Random& random) {
    return ExchangeKey(random_secret(random));
}

Result<ExchangeKey> ExchangeKey::from(Secret scalar) {
    if (scalar.size() != 32) return bad_key();
    return ExchangeKey(std::move(scalar));
}

Result<Secret> ExchangeKey::agree(const PublicKey& other) const {
    const auto own = private_key(EVP_PKEY_X25519, scalar_);
    const Key peer(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, other.data(), other.size()));
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(own.get(), nullptr));
    Secret shared;
    std::size_t length = 32;
    if (peer == nullptr || context == nullptr || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1 ||
        EVP_PKEY_derive(context.get(), shared.resize(32).data(), &length) != 1)
        return bad_key();
    return shared;
}

Result<Bytes> seal_to(const PublicKey& recipient, ByteView context, ByteView plain, Random& random) {
    const auto ephemeral = ExchangeKey::generate(random);
    JCIC_TRY(const auto shared, ephemeral.agree(recipient));
    const auto key = box_key(shared, ephemeral.public_half(), recipient, context);
    return concatenated({ephemeral.public_half(), seal(key, context, plain, random)});
}

Result<Secret> unseal_with(const ExchangeKey& recipient, ByteView context, ByteView box) {
    PublicKey ephemeral{};
    if (box.size() < ephemeral.size()) return bad_key();
    std::copy_n(box.begin(), ephemeral.size(), ephemeral.begin());
    JCIC_TRY(const auto shared, recipient.agree(ephemeral));
    const auto key = box_key(shared, ephemeral, recipient.public_half(), context);
    return unseal_secret(key, context, box.subspan(ephemeral.size()));
}

std::size_t KnownDigests::Hash::operator()(const Digest& digest) const {
    std::size_t out = 0;
    std::memcpy(&out, digest.data(), sizeof out);
    return out;
}

void KnownDigests::remember(const Digest& digest) {
    if (known_.size() == most) known_.clear();
    known_.insert(digest);
}

bool KnownSignatures::hold(const PublicKey& key, ByteView message, const SignatureBytes& signature) {
    const auto digest = sha256({key, signature, message});
    if (known_.has(digest)) return true;
    if (!signature_holds(key, message, signature)) return false;
    known_.remember(digest);
    return true;
}

}  // namespace jcic::ledger
