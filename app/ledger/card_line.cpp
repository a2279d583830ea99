#include "app/ledger/card_line.h"

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>

#include "app/ledger/checkpoint.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view own_type = "\xFFjcic-desk card ES256 v1";
constexpr std::size_t half = 32;

struct Freed {
    void operator()(X509* one) const { X509_free(one); }
    void operator()(EVP_PKEY* one) const { EVP_PKEY_free(one); }
    void operator()(EVP_MD_CTX* one) const { EVP_MD_CTX_free(one); }
    void operator()(ECDSA_SIG* one) const { ECDSA_SIG_free(one); }
};
template <class T>
using Owned = std::unique_ptr<T, Freed>;

std::string line_name(const Origin& origin, std::string_view number) {
    return note_origin(origin) + "/card/" + std::string(number);
}

/// OpenSSL wants r and s as ASN.1 (RFC 3279 section 2.2.3).
Bytes as_asn1(ByteView value) {
    const Owned<ECDSA_SIG> pair(ECDSA_SIG_new());
    auto* const r = BN_bin2bn(value.data(), half, nullptr);
    auto* const s = BN_bin2bn(value.data() + half, half, nullptr);
    if (pair == nullptr || ECDSA_SIG_set0(pair.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return {};
    }
    std::uint8_t* bytes = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &bytes);
    Bytes out(bytes, bytes + std::max(size, 0));
    OPENSSL_free(bytes);
    return out;
}

bool card_signature_holds(ByteView certificate, ByteView message, ByteView value) {
    const auto* at = certificate.data();
    const Owned<X509> parsed(d2i_X509(nullptr, &at, static_cast<long>(certificate.size())));
    if (parsed == nullptr || value.size() != 2 * half) return false;
    const Owned<EVP_PKEY> key(X509_get_pubkey(parsed.get()));
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    const auto signature = as_asn1(value);
    return key != nullptr && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_EC && context != nullptr &&
           EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

}  // namespace

Bytes card_message(const Origin& origin, std::string_view note_text) {
    auto out = origin.prefix("checkpoint");
    const auto text = view(note_text);
    out.insert(out.end(), text.begin(), text.end());
    return out;
}

NoteLine card_line(const Origin& origin, const CardSignature& signature) {
    const auto name = line_name(origin, signature.number);
    return {name, note_key_id(name, view(own_type), signature.certificate), signature.value};
}

bool names_card(const Note& note, const Origin& origin) {
    const auto names = line_name(origin, "");
    return std::ranges::any_of(note.lines, [&](const auto& line) { return line.name.starts_with(names); });
}

bool signed_by_card(const Note& note, const Origin& origin, ByteView certificate) {
    const auto message = card_message(origin, note.text);
    const auto names = line_name(origin, "");
    bool found = false;
    for (const auto& line : note.lines) {
        if (!line.name.starts_with(names) || line.key_id != note_key_id(line.name, view(own_type), certificate))
            continue;
        if (!card_signature_holds(certificate, message, line.signature)) return false;
        found = true;
    }
    return found;
}

}  // namespace jcic::ledger
