#pragma once
// Proof that the trail is whole: what can be proven from the ledger alone, and with what was written down elsewhere.

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

/// What bears witness from outside the folder. Without any, a whole folder put back is not found.
struct Witnesses {
    std::optional<Anchor> anchor;     ///< from the weekly sheet: today's ledger must extend it
    std::string fingerprint;          ///< head office's mark of the first epoch's key, as typed; empty: not compared
    std::vector<std::string> keys{};  ///< of witnesses (WitnessKey), as typed
    std::vector<std::string> cosigned{};  ///< checkpoints that one of them signed: today's ledger must extend each
};

struct Finding {
    std::uint64_t sequence = 0;  ///< the event that is bad, 0 where it is not one event
    FaultCode code = FaultCode::ledger_corrupt;
    std::string
        reason;  ///< "tree", "number", "body", "seal", "anchor", "witness", "signature", "signer", "unsigned", …
    std::string file{};      ///< of "file-damaged" ("slots/Q01.slot"), or where a page is named
    std::uint64_t page = 0;  ///< of the database's file, where one is known to be bad; from 1
    bool told = false;       ///< an event of the trail tells it: it was so then, and stands for ever
    bool operator==(const Finding&) const = default;
};

/// What a ledger says of itself, and what is no fault.
struct Told {
    std::uint64_t sequence = 0;  ///< the event; 0 where it is none, but a file beside the ledger
    std::string reason;          ///< "restored", "stood-for", "mended", "worn": docs/ledger-format.md, "Reports that…"
    UtcTime at{};
    std::vector<std::string> who{};  ///< user codes
    std::string why;                 ///< "no-ledger", "unreadable", "no-key"; of files: their names
    bool operator==(const Told&) const = default;
};

/// What cannot be read there, and for which page.
[[nodiscard]] Finding unreadable(std::uint64_t sequence, const Fault& fault);

struct VerifyReport {
    bool ok = false;
    std::uint64_t events = 0;
    std::uint64_t seals = 0;
    std::string head;             ///< the root of all events, in hex
    std::vector<Finding> faults;  ///< in the events' order: the first one names the first bad event
    /// Where the ledger was restored from a backup, and people stand for it; small files that were mended.
    std::vector<Told> told;
    /// Values that are there, and that this session has not the key to hold to what their events commit to: no fault.
    std::uint64_t not_compared = 0;
};

/// One after the other; with a large ledger each takes its time.
enum class VerifyStage { events, indexes, search };
/// Told how far each stage has come, in events; 0 of 0 where that is not known.
using VerifyProgress = std::function<void(VerifyStage stage, std::uint64_t done, std::uint64_t total)>;

/// Tree, gapless numbers, bodies, seals and the cards' lines under them, every signature by the key in force at its
/// event, the signatures an action demands and the page they are over, commitments, projections, entries cut from the
/// outer journal; by the ledger's key alone, that each value is there or its end was announced. Pages and commitments
/// as far as this session can open them: what it cannot is counted. Works on a handle of its own: the session goes on
/// meanwhile. Faults: cancelled, once stopped; input.form, what a person brought along is not what it is taken for;
/// ledger.busy, another program kept it from reading; what is bad is in the report.
[[nodiscard]] Result<VerifyReport> verify(Session& session, const Witnesses& witnesses = {},
                                          const std::stop_token& stop = {}, const VerifyProgress& progress = {});

/// The same, of what the handle reads.
[[nodiscard]] Result<VerifyReport> verify(std::unique_ptr<ReadHandle> ledger, const Witnesses& witnesses,
                                          const std::stop_token& stop, const VerifyProgress& progress = {});

/// The same of a ledger that is too damaged to be signed in to: nothing of it is believed or written. `person` proves
/// who asks by the password. Faults besides: those of the password, and ledger.* where not even a file can be opened.
[[nodiscard]] Result<VerifyReport> verify_as_it_lies(Ledger& ledger, const domain::PersonId& person,
                                                     const Secret& password, const Witnesses& witnesses = {},
                                                     const std::stop_token& stop = {},
                                                     const VerifyProgress& progress = {});

}  // namespace jcic::ledger
