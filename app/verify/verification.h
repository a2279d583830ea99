#pragma once
// The whole of an export, checked once from front to back, with memory that does not grow with its length.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/verify/checks/people.h"
#include "app/verify/checks/seams.h"
#include "app/verify/trail/export_reader.h"
#include "app/verify/trail/note.h"
#include "app/verify/trail/tree.h"
#include "app/verify/trail/typed.h"

namespace jcic::verify {

/// What the auditor brings along; all of it may be absent.
struct Questions {
    std::optional<Bytes> fingerprint;  ///< head office's: 21 bytes
    std::vector<KnownHead> heads;      ///< from sheets, earlier checkpoints and witnesses: this ledger must extend each
    std::optional<std::uint64_t> event;
    std::string since;        ///< a part from this day on will do (seven digits); empty: all is wanted
    std::string authorities;  ///< PEM: who may have issued the cards' certificates; empty: not asked
};

/// What is wrong. `sequence` is the first bad event, or the first that the next seal no longer vouches for; 0 where it
/// is none.
struct Finding {
    std::uint64_t sequence = 0;
    std::string reason;  ///< "number", "body", "hash", "seal", "signature", … : docs/ledger-format.md, "Export"
    bool operator==(const Finding&) const = default;
};

struct FoundEvent {
    Event event;
    Digest leaf{};
    std::vector<Digest> path;  ///< RFC 6962 section 2.1.1, to the root of all events
};

struct Verdict {
    Origin origin;
    std::uint64_t events = 0;
    std::uint64_t from = 1;       ///< nothing is left out from this event on: of a part another than the first
    std::uint64_t from_at = 0;    ///< when that event says that it was written, as it says it
    std::uint64_t not_asked = 0;  ///< events of a part that answer one which is not in it: what of it was not judged
    Digest root{};
    std::string fingerprint;                     ///< of the first epoch's key, as typed
    std::uint64_t seals = 0;                     ///< that hold, in order
    std::uint64_t sealed = 0;                    ///< events before the last of them
    std::string sealed_at;                       ///< when, as it says
    std::uint64_t values = 0;                    ///< personal values that agree with their events
    std::uint64_t not_compared = 0;              ///< personal values that are there, and not in the export: no fault
    std::map<std::string, std::uint64_t> cards;  ///< subject of each certificate that signed seals, and how many
    std::optional<FoundEvent> event;
    std::vector<Finding> findings;  ///< the first hundred, in the events' order
    std::uint64_t finding_count = 0;
    std::vector<KnownHead> witnessed;  ///< heads that a witness signed and this ledger extends
    std::vector<TakenIn> taken_in;     ///< by the trail alone: what was put back with it says the same
    /// What is no fault, and to be told: where the ledger was restored from a backup, and who stands for it.
    std::vector<Told> told;

    [[nodiscard]] bool ok() const { return finding_count == 0; }
    bool operator==(const Verdict&) const;
};

/// Told now and then how many events are done.
using Progress = std::function<void(std::uint64_t events)>;

/// An export, or the proof of one event (event_proof.h). Faults only where there is nothing to judge: file.read,
/// person.password (encrypted, and the password is missing or another). What is wrong with it is in the verdict.
[[nodiscard]] Result<Verdict> verify_export(Source& source, const Questions& questions, const Secret* password,
                                            const Progress& progress);

}  // namespace jcic::verify
