#pragma once
// A card's certificate (X.509 v3, RFC 5280): reads and checks it. signature.h verifies signatures with it.

#include <openssl/types.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/card/own_key.h"
#include "app/card/revocation.h"

namespace jcic::card {

/// Certificates of the practice world have this policy (app/practice/ca.h).
inline constexpr std::string_view practice_policy = "2.25.14225900278765172045249293823637158499";

class Certificate {
public:
    /// DER (X.690, its only encoding), nothing after it. Fault card.certificate, "reason" = "form".
    [[nodiscard]] static Result<Certificate> from_der(ByteView der);
    /// PEM. The same fault.
    [[nodiscard]] static Result<Certificate> from_pem(std::string_view pem);
    /// Returns every certificate in the text. The same fault; if there are several, with "nth": the invalid one.
    [[nodiscard]] static Result<std::vector<Certificate>> all_from_pem(std::string_view pem);

    [[nodiscard]] const Bytes& der() const { return der_; }
    [[nodiscard]] Bytes public_key() const;                                ///< SubjectPublicKeyInfo, DER
    [[nodiscard]] const std::string& subject() const { return subject_; }  ///< the common name
    [[nodiscard]] UtcTime not_before() const { return not_before_; }
    [[nodiscard]] UtcTime not_after() const { return not_after_; }
    [[nodiscard]] const std::string& algorithm() const { return algorithm_; }  ///< of the key: "EC P-256", "RSA 2048"
    /// nullopt for a key that the desk cannot use.
    [[nodiscard]] std::optional<SignatureAlgorithm> signs_with() const;
    /// Whether it may issue certificates: it is an authority whose key may sign them (RFC 5280, 4.2.1.3 and 4.2.1.9).
    [[nodiscard]] bool may_issue() const;
    [[nodiscard]] bool has_policy(std::string_view oid) const;
    /// The card's UUID, if the certificate names one: a URI urn:uuid:… among its alternative names (FIPS 201-3,
    /// 4.2.1, RFC 9562). In lower case.
    [[nodiscard]] std::optional<std::string> card_uuid() const;
    [[nodiscard]] X509* native() const { return x509_.get(); }

    // For display.
    [[nodiscard]] std::string whole_subject() const;  ///< in one line, RFC 2253
    [[nodiscard]] std::string whole_issuer() const;
    [[nodiscard]] std::string serial() const;  ///< hex, lower case
    /// Names of RFC 5280: "digitalSignature", and extended ones by their short names or numbers.
    [[nodiscard]] std::vector<std::string> usages() const;

private:
    explicit Certificate(std::shared_ptr<X509> x509);
    std::shared_ptr<X509> x509_;
    Bytes der_;
    std::string subject_;
    std::string algorithm_;
    UtcTime not_before_{};
    UtcTime not_after_{};
    std::vector<std::string> policies_;
};

/// Practice and production are separate worlds: a real profile refuses certificates under the practice policy, a
/// practice profile requires it.
/// A person's own card needs no authority, because their slot records its key. Nor does the card for signing documents,
/// whose readers check its issuer; but it must be valid for signing today.
enum class World { practice, real, own, documents };

struct Trust {
    World world = World::practice;
    std::vector<Certificate> authorities;
    std::optional<RevocationList> revoked = std::nullopt;  ///< checked only if given
};

/// Fault card.certificate, "reason": "expired", "not-yet-valid", "usage" (no digitalSignature; for documents
/// nonRepudiation also suffices), "algorithm" (neither EC P-256 nor RSA 2048), "policy", "issuer" (not trusted),
/// "chain" with the cause in "openssl".
/// With a revocation list: "revoked", "crl-issuer" (not by this certificate's issuer), "crl-expired",
/// "crl-not-yet-valid", "crl-scope" (a list for other kinds of certificates).
[[nodiscard]] Result<void> check(const Certificate& certificate, const Trust& trust, UtcTime now);

}  // namespace jcic::card
