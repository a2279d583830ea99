#pragma once
// What signs a seal as a card does, without one.

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "app/ledger/trail/checkpoint.h"
#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"

namespace jcic::test {

/// A card of a test's own: P-256 or RSA 2048, with a certificate that it signed itself.
class SigningCard {
public:
    explicit SigningCard(bool rsa = false) : rsa_(rsa), key_(rsa ? EVP_RSA_gen(2048) : EVP_EC_gen("P-256")) {
        const openssl::Owned<X509> made(X509_new());
        ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(made.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
        X509_set_pubkey(made.get(), key_.get());
        X509_sign(made.get(), key_.get(), EVP_sha256());
        std::uint8_t* der = nullptr;
        const int size = i2d_X509(made.get(), &der);
        certificate.assign(der, der + size);
        OPENSSL_free(der);
    }
    Result<domain::CardSignature> sign(ByteView message) const {
        const openssl::Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
        Bytes asn1(512);
        std::size_t size = asn1.size();
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get());
        EVP_DigestSign(context.get(), asn1.data(), &size, message.data(), message.size());
        asn1.resize(size);
        return domain::CardSignature{rsa_ ? asn1 : openssl::raw_from_der(asn1).value(), certificate, "0129999-03"};
    }
    Bytes certificate;

private:
    bool rsa_;
    openssl::Owned<EVP_PKEY> key_;
};

}  // namespace jcic::test
