#pragma once
// Whether a subject's electronic authorisation is signed by a certificate that the branch trusts (R-AU-2, R-AU-8): a
// PDF whose signature covers all of it (ISO 32000-1 section 12.8; docs/authorisation-package.md). The file is
// anybody's: nothing of it is read as a PDF here.

#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"

namespace jcic::paper {

struct SubjectSignature {
    std::string subject;              ///< of the certificate, in one line (RFC 2253)
    std::vector<std::string> values;  ///< what stands in it: name, number
    Digest certificate{};             ///< SHA-256 of its DER
};

/// `authorities`: PEM, one or several; each is trusted by itself, root or not. The certificate must be valid at `at`;
/// whether it was revoked is not asked. Fault rule.R-AU-4, field "form", reason: authority (no certificate in
/// `authorities`), unsigned, signed-part (something stands outside the signature), signature (it does not hold, or by
/// less than SHA-256 and 112 bits), signer-issuer, signer-days, signer-use.
[[nodiscard]] Result<SubjectSignature> signed_by_subject(ByteView file, ByteView authorities, UtcTime at);

}  // namespace jcic::paper
