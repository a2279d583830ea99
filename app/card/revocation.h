#pragma once
// The list of certificates that their authority has withdrawn (CRL, RFC 5280, 5), kept as a file beside the profile.

#include <openssl/types.h>

#include <filesystem>
#include <memory>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::card {

class Certificate;

class RevocationList {
public:
    /// PEM or DER, nothing after it. Fault file.form.
    [[nodiscard]] static Result<RevocationList> from_bytes(ByteView bytes);
    /// At most 16 MB. Fault file.missing, file.form.
    [[nodiscard]] static Result<RevocationList> from_file(const std::filesystem::path& file);

    [[nodiscard]] const std::string& issuer() const { return issuer_; }  ///< the common name
    [[nodiscard]] UtcTime made() const { return made_; }
    [[nodiscard]] UtcTime next() const { return next_; }  ///< good until then
    /// Whether that authority's key signed it.
    [[nodiscard]] bool is_by(const Certificate& authority) const;
    [[nodiscard]] X509_CRL* native() const { return crl_.get(); }

private:
    explicit RevocationList(std::shared_ptr<X509_CRL> crl);
    std::shared_ptr<X509_CRL> crl_;
    std::string issuer_;
    UtcTime made_{};
    UtcTime next_{};
};

}  // namespace jcic::card
