#pragma once
// Owning pointers for OpenSSL's objects, without OpenSSL's headers: code that uses an object includes its header.

#include <memory>

#include "app/base/bytes.h"

struct asn1_object_st;
struct bignum_st;
struct bio_st;
struct evp_cipher_ctx_st;
struct evp_mac_ctx_st;
struct evp_md_ctx_st;
struct evp_pkey_ctx_st;
struct evp_pkey_st;
struct stack_st_ASN1_OBJECT;
struct stack_st_GENERAL_NAME;
struct stack_st_POLICYINFO;
struct stack_st_X509;
struct x509_st;
struct x509_store_ctx_st;
struct x509_store_st;
struct CMS_ContentInfo_st;
struct ECDSA_SIG_st;
struct X509_crl_st;
struct X509_extension_st;
struct X509_req_st;

namespace jcic::openssl {

/// Each is given back as OpenSSL says: a chain of BIOs, and a list with what is in it, whole.
struct Release {
    void operator()(asn1_object_st* it) const;
    void operator()(bignum_st* it) const;
    void operator()(bio_st* it) const;
    void operator()(evp_cipher_ctx_st* it) const;
    void operator()(evp_mac_ctx_st* it) const;
    void operator()(evp_md_ctx_st* it) const;
    void operator()(evp_pkey_ctx_st* it) const;
    void operator()(evp_pkey_st* it) const;
    void operator()(stack_st_ASN1_OBJECT* it) const;
    void operator()(stack_st_GENERAL_NAME* it) const;
    void operator()(stack_st_POLICYINFO* it) const;
    void operator()(stack_st_X509* it) const;
    void operator()(x509_st* it) const;
    void operator()(x509_store_ctx_st* it) const;
    void operator()(x509_store_st* it) const;
    void operator()(CMS_ContentInfo_st* it) const;
    void operator()(ECDSA_SIG_st* it) const;
    void operator()(X509_crl_st* it) const;
    void operator()(X509_extension_st* it) const;
    void operator()(X509_req_st* it) const;
};

/// `const Owned<BIO> out(BIO_new(BIO_s_mem()));`
template <class T>
using Owned = std::unique_ptr<T, Release>;

/// Reads these bytes, which must stay as long.
[[nodiscard]] Owned<bio_st> reading(ByteView bytes);

}  // namespace jcic::openssl
