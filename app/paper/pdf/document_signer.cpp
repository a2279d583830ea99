#include "app/paper/pdf/document_signer.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>
#include <string_view>

#include "app/openssl/owned.h"
#include "app/openssl/x509_der.h"

namespace jcic::paper {

using openssl::Owned;

namespace {

tl::unexpected<Fault> refuse(const char* reason) {
    ERR_clear_error();
    return fail(FaultCode::paper_signer, "paper.signer", {{"reason", reason}});
}

/// A key with a password of its own would ask the terminal for it.
int no_password(char*, int, int, void*) {
    return -1;
}

bool on_p256(const EVP_PKEY* key) {
    std::array<char, 32> group{};
    std::size_t length = 0;
    return EVP_PKEY_get_group_name(key, group.data(), group.size(), &length) == 1 &&
           std::string_view(group.data(), length) == "prime256v1";
}

}  // namespace

Result<PemSigner> PemSigner::from(ByteView certificate_pem, const Secret& key_pem) {
    return holding(certificate_pem, Owned<EVP_PKEY>(PEM_read_bio_PrivateKey(openssl::reading(key_pem.view()).get(),
                                                                            nullptr, no_password, nullptr)));
}

Result<PemSigner> PemSigner::holding(ByteView certificate_pem, std::shared_ptr<EVP_PKEY> key, Why why) {
    const Owned<X509> certificate(
        PEM_read_bio_X509(openssl::reading(certificate_pem).get(), nullptr, no_password, nullptr));
    if (!certificate) return refuse("certificate");
    if (!key) return refuse("key");
    if (!on_p256(key.get())) return refuse("curve");
    if (X509_check_private_key(certificate.get(), key.get()) != 1) return refuse("pair");
    return PemSigner(openssl::der_of(certificate.get()), std::move(key), std::move(why));
}

Result<Bytes> PemSigner::sign(ByteView message) {
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    std::size_t size = static_cast<std::size_t>(EVP_PKEY_get_size(key_.get()));
    Bytes signature(size);
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) != 1 ||
        EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) != 1) {
        const auto why = why_ ? why_() : std::nullopt;
        return why ? tl::unexpected<Fault>(*why) : refuse("key");
    }
    signature.resize(size);
    return signature;
}

}  // namespace jcic::paper
