#pragma once
// Forward-secure sealing: each epoch's key signs the head and the next epoch's public key, and is then overwritten. And
// how a restored ledger's seals are signed into those that stood before the restore: the seals made since the backup,
// carried along in the event that begins the new chain, and the signature of the key that they end with.

#include <filesystem>
#include <string>
#include <vector>

#include "app/ledger/keys/epoch_keys.h"
#include "app/ledger/session/dependencies.h"
#include "app/ledger/store/event_store.h"
#include "app/ledger/store/seal_store.h"
#include "app/ledger/trail/checkpoint.h"
#include "app/ledger/trail/head_slots.h"

namespace jcic::ledger {

struct OpenLedger;

/// Where the seals end, and whose key signs from here on.
struct ChainEnd {
    std::uint64_t epoch = 0;  ///< the last that was closed; 0 before the first
    TreeHead head;            ///< as that seal says
    PublicKey next{};         ///< of the epoch that is open: the seal's, or of a later "seal.restarted"
};

/// The first epoch's public key: field "seal-key" of event 1. Fault ledger.corrupt.
[[nodiscard]] Result<PublicKey> first_seal_key(const Leaf& founding);
/// The key that a "seal.restarted" puts in force. Fault ledger.corrupt.
[[nodiscard]] Result<PublicKey> restarted_key(const Leaf& restart);
/// What the old private key signs where the chain of seals begins anew.
[[nodiscard]] Bytes restart_bytes(const Origin& origin, const PublicKey& next);

class Sealer {
public:
    /// All that is handed in outlives it.
    Sealer(const std::filesystem::path& folder, const Origin& origin, const Secret& ledger_key, Database& database,
           EventStore& events, const Dependencies& dependencies)
        : folder_(folder),
          origin_(origin),
          ledger_key_(ledger_key),
          database_(database),
          events_(events),
          seals_(database),
          dependencies_(dependencies) {}

    [[nodiscard]] SealStore& seals() { return seals_; }
    /// The first epoch's public key: what head office was told of. Fault ledger.corrupt.
    [[nodiscard]] Result<PublicKey> first_key();
    [[nodiscard]] Result<ChainEnd> chain_end();
    /// Keeps every other program from closing an epoch while it lives.
    [[nodiscard]] Result<EpochKeys> hold_keys() const;
    /// The private key of the epoch that is open. Fault ledger.rolled-back where it is not there.
    [[nodiscard]] Result<EpochKey> open_key(const EpochKeys& keys);

    /// Ends the epoch that is open, at the events there are now, whatever their number; the card signs too where one is
    /// handed in. Fault ledger.rolled-back where the open epoch's private key is not there; the card's faults, and then
    /// nothing is closed.
    Result<void> close(const EpochKeys& keys, Closing why, const CardWitness& card = {});
    /// A head of this tree, the present one or a backup's, signed by the open epoch's key; no epoch ends. Faults as
    /// close.
    [[nodiscard]] Result<Note> checkpoint(const EpochKeys& keys, const TreeHead& head);

private:
    const std::filesystem::path& folder_;
    const Origin& origin_;
    const Secret& ledger_key_;
    Database& database_;
    EventStore& events_;
    SealStore seals_;
    const Dependencies& dependencies_;
};

/// The key among them that signs the open epoch, or nullptr.
[[nodiscard]] EpochKey* key_for(const ChainEnd& end, std::vector<EpochKey>& keys);

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
