#pragma once
// The practice world's own certificate authority: generated at random for each practice profile, ECDSA P-256, X.509 v3
// (RFC 5280). Every certificate has the practice policy, which a production profile refuses.

#include <openssl/types.h>

#include <string>
#include <string_view>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/openssl/owned.h"

namespace jcic::practice {

/// The practice certificate policy (RFC 5280, 4.2.1.4). Under 2.25 (ITU-T X.667) any UUID is an identifier;
/// app/card/certificate.h names the same one to refuse it.
inline constexpr std::string_view practice_policy = "2.25.14225900278765172045249293823637158499";

/// A certificate with its private key.
struct Issued {
    std::string certificate_pem;
    Secret key_pem;  ///< PKCS #8 without a password: no more valuable than the practice profile
};

/// Certificates are valid from a day before `now` (clocks differ) for three years, the authority's own for ten. All
/// faults are `internal` with OpenSSL's reason, except those of load().
class CertificateAuthority {
public:
    [[nodiscard]] static Result<CertificateAuthority> make(std::string_view common_name, UtcTime now);
    /// Fault file.form if either is no PEM or the key is not the certificate's.
    [[nodiscard]] static Result<CertificateAuthority> load(std::string_view certificate_pem, const Secret& key_pem);

    [[nodiscard]] const std::string& certificate_pem() const { return certificate_pem_; }
    [[nodiscard]] Result<Secret> key_pem() const;

    /// For the host: serverAuth, with the DNS name and the IP address ("127.0.0.1") as alternative names;
    /// an empty one is left out.
    [[nodiscard]] Result<Issued> issue_server(std::string_view dns, std::string_view ip, UtcTime now) const;
    /// For a workstation: clientAuth.
    [[nodiscard]] Result<Issued> issue_client(std::string_view common_name, UtcTime now) const;
    /// For a card: digitalSignature only; the common name is the card's number ("0129999-03").
    [[nodiscard]] Result<Issued> issue_card(std::string_view card_number, UtcTime now) const;

private:
    CertificateAuthority(openssl::Owned<X509> certificate, openssl::Owned<EVP_PKEY> key, std::string pem);
    struct Wish;
    [[nodiscard]] Result<Issued> issue(const Wish& wish, UtcTime now) const;

    openssl::Owned<X509> certificate_;
    openssl::Owned<EVP_PKEY> key_;
    std::string certificate_pem_;
};

/// Short for CertificateAuthority::make.
[[nodiscard]] Result<CertificateAuthority> make_ca(std::string_view common_name, UtcTime now);

}  // namespace jcic::practice
