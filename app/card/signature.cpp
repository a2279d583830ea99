#include "app/card/signature.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>

#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"

namespace jcic::card {

using openssl::Owned;

namespace {

constexpr std::size_t rsa_bytes = 256;

/// DigestInfo of SHA-256 up to the hash itself, RFC 8017, 9.2, note 1.
constexpr std::array<std::uint8_t, 19> digest_info{0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01,
                                                   0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20};

Bytes as_openssl_wants(const Certificate& certificate, ByteView signature) {
    if (certificate.signs_with() == SignatureAlgorithm::ecdsa_p256_sha256) return openssl::der_from_raw(signature);
    if (certificate.signs_with() == SignatureAlgorithm::rsa2048_pkcs1_sha256 && signature.size() == rsa_bytes)
        return Bytes(signature.begin(), signature.end());
    return {};
}

}  // namespace

Digest sha256(ByteView message) {
    Digest digest{};
    SHA256(message.data(), message.size(), digest.data());
    return digest;
}

Bytes digest_info_of(const Digest& hash) {
    Bytes out(digest_info.size() + hash.size());
    std::copy(hash.begin(), hash.end(), std::copy(digest_info.begin(), digest_info.end(), out.begin()));
    return out;
}

Bytes pkcs1_block(const Digest& hash) {
    Bytes block(rsa_bytes, 0xFF);
    block[0] = 0x00;
    block[1] = 0x01;
    const auto info = block.end() - static_cast<std::ptrdiff_t>(digest_info.size() + hash.size());
    *(info - 1) = 0x00;
    std::copy(hash.begin(), hash.end(), std::copy(digest_info.begin(), digest_info.end(), info));
    return block;
}

Result<void> verify_signature(const Certificate& certificate, ByteView message, ByteView signature) {
    const auto bytes = as_openssl_wants(certificate, signature);
    auto* key = X509_get0_pubkey(certificate.native());
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    // RSA: padding of PKCS #1 v1.5 is OpenSSL's default.
    const bool good = !bytes.empty() && key != nullptr && context &&
                      EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
                      EVP_DigestVerify(context.get(), bytes.data(), bytes.size(), message.data(), message.size()) == 1;
    ERR_clear_error();
    if (!good) return fail(FaultCode::card_certificate, "card.certificate", {{"reason", "signature"}});
    return {};
}

}  // namespace jcic::card
