#pragma once
// Checks whether a subject's electronic authorisation is signed by a certificate that the branch trusts (R-AU-2,
// R-AU-8): a PDF whose signature covers all of it (ISO 32000-1 section 12.8; docs/run/authorisation-package.md). The
// file is untrusted: nothing of it is parsed as a PDF here.

#include <openssl/cms.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"

namespace jcic::paper {

// The time of signing that a file claims, by its signer's clock. No time stamp confirms it.

/// From its signed attribute (RFC 5652, 11.3), else /M of its dictionary (ISO 32000-1, table 252).
[[nodiscard]] std::optional<UtcTime> claimed_time(CMS_SignerInfo* signer, std::string_view dictionary);
/// Parses "(D:20261120093000+08'00')", and its shorter forms.
[[nodiscard]] std::optional<UtcTime> pdf_date(std::string_view text);

struct SubjectSignature {
    std::string subject;              ///< of the certificate, in one line (RFC 2253)
    std::vector<std::string> values;  ///< its values: name, number
    Digest certificate{};             ///< SHA-256 of its DER
    /// When the issuer's revocation list used for the check was made; nullopt: there was none, so revocation is
    /// unknown.
    std::optional<UtcTime> list_made{};
    std::optional<UtcTime> claimed{};  ///< time of signing that the file claims (subject_signature.h)
};

/// Authorities that the branch trusts.
struct SubjectTrust {
    Bytes authorities;  ///< PEM, one or several; each is trusted, root or not
    /// Revocation lists, each PEM or DER; nullopt: the branch has none, and none is checked.
    std::optional<std::vector<Bytes>> lists{};
};

/// The certificate must be valid at `at`, and, if there are lists, must not be on its issuer's list in force then,
/// whenever it was revoked. Fault rule.R-AU-4, field "form", reason: authority (no certificate among the trusted), list
/// (one of the lists is none), unsigned, signed-part (there are bytes outside the signature), signature (invalid, or
/// weaker than SHA-256 and 112 bits), signer-issuer, signer-days, signer-use, signer-list (no list of its issuer is in
/// force), signer-revoked.
[[nodiscard]] Result<SubjectSignature> signed_by_subject(ByteView file, const SubjectTrust& trust, UtcTime at);

}  // namespace jcic::paper
