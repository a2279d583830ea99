#pragma once
// A key with a certificate of its own making, for tests: P-256, or RSA as a card may have it.

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <QByteArray>

#include <memory>
#include <utility>

#include "app/openssl/x509_der.h"
#include "app/paper/pdf/document_signer.h"

namespace jcic::paper {

struct PemPair {
    Bytes certificate;
    Secret key{4096};
};

inline Bytes taken(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    Bytes out(data, data + size);
    BIO_free(bio);
    return out;
}

/// By its own key.
inline X509* certificate_of(EVP_PKEY* key) {
    X509* x509 = X509_new();
    X509_set_version(x509, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 4711);
    X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x509), 86400L * 365);
    X509_NAME* name = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("0129999-W1"), -1, -1,
                               0);
    X509_set_issuer_name(x509, name);
    X509_set_pubkey(x509, key);
    X509_sign(x509, key, EVP_sha256());
    return x509;
}

inline PemPair pem_pair(const char* group = "P-256") {
    EVP_PKEY* key = EVP_EC_gen(group);
    X509* x509 = certificate_of(key);
    BIO* certificate = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(certificate, x509);
    BIO* pem = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(pem, key, nullptr, nullptr, 0, nullptr, nullptr);
    PemPair pair{taken(certificate)};
    pair.key.append(taken(pem));
    X509_free(x509);
    EVP_PKEY_free(key);
    return pair;
}

/// As a card with a key of RSA 2048 signs.
class RsaSigner final : public DocumentSigner {
public:
    RsaSigner() : key_(EVP_RSA_gen(2048), EVP_PKEY_free) {
        X509* x509 = certificate_of(key_.get());
        certificate_ = openssl::der_of(x509);
        X509_free(x509);
    }
    [[nodiscard]] const Bytes& certificate() const override { return certificate_; }
    [[nodiscard]] Result<Bytes> sign(ByteView message) override {
        const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        Bytes signature(256);
        std::size_t size = signature.size();
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get());
        if (EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) != 1)
            return fail(FaultCode::paper_signer, "test");
        return signature;
    }

private:
    std::shared_ptr<EVP_PKEY> key_;
    Bytes certificate_;
};

}  // namespace jcic::paper
