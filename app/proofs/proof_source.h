#pragma once
// The ledger's part of the proof on a page: the open epoch's key signs it, the seals name the key, the tree contains
// the event.

#include "app/ledger/session/session.h"
#include "app/ledger/store/seal_store.h"
#include "app/ledger/trail/public_keys.h"

namespace jcic::ledger {

/// An event's audit path (RFC 6962 section 2.1.1) in the tree of that head.
struct Inclusion {
    TreeHead head;
    std::vector<Digest> path;
};

class ProofSource {
public:
    explicit ProofSource(Session& session) : opened_(session.opened()) {}

    /// Signs each message after prefix(purpose) with the open epoch's key; no epoch ends. Faults as
    /// Session::close_epoch.
    [[nodiscard]] Result<EpochSignatures> sign_by_epoch(std::string_view purpose, const std::vector<Bytes>& messages);
    /// Of all epochs, including the open one.
    [[nodiscard]] Result<PublicKeys> public_keys();
    /// Returns the newest seals, newest first, at most `limit`.
    [[nodiscard]] Result<std::vector<StoredSeal>> newest_seals(std::size_t limit);
    /// Returns all seals and the first key as a file (read_seals), for use without a ledger.
    [[nodiscard]] Result<std::string> seals_file();
    /// Fault input.form for an event that does not exist.
    [[nodiscard]] Result<Inclusion> inclusion(std::uint64_t sequence);

private:
    OpenLedger& opened_;
};

}  // namespace jcic::ledger
