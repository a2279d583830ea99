#pragma once
// Verifies a whole export in one pass, with memory independent of its length.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/verify/checks/kept.h"
#include "app/verify/checks/people.h"
#include "app/verify/checks/seams.h"
#include "app/verify/trail/export_reader.h"
#include "app/verify/trail/note.h"
#include "app/verify/trail/tree.h"
#include "app/verify/trail/typed.h"

namespace jcic::verify {

/// Evidence supplied by the auditor; all optional.
struct Questions {
    std::optional<Bytes> fingerprint;  ///< head office's: 21 bytes
    std::vector<KnownHead> heads;      ///< from weekly query records, earlier checkpoints and witnesses: this ledger
                                       ///< must extend each
    std::optional<std::uint64_t> event;
    std::string since;        ///< a part from this day on suffices (seven digits); empty: everything is required
    std::string authorities;  ///< PEM: permitted issuers of the cards' certificates; empty: not checked
};

/// A fault. `sequence` is the first bad event, or the first that the next seal no longer covers; 0 if it is none.
struct Finding {
    std::uint64_t sequence = 0;
    std::string reason;  ///< "number", "body", "hash", "seal", "signature", … : docs/trust/ledger-format.md, "Export"
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
    std::uint64_t from = 1;       ///< complete from this event on: in a part not the first
    std::uint64_t from_at = 0;    ///< the time in that event
    std::uint64_t not_asked = 0;  ///< events of a part that answer one outside it: that link was not checked
    Digest root{};
    std::string fingerprint;                     ///< of the first epoch's key, as typed
    std::uint64_t seals = 0;                     ///< valid ones, in order
    std::uint64_t sealed = 0;                    ///< events before the last of them
    std::string sealed_at;                       ///< the time in that seal
    std::uint64_t values = 0;                    ///< personal values that agree with their events
    std::uint64_t not_compared = 0;              ///< personal values that exist, but not in the export: no fault
    std::map<std::string, std::uint64_t> cards;  ///< subject of each certificate that signed seals, and how many
    std::optional<FoundEvent> event;
    std::vector<Finding> findings;  ///< the first hundred, in the events' order
    std::uint64_t finding_count = 0;
    std::vector<KnownHead> witnessed;  ///< heads signed by a witness that this ledger extends
    std::vector<TakenIn> taken_in;     ///< by the ledger alone, which a restored old copy would also contain
    /// Notes that are no faults: restores from a backup, and who is responsible for them.
    std::vector<Notice> told;

    [[nodiscard]] bool ok() const { return finding_count == 0; }
    bool operator==(const Verdict&) const;
};

/// The rules of a trail, asked of events as a ledger hands them over, from the first on, while it checks by itself what
/// is about its bytes: numbers, bodies, and what is kept of values and attachments.
class Judge {
public:
    /// Of the ledger whose events come.
    explicit Judge(Origin origin);
    ~Judge();
    Judge(const Judge&) = delete;
    Judge& operator=(const Judge&) = delete;

    struct Given {
        ByteView body;                ///< empty: it cannot be read; its number is kept, and nothing is asked of it
        Digest leaf{};                ///< its hash
        std::vector<KeptState> kept;  ///< of each field that is kept apart, in order
        std::optional<Digest> page;   ///< digest of its field "page", if known
    };
    void take_event(const Given& given);
    /// After the event that is its size, or the last one.
    void take_seal(std::string_view note, ByteView certificate);
    /// Call once, at the end.
    [[nodiscard]] Verdict verdict();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Receives the number of processed events from time to time.
using Progress = std::function<void(std::uint64_t events)>;

/// Verifies an export, or the proof of one event (event_proof.h). Faults only if there is nothing to verify: file.read,
/// person.password (encrypted, and the password is missing or wrong). Faults of the content are in the verdict.
[[nodiscard]] Result<Verdict> verify_export(Source& source, const Questions& questions, const Secret* password,
                                            const Progress& progress);

}  // namespace jcic::verify
