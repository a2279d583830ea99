#pragma once
// Verification of the ledger from the ledger alone and from evidence kept elsewhere.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/domain/identifiers.h"
#include "app/ledger/trail/anchor.h"

namespace jcic::ledger {

class Session;
class Ledger;
struct ReadHandle;  // read_handle.h

/// Evidence from outside the folder. Without it, a completely restored old folder is not detected.
struct Witnesses {
    std::optional<Anchor> anchor;         ///< from the weekly query record: today's ledger must extend it
    std::string fingerprint;              ///< head office's, of the first epoch's key, as typed; empty: not compared
    std::vector<std::string> keys{};      ///< of witnesses (WitnessKey), as typed
    std::vector<std::string> cosigned{};  ///< checkpoints signed by a witness: today's ledger must extend each
};

struct Finding {
    std::uint64_t sequence = 0;  ///< the bad event, 0 if it is not one event
    FaultCode code = FaultCode::ledger_corrupt;
    std::string
        reason;  ///< "tree", "number", "body", "seal", "anchor", "witness", "signature", "signer", "unsigned", …
    std::string file{};      ///< for "file-damaged" ("slots/Q01.slot"), or if a page is named
    std::uint64_t page = 0;  ///< of the database's file, if one is known to be bad; from 1
    bool told = false;       ///< already recorded by an event, which stays for good
    bool operator==(const Finding&) const = default;
};

/// A note about the ledger that is no fault.
struct Notice {
    std::uint64_t sequence = 0;  ///< the event; 0 if it concerns a file beside the ledger
    std::string reason;  ///< "restored", "stood-for", "mended", "worn": docs/trust/ledger-format.md, "Reports that…"
    UtcTime at{};
    std::vector<std::string> who{};  ///< user codes
    std::string why;                 ///< "no-ledger", "unreadable", "no-key"; of files: their names
    bool operator==(const Notice&) const = default;
};

/// Returns the finding for unreadable data, with its page if known.
[[nodiscard]] Finding unreadable(std::uint64_t sequence, const Fault& fault);

struct VerifyReport {
    bool ok = false;
    std::uint64_t events = 0;
    std::uint64_t seals = 0;
    std::string head;             ///< the root of all events, in hex
    std::vector<Finding> faults;  ///< in the events' order: the first one names the first bad event
    /// Restores from a backup for which people are responsible; repaired small files.
    std::vector<Notice> told;
    /// Values that exist and whose commitments this session cannot check for lack of the key: no fault.
    std::uint64_t not_compared = 0;
};

/// In this order; each takes long for a large ledger.
enum class VerifyStage { events, indexes, search };
/// Receives the progress of each stage, in events; 0 of 0 if unknown.
using VerifyProgress = std::function<void(VerifyStage stage, std::uint64_t done, std::uint64_t total)>;

/// Checks the tree, gapless numbers, bodies, seals and the cards' lines under them, every signature by the key in force
/// at its event, the signatures an action demands and the page they cover, commitments, projections, entries cut from
/// the outer journal; by the ledger's key alone, that each value exists or its end was announced. Pages and commitments
/// as far as this session can open them: the others are counted. Uses a separate handle: the session remains usable.
/// Faults: cancelled, when stopped; input.form, a person's evidence is invalid; ledger.busy, another program prevented
/// reading; other faults are in the report.
[[nodiscard]] Result<VerifyReport> verify(Session& session, const Witnesses& witnesses = {},
                                          const std::stop_token& stop = {}, const VerifyProgress& progress = {});

/// The same for the handle's ledger.
[[nodiscard]] Result<VerifyReport> verify(std::unique_ptr<ReadHandle> ledger, const Witnesses& witnesses,
                                          const std::stop_token& stop, const VerifyProgress& progress = {});

/// The same for a ledger too damaged to sign in: nothing in it is trusted or written. The password proves that `person`
/// may ask. Further faults: those of the password, and ledger.* if not even a file can be opened.
[[nodiscard]] Result<VerifyReport> verify_as_it_lies(Ledger& ledger, const domain::PersonId& person,
                                                     const Secret& password, const Witnesses& witnesses = {},
                                                     const std::stop_token& stop = {},
                                                     const VerifyProgress& progress = {});

}  // namespace jcic::ledger
