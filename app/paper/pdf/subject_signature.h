#pragma once
// Checks whether a subject's electronic authorisation is signed by a certificate that the branch trusts (R-AU-2,
// R-AU-8): a PDF whose signature covers all of it (ISO 32000-1 section 12.8; docs/authorisation-package.md). The file
// is untrusted: nothing of it is parsed as a PDF here.

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"

namespace jcic::paper {

struct SubjectSignature {
    std::string subject;              ///< of the certificate, in one line (RFC 2253)
    std::vector<std::string> values;  ///< what stands in it: name, number
    Digest certificate{};             ///< SHA-256 of its DER
    /// When the issuer's revocation list that was asked was made; nullopt: none was, so whether it was revoked is
    /// unknown.
    std::optional<UtcTime> list_made{};
    std::optional<UtcTime> claimed{};  ///< when it was signed, by the file's own word (claimed_time.h)
};

/// Whom the branch trusts.
struct SubjectTrust {
    Bytes authorities;  ///< PEM, one or several; each is trusted by itself, root or not
    /// Revocation lists, each PEM or DER; nullopt: the branch has none, and nothing is asked of one.
    std::optional<std::vector<Bytes>> lists{};
};

/// The certificate must be valid at `at`, and, where there are lists, the list of its issuer that is in force then must
/// not name it, whenever it was revoked. Fault rule.R-AU-4, field "form", reason: authority (no certificate among the
/// trusted), list (one of the lists is none), unsigned, signed-part (something stands outside the signature), signature
/// (it does not hold, or by less than SHA-256 and 112 bits), signer-issuer, signer-days, signer-use, signer-list (none
/// of the lists is its issuer's and in force), signer-revoked.
[[nodiscard]] Result<SubjectSignature> signed_by_subject(ByteView file, const SubjectTrust& trust, UtcTime at);

}  // namespace jcic::paper
