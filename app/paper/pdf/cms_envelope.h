#pragma once
// A file signed by one party and readable only by another: CMS SignedData around the content, and around that
// AuthEnvelopedData (RFC 5652, RFC 5083; AES-256-GCM) for one recipient's certificate.

#include "app/base/clock.h"
#include "app/paper/pdf/document_signer.h"

namespace jcic::paper {

/// The recipient's certificate.
class EnvelopeRecipient {
public:
    /// PEM or DER. Fault authorisation.package, reason certificate (none, or unreadable), certificate-key (neither RSA
    /// from 2048 bits on nor a NIST curve from P-256 on), certificate-use (its key usage excludes encryption),
    /// certificate-days (not valid at that time).
    [[nodiscard]] static Result<EnvelopeRecipient> from(ByteView certificate, UtcTime now);
    [[nodiscard]] const Bytes& certificate() const { return der_; }  ///< DER

private:
    explicit EnvelopeRecipient(Bytes der) : der_(std::move(der)) {}
    Bytes der_;
};

/// ContentInfo, DER. Faults of the signer; authorisation.package (without a reason: OpenSSL refused).
[[nodiscard]] Result<Bytes> sealed_for(const EnvelopeRecipient& recipient, ByteView content, DocumentSigner& signer);

}  // namespace jcic::paper
