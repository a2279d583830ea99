// Whether a certificate may be used today: time, key, purpose, world, issuer, revocation.
#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "app/card/certificate.h"
#include "app/openssl/owned.h"

namespace jcic::card {

using openssl::Owned;

namespace {

tl::unexpected<Fault> refused(std::string reason, std::vector<Detail> more = {}) {
    ERR_clear_error();
    more.insert(more.begin(), Detail{"reason", std::move(reason)});
    return fail(FaultCode::card_certificate, "card.certificate", std::move(more));
}

std::string reason_of(int problem) {
    switch (problem) {
        case X509_V_ERR_CERT_REVOKED:
            return "revoked";
        case X509_V_ERR_UNABLE_TO_GET_CRL:
        case X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER:
        case X509_V_ERR_CRL_SIGNATURE_FAILURE:
        case X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE:
        case X509_V_ERR_KEYUSAGE_NO_CRL_SIGN:
        case X509_V_ERR_CRL_PATH_VALIDATION_ERROR:
            return "crl-issuer";
        case X509_V_ERR_CRL_HAS_EXPIRED:
        case X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD:
            return "crl-expired";
        case X509_V_ERR_CRL_NOT_YET_VALID:
        case X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD:
            return "crl-not-yet-valid";
        case X509_V_ERR_DIFFERENT_CRL_SCOPE:
        case X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION:
            return "crl-scope";
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
        case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
            return "issuer";
        default:
            return "chain";
    }
}

/// Those by the key that issued this certificate: an authority that renews its key keeps its name.
void add_lists(X509_STORE* store, const Certificate& certificate, const Trust& trust) {
    for (const auto& authority : trust.authorities) {
        if (X509_check_issued(authority.native(), certificate.native()) != X509_V_OK) continue;
        for (auto* list : trust.revoked->by(authority)) X509_STORE_add_crl(store, list);
    }
}

Result<void> check_chain(const Certificate& certificate, const Trust& trust, UtcTime now) {
    const Owned<X509_STORE> store(X509_STORE_new());
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    if (!store || !context) return refused("chain");
    // No certificate vouches for itself.
    for (const auto& authority : trust.authorities)
        if (X509_cmp(authority.native(), certificate.native()) != 0)
            X509_STORE_add_cert(store.get(), authority.native());
    if (trust.revoked) add_lists(store.get(), certificate, trust);
    if (X509_STORE_CTX_init(context.get(), store.get(), certificate.native(), nullptr) != 1) return refused("chain");
    X509_STORE_CTX_set_time(context.get(), 0, std::chrono::system_clock::to_time_t(now));
    // An authority that the settings name is trusted, whether its own root is named beside it or not.
    X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_X509_STRICT | X509_V_FLAG_PARTIAL_CHAIN);
    if (trust.revoked) X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_CRL_CHECK);
    if (X509_verify_cert(context.get()) == 1) return {};
    const int problem = X509_STORE_CTX_get_error(context.get());
    return refused(reason_of(problem), {{"openssl", X509_verify_cert_error_string(problem)}});
}

}  // namespace

bool Certificate::may_issue() const {
    const bool says_what_for = (X509_get_extension_flags(native()) & EXFLAG_KUSAGE) != 0;
    return X509_check_ca(native()) == 1 && says_what_for && (X509_get_key_usage(native()) & KU_KEY_CERT_SIGN) != 0;
}

Result<void> check(const Certificate& certificate, const Trust& trust, UtcTime now) {
    if (trust.world == World::own)
        return certificate.signs_with() ? Result<void>()
                                        : Result<void>(refused("algorithm", {{"algorithm", certificate.algorithm()}}));
    if (now < certificate.not_before()) return refused("not-yet-valid");
    if (now >= certificate.not_after()) return refused("expired");
    if (!certificate.signs_with()) return refused("algorithm", {{"algorithm", certificate.algorithm()}});
    // A certificate without the extension may be used for anything (RFC 5280, 4.2.1.3): not good enough here.
    const auto usage = X509_get_key_usage(certificate.native());
    const auto asked = trust.world == World::documents ? X509v3_KU_DIGITAL_SIGNATURE | X509v3_KU_NON_REPUDIATION
                                                       : X509v3_KU_DIGITAL_SIGNATURE;
    if (usage == UINT32_MAX || (usage & static_cast<std::uint32_t>(asked)) == 0) return refused("usage");
    if (trust.world == World::documents) return {};
    if (certificate.has_policy(practice_policy) != (trust.world == World::practice)) return refused("policy");
    return check_chain(certificate, trust, now);
}

}  // namespace jcic::card
