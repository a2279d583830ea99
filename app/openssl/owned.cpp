#include "app/openssl/owned.h"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace jcic::openssl {

void Release::operator()(ASN1_OBJECT* it) const {
    ASN1_OBJECT_free(it);
}
void Release::operator()(BIGNUM* it) const {
    BN_clear_free(it);  // it may be a key's private half
}
void Release::operator()(BIO* it) const {
    BIO_free_all(it);
}
void Release::operator()(EVP_CIPHER_CTX* it) const {
    EVP_CIPHER_CTX_free(it);
}
void Release::operator()(EVP_MAC_CTX* it) const {
    EVP_MAC_CTX_free(it);
}
void Release::operator()(EVP_MD_CTX* it) const {
    EVP_MD_CTX_free(it);
}
void Release::operator()(EVP_PKEY_CTX* it) const {
    EVP_PKEY_CTX_free(it);
}
void Release::operator()(EVP_PKEY* it) const {
    EVP_PKEY_free(it);
}
void Release::operator()(EXTENDED_KEY_USAGE* it) const {
    EXTENDED_KEY_USAGE_free(it);
}
void Release::operator()(GENERAL_NAMES* it) const {
    GENERAL_NAMES_free(it);
}
void Release::operator()(CERTIFICATEPOLICIES* it) const {
    CERTIFICATEPOLICIES_free(it);
}
void Release::operator()(STACK_OF(X509) * it) const {
    sk_X509_pop_free(it, X509_free);
}
void Release::operator()(X509* it) const {
    X509_free(it);
}
void Release::operator()(X509_STORE_CTX* it) const {
    X509_STORE_CTX_free(it);
}
void Release::operator()(X509_STORE* it) const {
    X509_STORE_free(it);
}
void Release::operator()(CMS_ContentInfo* it) const {
    CMS_ContentInfo_free(it);
}
void Release::operator()(ECDSA_SIG* it) const {
    ECDSA_SIG_free(it);
}
void Release::operator()(X509_CRL* it) const {
    X509_CRL_free(it);
}
void Release::operator()(X509_REQ* it) const {
    X509_REQ_free(it);
}
void Release::operator()(X509_EXTENSION* it) const {
    X509_EXTENSION_free(it);
}

Owned<BIO> reading(ByteView bytes) {
    return Owned<BIO>(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

}  // namespace jcic::openssl
