#include "app/hub/signed_text.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <array>

#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"

namespace jcic::hub {

bool holds_for(ByteView certificate, std::string_view text, ByteView signature) {
    const auto der = openssl::der_from_raw(signature);
    if (der.empty()) return false;
    const auto* at = certificate.data();
    const openssl::Owned<X509> parsed(d2i_X509(nullptr, &at, static_cast<long>(certificate.size())));
    if (!parsed || at != certificate.data() + certificate.size()) return false;
    auto* key = X509_get0_pubkey(parsed.get());
    if (key == nullptr || EVP_PKEY_is_a(key, "EC") == 0) return false;
    const openssl::Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    const auto message = view(text);
    return context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), der.data(), der.size(), message.data(), message.size()) == 1;
}

Bytes point_of(ByteView certificate) {
    constexpr std::size_t size = 65;  // 4, x, y
    const auto* at = certificate.data();
    const openssl::Owned<X509> parsed(d2i_X509(nullptr, &at, static_cast<long>(certificate.size())));
    auto* key = parsed ? X509_get0_pubkey(parsed.get()) : nullptr;
    std::array<char, 32> group{};
    if (key == nullptr || EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) != 1 ||
        std::string_view(group.data()) != "prime256v1")
        return {};
    Bytes out(size);
    std::size_t written = 0;
    if (EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, out.data(), out.size(), &written) != 1 ||
        written != size || out.front() != 4)
        return {};
    out.erase(out.begin());
    return out;
}

Digest fingerprint_of(ByteView certificate) {
    Digest out{};
    EVP_Digest(certificate.data(), certificate.size(), out.data(), nullptr, EVP_sha256(), nullptr);
    return out;
}

}  // namespace jcic::hub
