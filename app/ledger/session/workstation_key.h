#pragma once
// The workstation's own key towards JCIC's host: EC P-256, made here and sealed here under the ledger's key, so that
// nobody uses it before a person's password has opened the ledger. In no backup: another machine makes its own.

#include <openssl/types.h>

#include <filesystem>
#include <memory>
#include <string>

#include "app/ledger/session/session.h"

namespace jcic::ledger {

class WorkstationKey {
public:
    /// Fault ledger.library.
    [[nodiscard]] static Result<WorkstationKey> make();
    /// Faults file.missing, file.read, ledger.corrupt (another ledger's, altered, none at all).
    [[nodiscard]] static Result<WorkstationKey> read(Session& session, const std::filesystem::path& file);
    /// Sealed, durably. Fault ledger.write.
    [[nodiscard]] Result<void> write(Session& session, const std::filesystem::path& file) const;

    /// SHA-256 of its public half (SubjectPublicKeyInfo): what the trail calls it by.
    [[nodiscard]] Result<Digest> digest() const;
    /// A certificate request for that common name: PKCS #10 (RFC 2986), PEM. Faults ledger.library, input.form.
    [[nodiscard]] Result<std::string> request(const std::string& common_name) const;
    /// Whether the certificate (PEM, the first of them) is for this key.
    [[nodiscard]] bool is_of(std::string_view certificate_pem) const;
    /// An EVP_PKEY, one reference more each time, for who gives it back: what TLS uses while somebody is signed in.
    [[nodiscard]] void* reference() const;
    /// The same for a document's signature. Goes with the last who holds it.
    [[nodiscard]] std::shared_ptr<EVP_PKEY> handle() const { return key_; }

private:
    [[nodiscard]] Result<Secret> numbers() const;
    explicit WorkstationKey(std::shared_ptr<EVP_PKEY> key) : key_(std::move(key)) {}
    std::shared_ptr<EVP_PKEY> key_;
};

}  // namespace jcic::ledger
