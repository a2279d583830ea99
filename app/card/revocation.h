#pragma once
// Certificate revocation lists (CRL, RFC 5280, 5), in a file beside the profile; while one authority replaces another,
// one file contains both authorities' lists.

#include <openssl/types.h>

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::card {

class Certificate;

class RevocationList {
public:
    /// PEM, one or several, or one in DER, nothing after it. Fault file.form.
    [[nodiscard]] static Result<RevocationList> from_bytes(ByteView bytes);
    /// At most 16 MB. Fault file.missing, file.form.
    [[nodiscard]] static Result<RevocationList> from_file(const std::filesystem::path& file);

    /// Whether each was signed by one of the authorities' keys.
    [[nodiscard]] bool is_by(std::span<const Certificate> authorities) const;
    /// Checks that each authority that signed any of them signed one that is valid at that time. Fault card.certificate
    /// ("reason" crl-expired, crl-not-yet-valid).
    [[nodiscard]] Result<void> in_force(std::span<const Certificate> authorities, UtcTime now) const;
    /// Returns those signed by this authority's key.
    [[nodiscard]] std::vector<X509_CRL*> by(const Certificate& authority) const;
    /// Whether both come from the same read.
    [[nodiscard]] bool is_same(const RevocationList& other) const { return lists_ == other.lists_; }

private:
    using Lists = std::vector<std::shared_ptr<X509_CRL>>;
    explicit RevocationList(Lists lists) : lists_(std::move(lists)) {}
    Lists lists_;
};

}  // namespace jcic::card
