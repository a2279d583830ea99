#pragma once
// Certificate revocation lists (CRL, RFC 5280, 5), kept as a file beside the profile; while one authority replaces
// another, one file has the lists of both.

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

    /// Whether each was signed by the key of one of them.
    [[nodiscard]] bool is_by(std::span<const Certificate> authorities) const;
    /// Whether each of these authorities that signed any of them signed one that holds at that time. Fault
    /// card.certificate ("reason" crl-expired, crl-not-yet-valid).
    [[nodiscard]] Result<void> in_force(std::span<const Certificate> authorities, UtcTime now) const;
    /// Those that this authority's key signed.
    [[nodiscard]] std::vector<X509_CRL*> by(const Certificate& authority) const;
    /// Read at the same time: the same lists.
    [[nodiscard]] bool is_same(const RevocationList& other) const { return lists_ == other.lists_; }

private:
    using Lists = std::vector<std::shared_ptr<X509_CRL>>;
    explicit RevocationList(Lists lists) : lists_(std::move(lists)) {}
    Lists lists_;
};

}  // namespace jcic::card
