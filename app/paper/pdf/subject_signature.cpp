#include "app/paper/pdf/subject_signature.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

#include "app/openssl/owned.h"
#include "app/openssl/x509_der.h"
#include "app/paper/pdf/cms.h"
#include "app/paper/pdf/signed_range.h"

namespace jcic::paper {

using openssl::Owned;

namespace {

constexpr int least_security = 2;  // OpenSSL's level of 112 bits: RSA 2048, no SHA-1

tl::unexpected<Fault> not_signed(const char* reason) {
    ERR_clear_error();
    return fail(FaultCode::rule_au_4, "paper.subject-signature", {{"field", "form"}, {"reason", reason}});
}

bool is_strong(const X509_ALGOR* digest) {
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, digest);
    constexpr std::array known{NID_sha256, NID_sha384, NID_sha512};
    return std::ranges::find(known, OBJ_obj2nid(object)) != known.end();
}

/// Who signed exactly these bytes: the certificate stays the structure's; null where nobody did.
X509* subject_signer(CMS_ContentInfo* cms, const Bytes& covered) {
    if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed || CMS_is_detached(cms) != 1) return nullptr;
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms);  // not ours to free
    if (sk_CMS_SignerInfo_num(signers) != 1) return nullptr;
    const auto content = openssl::reading(covered);
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;  // the chain is judged below
    if (CMS_verify(cms, nullptr, nullptr, content.get(), nullptr, flags) != 1) return nullptr;
    X509* signer = nullptr;
    X509_ALGOR* digest = nullptr;
    CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(signers, 0), nullptr, &signer, &digest, nullptr);
    return digest != nullptr && is_strong(digest) ? signer : nullptr;
}

int asks_nobody_for_a_password(char*, int, int, void*) {
    return -1;
}

/// How many were added.
int add_authorities(X509_STORE* store, ByteView pem) {
    const auto in = openssl::reading(pem);
    int added = 0;
    while (const Owned<X509> one{PEM_read_bio_X509(in.get(), nullptr, asks_nobody_for_a_password, nullptr)})
        added += X509_STORE_add_cert(store, one.get());
    ERR_clear_error();
    return added;
}

Result<void> check_signer(X509* signer, CMS_ContentInfo* cms, ByteView authorities, UtcTime at) {
    const Owned<X509_STORE> store(X509_STORE_new());
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    const Owned<STACK_OF(X509)> beside(CMS_get1_certs(cms));
    if (!store || !context || add_authorities(store.get(), authorities) == 0) return not_signed("authority");
    if (X509_STORE_CTX_init(context.get(), store.get(), signer, beside.get()) != 1) return not_signed("signature");
    X509_STORE_CTX_set_time(context.get(), 0, std::chrono::system_clock::to_time_t(at));
    X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_PARTIAL_CHAIN);  // an authority below a root may be trusted
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(context.get()), least_security);
    if (X509_verify_cert(context.get()) != 1) {
        const int problem = X509_STORE_CTX_get_error(context.get());
        if (problem == X509_V_ERR_CERT_HAS_EXPIRED || problem == X509_V_ERR_CERT_NOT_YET_VALID)
            return not_signed("signer-days");
        const bool weak = problem == X509_V_ERR_EE_KEY_TOO_SMALL || problem == X509_V_ERR_CA_KEY_TOO_SMALL ||
                          problem == X509_V_ERR_CA_MD_TOO_WEAK;
        return not_signed(weak ? "signature" : "signer-issuer");
    }
    // Without the extension a certificate may be for anything (RFC 5280 section 4.2.1.3): not good enough here.
    const auto usage = X509_get_key_usage(signer);
    if (usage == UINT32_MAX || (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0)
        return not_signed("signer-use");
    return {};
}

std::string in_one_line_of(const X509_NAME* name) {
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    constexpr unsigned long flags = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!out || X509_NAME_print_ex(out.get(), name, 0, flags) < 0) return {};
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(std::max(size, 0L))};
}

std::vector<std::string> name_values(const X509_NAME* name) {
    std::vector<std::string> out;
    for (int i = 0; i < X509_NAME_entry_count(name); ++i) {
        unsigned char* text = nullptr;
        const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, i)));
        if (size < 0) continue;
        out.emplace_back(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
        OPENSSL_free(text);
    }
    return out;
}

}  // namespace

Result<SubjectSignature> signed_by_subject(ByteView file, ByteView authorities, UtcTime at) {
    const auto found = signed_range_in(file);
    if (!found.whole) return not_signed(found.any ? "signed-part" : "unsigned");
    const auto cms = signature_in(*found.whole);
    X509* const signer = cms ? subject_signer(cms.get(), found.whole->covered) : nullptr;
    if (signer == nullptr) return not_signed("signature");
    JCIC_CHECK(check_signer(signer, cms.get(), authorities, at));
    const auto* name = X509_get_subject_name(signer);
    SubjectSignature out{in_one_line_of(name), name_values(name), sha256(openssl::der_of(signer))};
    ERR_clear_error();
    return out;
}

}  // namespace jcic::paper
