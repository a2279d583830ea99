#pragma once
// The workstation's own key towards JCIC's host: EC P-256, generated here and encrypted under the ledger's key, so that
// it is unusable until a person's password has opened the ledger. In no backup: another machine generates its own. A
// key made in a TPM stays there: only that TPM can load the encrypted data.

#include <openssl/types.h>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "app/ledger/session/session.h"
#include "app/tpm/key.h"

namespace jcic::ledger {

// A secret of the workstation, in a file beside the ledger encrypted under the ledger's key: unusable until a person's
// password has opened the ledger. In no backup.

/// Form of such a file: its first text, and the purpose of its key.
struct SealedSecretForm {
    std::string_view text;     ///< "jcic-desk workstation key v2"
    std::string_view purpose;  ///< "workstation-key"
};

/// Faults file.missing, file.read, ledger.corrupt (another ledger's, altered, or not such a file).
[[nodiscard]] Result<Secret> read_sealed_secret(Session& session, const std::filesystem::path& file,
                                                const SealedSecretForm& form);
/// Whether `fault` of reading it means that there is no such secret of this ledger: the file is missing, damaged or
/// another ledger's. Then another secret replaces it. After any other fault nothing is known of the file.
[[nodiscard]] bool lacks_sealed_secret(const Fault& fault);
/// Writes the file durably. Fault ledger.write.
[[nodiscard]] Result<void> write_sealed_secret(Session& session, const std::filesystem::path& file,
                                               const SealedSecretForm& form, const Secret& secret);

class WorkstationKey {
public:
    /// Fault ledger.library.
    [[nodiscard]] static Result<WorkstationKey> make();
    /// In that TPM. Faults key.tpm, ledger.library.
    [[nodiscard]] static Result<WorkstationKey> make_in(std::shared_ptr<tpm::Device> device);
    /// Reads a key of either kind; the TPM is used only when the key signs. Faults file.missing, file.read,
    /// ledger.corrupt (another ledger's, altered, or not such a file).
    [[nodiscard]] static Result<WorkstationKey> read(Session& session, const std::filesystem::path& file,
                                                     std::shared_ptr<tpm::Device> device);
    /// Writes it encrypted and durably. Fault ledger.write.
    [[nodiscard]] Result<void> write(Session& session, const std::filesystem::path& file) const;

    /// SHA-256 of its public half (SubjectPublicKeyInfo), which identifies it in the ledger.
    [[nodiscard]] Result<Digest> digest() const;
    /// A certificate request for that common name: PKCS #10 (RFC 2986), PEM. Faults ledger.library, input.form,
    /// key.tpm.
    [[nodiscard]] Result<std::string> request(const std::string& common_name) const;
    /// Whether the certificate (PEM, the first of them) is for this key.
    [[nodiscard]] bool is_of(std::string_view certificate_pem) const;
    /// Checks that it still signs: a TPM may have been cleared or replaced since. Fault key.tpm.
    [[nodiscard]] Result<void> try_out() const { return in_tpm_ ? in_tpm_->try_out() : Result<void>(); }
    /// Returns an EVP_PKEY with one more reference, which the caller releases: used by TLS while a person is signed in.
    [[nodiscard]] void* reference() const;
    /// The same for a document's signature, with shared ownership.
    [[nodiscard]] std::shared_ptr<EVP_PKEY> handle() const { return key_; }
    /// nullptr for one in a file.
    [[nodiscard]] const std::shared_ptr<const tpm::Key>& in_tpm() const { return in_tpm_; }
    /// Returns why the TPM failed to sign, if a library reports only a failure. nullopt for a key in a file.
    [[nodiscard]] std::optional<Fault> take_trouble() const { return in_tpm_ ? in_tpm_->take_trouble() : std::nullopt; }

private:
    [[nodiscard]] Result<Secret> numbers() const;
    explicit WorkstationKey(std::shared_ptr<EVP_PKEY> key) : key_(std::move(key)) {}
    explicit WorkstationKey(std::shared_ptr<const tpm::Key> key) : key_(key->handle()), in_tpm_(std::move(key)) {}
    std::shared_ptr<EVP_PKEY> key_;
    std::shared_ptr<const tpm::Key> in_tpm_{};
};

}  // namespace jcic::ledger
