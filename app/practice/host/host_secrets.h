#pragma once
// The practice host's cryptography: password hashes, certificates and the card's signature.

#include <openssl/types.h>

#include <optional>
#include <string>

#include "app/base/bytes.h"
#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/domain/serial_request.h"
#include "app/openssl/owned.h"

namespace jcic::practice {

[[nodiscard]] std::string sha256_hex(ByteView bytes);

/// scrypt (RFC 7914) with a random salt: "<salt hex>:<hash hex>".
[[nodiscard]] std::string hash_password(const Secret& password, Random& random);
[[nodiscard]] bool password_fits(const Secret& password, const std::string& hash);

/// The common name of a DER certificate; "" if it is none.
[[nodiscard]] std::string common_name(ByteView certificate);

/// The issuer of cards and workstations.
class Issuer {
public:
    /// Fault file.form.
    [[nodiscard]] static Result<Issuer> from_pem(const std::string& ca_pem,
                                                 domain::WorldKind kind = domain::WorldKind::practice);

    /// Whether `signature` is the card's over `bytes`, and the card's certificate is this issuer's, valid at the
    /// system's time and, in the practice world, under its policy. The certificate's key determines the algorithm:
    /// ECDSA P-256 (raw r || s) or RSA 2048 (PKCS #1 v1.5), with SHA-256.
    [[nodiscard]] bool vouches(ByteView certificate, ByteView bytes, ByteView signature) const;

private:
    Issuer(openssl::Owned<X509> certificate, domain::WorldKind kind)
        : certificate_(std::move(certificate)), kind_(kind) {}
    openssl::Owned<X509> certificate_;
    domain::WorldKind kind_;
};

}  // namespace jcic::practice
