#pragma once
// Owners for OpenSSL's objects.

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace jcic::paper {

struct OpensslFree {
    void operator()(BIO* it) const { BIO_free(it); }
    void operator()(X509* it) const { X509_free(it); }
    void operator()(EVP_PKEY* it) const { EVP_PKEY_free(it); }
    void operator()(EVP_MD_CTX* it) const { EVP_MD_CTX_free(it); }
};

template <class T>
using Openssl = std::unique_ptr<T, OpensslFree>;

}  // namespace jcic::paper
