#include "app/paper/pdf/cms_envelope.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <string_view>

#include "app/openssl/owned.h"
#include "app/openssl/x509_der.h"
#include "app/paper/pdf/cms.h"

namespace jcic::paper {

using openssl::Owned;

namespace {

constexpr int least_rsa_bits = 2048;

tl::unexpected<Fault> no_envelope(const char* reason = nullptr) {
    ERR_clear_error();
    if (reason == nullptr) return fail(FaultCode::authorisation_package, "paper.envelope");
    return fail(FaultCode::authorisation_package, "paper.envelope", {{"reason", reason}});
}

int asks_nobody(char*, int, int, void*) {
    return -1;
}

Owned<X509> certificate_in(ByteView bytes) {
    if (Owned<X509> pem{PEM_read_bio_X509(openssl::reading(bytes).get(), nullptr, asks_nobody, nullptr)}) return pem;
    ERR_clear_error();
    const unsigned char* begin = bytes.data();
    return Owned<X509>(d2i_X509(nullptr, &begin, static_cast<long>(bytes.size())));
}

bool is_rsa(const EVP_PKEY* key) {
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
}

bool on_known_curve(const EVP_PKEY* key) {
    std::array<char, 32> group{};
    std::size_t length = 0;
    if (EVP_PKEY_get_group_name(key, group.data(), group.size(), &length) != 1) return false;
    constexpr std::array<std::string_view, 3> known{"prime256v1", "secp384r1", "secp521r1"};
    return std::ranges::find(known, std::string_view(group.data(), length)) != known.end();
}

bool may_take_keys(const EVP_PKEY* key) {
    if (key == nullptr) return false;
    return is_rsa(key) ? EVP_PKEY_get_bits(key) >= least_rsa_bits : on_known_curve(key);
}

/// Without the extension a certificate is for everything (RFC 5280 section 4.2.1.3).
bool is_for_encryption(X509* certificate, bool rsa) {
    const auto usage = X509_get_key_usage(certificate);
    return (usage & (rsa ? KU_KEY_ENCIPHERMENT : KU_KEY_AGREEMENT)) != 0;
}

bool valid_at(X509* certificate, UtcTime now) {
    auto at =
        static_cast<std::time_t>(std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count());
    return X509_cmp_time(X509_get0_notBefore(certificate), &at) < 0 &&
           X509_cmp_time(X509_get0_notAfter(certificate), &at) > 0;
}

/// OAEP with SHA-256 in place of PKCS #1 v1.5; ECDH's key derivation with SHA-256 in place of SHA-1.
bool ask_for_sha256(CMS_RecipientInfo* recipient, bool rsa) {
    EVP_PKEY_CTX* const context = CMS_RecipientInfo_get0_pkey_ctx(recipient);  // not ours to free
    if (context == nullptr) return false;
    if (!rsa) return EVP_PKEY_CTX_set_ecdh_kdf_md(context, EVP_sha256()) > 0;
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) > 0 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) > 0;
}

Result<Bytes> der_form(const Owned<CMS_ContentInfo>& cms) {
    const int size = i2d_CMS_ContentInfo(cms.get(), nullptr);
    if (size <= 0) return no_envelope();
    Bytes out(static_cast<std::size_t>(size));
    unsigned char* end = out.data();
    if (i2d_CMS_ContentInfo(cms.get(), &end) != size) return no_envelope();
    return out;
}

}  // namespace

Result<EnvelopeRecipient> EnvelopeRecipient::from(ByteView certificate, UtcTime now) {
    const auto x509 = certificate_in(certificate);
    if (!x509) return no_envelope("certificate");
    const EVP_PKEY* const key = X509_get0_pubkey(x509.get());
    if (!may_take_keys(key)) return no_envelope("certificate-key");
    if (!is_for_encryption(x509.get(), is_rsa(key))) return no_envelope("certificate-use");
    if (!valid_at(x509.get(), now)) return no_envelope("certificate-days");
    return EnvelopeRecipient(openssl::der_of(x509.get()));
}

Result<Bytes> sealed_for(const EnvelopeRecipient& recipient, ByteView content, DocumentSigner& signer) {
    JCIC_TRY(const Bytes signed_content, signed_whole(content, signer));
    const auto x509 = certificate_in(recipient.certificate());
    if (!x509) return no_envelope("certificate");
    const Owned<CMS_ContentInfo> cms(CMS_AuthEnvelopedData_create(EVP_aes_256_gcm()));
    if (!cms || CMS_set_detached(cms.get(), 0) != 1) return no_envelope();
    // Owned by the structure.
    auto* const info = CMS_add1_recipient_cert(cms.get(), x509.get(), CMS_KEY_PARAM);
    if (info == nullptr || !ask_for_sha256(info, is_rsa(X509_get0_pubkey(x509.get())))) return no_envelope();
    const auto reading = openssl::reading(signed_content);
    if (CMS_final(cms.get(), reading.get(), nullptr, CMS_BINARY) != 1) return no_envelope();
    return der_form(cms);
}

}  // namespace jcic::paper
