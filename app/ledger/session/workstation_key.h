#pragma once
// The workstation's own key towards JCIC's host: EC P-256, made here and sealed here under the ledger's key, so that
// nobody uses it before a person's password has opened the ledger. In no backup: another machine makes its own. One
// that was made in a TPM stays there: what is sealed is what that TPM, and no other, makes it of again.

#include <openssl/types.h>

#include <filesystem>
#include <memory>
#include <string>

#include "app/ledger/session/session.h"
#include "app/tpm/key.h"

namespace jcic::ledger {

class WorkstationKey {
public:
    /// Fault ledger.library.
    [[nodiscard]] static Result<WorkstationKey> make();
    /// In that TPM. Faults key.tpm, ledger.library.
    [[nodiscard]] static Result<WorkstationKey> make_in(std::shared_ptr<tpm::Device> device);
    /// Whichever it is; a TPM is asked nothing before the key signs. Faults file.missing, file.read, ledger.corrupt
    /// (another ledger's, altered, none at all).
    [[nodiscard]] static Result<WorkstationKey> read(Session& session, const std::filesystem::path& file,
                                                     std::shared_ptr<tpm::Device> device);
    /// Sealed, durably. Fault ledger.write.
    [[nodiscard]] Result<void> write(Session& session, const std::filesystem::path& file) const;

    /// SHA-256 of its public half (SubjectPublicKeyInfo): what the trail calls it by.
    [[nodiscard]] Result<Digest> digest() const;
    /// A certificate request for that common name: PKCS #10 (RFC 2986), PEM. Faults ledger.library, input.form,
    /// key.tpm.
    [[nodiscard]] Result<std::string> request(const std::string& common_name) const;
    /// Whether the certificate (PEM, the first of them) is for this key.
    [[nodiscard]] bool is_of(std::string_view certificate_pem) const;
    /// Whether it still signs: a TPM may have been cleared since, or be another one. Fault key.tpm.
    [[nodiscard]] Result<void> try_out() const { return in_tpm_ ? in_tpm_->try_out() : Result<void>(); }
    /// An EVP_PKEY, one reference more each time, for who gives it back: what TLS uses while somebody is signed in.
    [[nodiscard]] void* reference() const;
    /// The same for a document's signature. Goes with the last who holds it.
    [[nodiscard]] std::shared_ptr<EVP_PKEY> handle() const { return key_; }
    /// nullptr for one in a file.
    [[nodiscard]] const std::shared_ptr<const tpm::Key>& in_tpm() const { return in_tpm_; }
    /// Where a library says only that nothing was signed: why, if it is the TPM. nullopt for one in a file.
    [[nodiscard]] std::optional<Fault> take_trouble() const { return in_tpm_ ? in_tpm_->take_trouble() : std::nullopt; }

private:
    [[nodiscard]] Result<Secret> numbers() const;
    explicit WorkstationKey(std::shared_ptr<EVP_PKEY> key) : key_(std::move(key)) {}
    explicit WorkstationKey(std::shared_ptr<const tpm::Key> key) : key_(key->handle()), in_tpm_(std::move(key)) {}
    std::shared_ptr<EVP_PKEY> key_;
    std::shared_ptr<const tpm::Key> in_tpm_{};
};

}  // namespace jcic::ledger
