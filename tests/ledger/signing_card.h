#pragma once
// What signs a seal as a card does, without one.

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

#include "app/ledger/card_line.h"

namespace jcic::test {

using ledger::CardSignature;

/// A card of a test's own: P-256, with a certificate that it signed itself.
class SigningCard {
public:
    SigningCard() : key_(EVP_EC_gen("P-256"), EVP_PKEY_free) {
        const std::unique_ptr<X509, void (*)(X509*)> made(X509_new(), X509_free);
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
    Result<CardSignature> sign(ByteView message) const {
        const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        Bytes asn1(80);
        std::size_t size = asn1.size();
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get());
        EVP_DigestSign(context.get(), asn1.data(), &size, message.data(), message.size());
        const auto* at = asn1.data();
        const std::unique_ptr<ECDSA_SIG, void (*)(ECDSA_SIG*)> pair(
            d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)), ECDSA_SIG_free);
        CardSignature out{Bytes(64), certificate, "0129999-03"};
        BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), out.value.data(), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), out.value.data() + 32, 32);
        return out;
    }
    Bytes certificate;

private:
    std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key_;
};

}  // namespace jcic::test
