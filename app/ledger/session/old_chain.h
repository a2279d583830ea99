#pragma once
// How a restored ledger's seals are signed into those that stood before the restore: the seals made since the backup,
// carried along in the event that begins the new chain, and the signature of the key that they end with.

#include <filesystem>
#include <string>
#include <vector>

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

/// What the folder that is given up bears witness to.
struct OldChain {
    std::vector<std::string> seals;  ///< notes, of the epochs after the backup's last
    std::optional<EpochKey> key;     ///< of the epoch that was open; nullopt where it is gone
};

/// As far as the folder can be read: a damaged one gives less. `after`: the backup's last epoch.
[[nodiscard]] OldChain old_chain_of(const std::filesystem::path& folder, const OpenLedger& opened, std::uint64_t after);

/// "seal.restarted" with reason "restored" for the new key.
[[nodiscard]] domain::Entry restart_after_restore(const Origin& origin, const OldChain& old, const PublicKey& next,
                                                  Random& random);

/// Whether the event's new key is signed by the chain that ended with `epoch` and named `key` next.
[[nodiscard]] bool continues_chain(const Leaf& restart, const Origin& origin, std::uint64_t epoch, PublicKey key);

}  // namespace jcic::ledger
