#pragma once
// Forward-secure sealing: each epoch's key signs the head and the next epoch's public key, and is then overwritten.
// After a restore the new chain is linked to the old one: the event that begins it contains the seals made since the
// backup and a signature by the last of their keys.

#include <filesystem>
#include <string>
#include <vector>

#include "app/keys/epoch_keys.h"
#include "app/ledger/store/event_store.h"
#include "app/ledger/store/seal_store.h"
#include "app/ledger/trail/checkpoint.h"
#include "app/ledger/trail/head_slots.h"
#include "app/unlock/dependencies.h"

namespace jcic::ledger {

class OpenLedger;

/// The end of the chain of seals, and the key that signs next.
struct ChainEnd {
    std::uint64_t epoch = 0;  ///< the last that was closed; 0 before the first
    TreeHead head;            ///< as in that seal
    PublicKey next{};         ///< of the open epoch: from the seal, or from a later "seal.restarted"
};

/// The first epoch's public key: field "seal-key" of event 1. Fault ledger.corrupt.
[[nodiscard]] Result<PublicKey> first_seal_key(const Leaf& founding);
/// The key that a "seal.restarted" introduces. Fault ledger.corrupt.
[[nodiscard]] Result<PublicKey> restarted_key(const Leaf& restart);
/// The bytes that the old private key signs if the chain of seals begins again.
[[nodiscard]] Bytes restart_bytes(const Origin& origin, const PublicKey& next);

class Sealer {
public:
    /// All references must outlive the object.
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
    /// The first epoch's public key, as reported to head office. Fault ledger.corrupt.
    [[nodiscard]] Result<PublicKey> first_key();
    [[nodiscard]] Result<ChainEnd> chain_end();
    /// Locks the keys: no other program closes an epoch while the result exists.
    [[nodiscard]] Result<EpochKeys> hold_keys() const;
    /// Returns the private key of the open epoch. Fault ledger.rolled-back if it is missing.
    [[nodiscard]] Result<EpochKey> open_key(const EpochKeys& keys);

    /// Ends the open epoch at the present events, even if there are none; the card signs too if one is given. Fault
    /// ledger.rolled-back if the open epoch's private key is missing; the card's faults, which leave the epoch open.
    Result<void> close(const EpochKeys& keys, Closing why, const CardWitness& card = {});
    /// Signs a head of this tree, the present one or a backup's, with the open epoch's key; no epoch ends. Faults as
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

/// Returns the key among them that signs the open epoch, or nullptr.
[[nodiscard]] EpochKey* key_for(const ChainEnd& end, std::vector<EpochKey>& keys);

/// Seals and key of the folder that a restore replaces.
struct OldChain {
    std::vector<std::string> seals;  ///< notes, of the epochs after the backup's last
    std::optional<EpochKey> key;     ///< of the open epoch; nullopt if missing
};

/// Reads as much of it as the folder allows. `after`: the backup's last epoch.
[[nodiscard]] OldChain old_chain_of(const std::filesystem::path& folder, const OpenLedger& opened, std::uint64_t after);

/// Returns "seal.restarted" with reason "restored" for the new key.
[[nodiscard]] domain::Entry restart_after_restore(const Origin& origin, const OldChain& old, const PublicKey& next,
                                                  Random& random);

}  // namespace jcic::ledger
