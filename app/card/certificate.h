#pragma once
// A card's certificate (X.509 v3, RFC 5280): read, checked, used to verify.

#include <openssl/types.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::card {

/// Certificates of the practice world carry this policy (app/practice/ca.h).
inline constexpr std::string_view practice_policy = "2.25.14225900278765172045249293823637158499";

class Certificate {
public:
    /// DER, nothing after it. Fault card.certificate, "reason" = "form".
    [[nodiscard]] static Result<Certificate> from_der(ByteView der);
    /// PEM. The same fault.
    [[nodiscard]] static Result<Certificate> from_pem(std::string_view pem);

    [[nodiscard]] const Bytes& der() const { return der_; }
    [[nodiscard]] const std::string& subject() const { return subject_; }  ///< the common name
    [[nodiscard]] UtcTime not_before() const { return not_before_; }
    [[nodiscard]] UtcTime not_after() const { return not_after_; }
    [[nodiscard]] const std::string& algorithm() const { return algorithm_; }  ///< "EC P-256", "RSA 2048"
    [[nodiscard]] bool has_policy(std::string_view oid) const;
    [[nodiscard]] X509* native() const { return x509_.get(); }

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

/// Practice and real are different worlds: a real profile refuses certificates under the practice policy,
/// a practice profile requires it.
enum class World { practice, real };

struct Trust {
    World world = World::practice;
    std::vector<Certificate> authorities;
};

/// Fault card.certificate, "reason": "expired", "not-yet-valid", "usage" (no digitalSignature), "algorithm"
/// (not EC P-256), "policy", "chain" with "openssl" saying why.
[[nodiscard]] Result<void> check(const Certificate& certificate, const Trust& trust, UtcTime now);

/// ECDSA with SHA-256 over P-256; the signature is raw r || s, 64 bytes (IEEE 1363).
/// Fault card.certificate, "reason" = "signature".
[[nodiscard]] Result<void> verify_signature(const Certificate& certificate, ByteView message, ByteView signature);

}  // namespace jcic::card
