#pragma once
// A secret of the workstation's in a file beside the ledger, sealed under the ledger's key: nobody uses it before a
// person's password has opened the ledger. In no backup.

#include <filesystem>
#include <string_view>

#include "app/ledger/session/session.h"

namespace jcic::ledger {

/// What is in such a file: its first text, and the purpose of the key under which it is sealed.
struct SealedSecretForm {
    std::string_view text;     ///< "jcic-desk workstation key v2"
    std::string_view purpose;  ///< "workstation-key"
};

/// Faults file.missing, file.read, ledger.corrupt (another ledger's, altered, none at all).
[[nodiscard]] Result<Secret> read_sealed_secret(Session& session, const std::filesystem::path& file,
                                                const SealedSecretForm& form);
/// Durably. Fault ledger.write.
[[nodiscard]] Result<void> write_sealed_secret(Session& session, const std::filesystem::path& file,
                                               const SealedSecretForm& form, const Secret& secret);

}  // namespace jcic::ledger
