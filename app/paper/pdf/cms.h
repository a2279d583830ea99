#pragma once
// The detached signature of a PDF: CMS SignedData (RFC 5652) as CAdES baseline B requires for PAdES (ETSI EN 319 142-1
// table 1): content type, message digest and signing-certificate-v2 (RFC 5035) are signed, a signing time is not.

#include "app/paper/pdf/document_signer.h"

namespace jcic::paper {

/// ContentInfo, DER. Faults of the signer; paper.signer (reason "certificate") if its certificate cannot be read.
[[nodiscard]] Result<Bytes> detached_signature(const Digest& content, DocumentSigner& signer);

/// The same around an existing signature: everything else follows from content and certificate, so a file's structure
/// is compared with this, byte for byte.
[[nodiscard]] Result<Bytes> signed_data(const Digest& content, const Bytes& certificate, ByteView signature);

/// The same around the content itself. Faults as detached_signature.
[[nodiscard]] Result<Bytes> signed_whole(ByteView content, DocumentSigner& signer);

[[nodiscard]] Digest sha256(ByteView bytes);

}  // namespace jcic::paper
