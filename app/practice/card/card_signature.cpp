#include "app/practice/card/card_signature.h"

#include <openssl/evp.h>

#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"

namespace jcic::practice {

using openssl::Owned;

namespace {

constexpr std::size_t longest_der = 80;

}  // namespace

Bytes sign_hash(const Secret& key_der, ByteView hash) {
    const auto* in = key_der.view().data();
    const Owned<EVP_PKEY> key(d2i_PrivateKey(EVP_PKEY_EC, nullptr, &in, static_cast<long>(key_der.size())));
    const Owned<EVP_PKEY_CTX> context(key ? EVP_PKEY_CTX_new(key.get(), nullptr) : nullptr);
    Bytes der(longest_der);
    auto size = der.size();
    if (!context || EVP_PKEY_sign_init(context.get()) != 1 ||
        EVP_PKEY_sign(context.get(), der.data(), &size, hash.data(), hash.size()) != 1)
        return {};
    der.resize(size);
    return openssl::raw_from_der(der).value_or(Bytes{});
}

}  // namespace jcic::practice
