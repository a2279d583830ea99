#include "app/practice/card_signature.h"

#include <openssl/ecdsa.h>

#include "app/practice/openssl_handles.h"

namespace jcic::practice {
namespace {

constexpr int half_of_signature = 32;
constexpr std::size_t longest_der = 80;

using SignaturePtr = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG_free>>;

}  // namespace

Bytes sign_hash(const Secret& key_der, ByteView hash) {
    const auto* in = key_der.view().data();
    const KeyPtr key(d2i_PrivateKey(EVP_PKEY_EC, nullptr, &in, static_cast<long>(key_der.size())));
    const KeyContextPtr context(key ? EVP_PKEY_CTX_new(key.get(), nullptr) : nullptr);
    Bytes der(longest_der);
    auto size = der.size();
    if (!context || EVP_PKEY_sign_init(context.get()) != 1 ||
        EVP_PKEY_sign(context.get(), der.data(), &size, hash.data(), hash.size()) != 1)
        return {};
    const auto* at = der.data();
    const SignaturePtr pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)));
    Bytes raw(2 * half_of_signature);
    if (!pair || BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), raw.data(), half_of_signature) < 0 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), raw.data() + half_of_signature, half_of_signature) < 0)
        return {};
    return raw;
}

}  // namespace jcic::practice
