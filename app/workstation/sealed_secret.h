#pragma once
// A secret of the workstation, in a file beside the ledger encrypted under the ledger's key: unusable until a person's
// password has opened the ledger. In no backup.

#include <filesystem>
#include <string_view>

#include "app/ledger/session/session.h"

namespace jcic::ledger {

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

}  // namespace jcic::ledger
