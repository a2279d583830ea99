#include "app/openssl/x509_der.h"

#include <openssl/x509.h>

#include <algorithm>

namespace jcic::openssl {

Bytes der_of(const X509* certificate) {
    Bytes der(static_cast<std::size_t>(std::max(0, i2d_X509(certificate, nullptr))));
    unsigned char* end = der.data();
    if (!der.empty()) i2d_X509(certificate, &end);
    return der;
}

}  // namespace jcic::openssl
