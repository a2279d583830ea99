#pragma once
// Exports from the ledger: all of it as one file for an auditor on another machine (docs/trust/ledger-format.md,
// "Export"), or one event with its proof ("Proof of one event"). jcic-ledger-verify, which shares no code with this
// module, reads both.

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/secret.h"
#include "app/domain/events/journal.h"
#include "app/domain/identifiers.h"
#include "app/domain/roc_date.h"
#include "app/ledger/people/permit.h"

namespace jcic::ledger {

class Session;

/// Consent to export personal values: signed by the unit head, who requests it, and by a second person. Both sign the
/// ledger's identity and head, the requester, the second person and the reason.
struct ValuesStatement {
    domain::Entry event;  ///< "ledger.exported-with-values", prepared: requires both signatures
    domain::PersonId second;
    /// The event's text: "label\tvalue\n" lines.
    [[nodiscard]] std::string text() const { return event.value(field::page); }
};

/// Prepares it for the signed-in person. Reason and text are personal, under the event's own key. Fault ledger.corrupt.
[[nodiscard]] Result<ValuesStatement> values_statement(Session& session, const domain::PersonId& second,
                                                       const std::string& reason);

struct ExportOptions {
    /// Includes personal values and fields kept apart: everything is then encrypted under this password, and two
    /// persons must have consented. The caller checks the password's strength.
    const Secret* password = nullptr;
    const domain::Entry* consent = nullptr;  ///< values_statement's event, signed by both
    std::stop_token stop{};
    std::function<void(std::uint64_t done, std::uint64_t total)> progress{};
    Permit permit = anybody;  ///< checked inside the transaction
    /// Exports only events from the first one of that day (in Taiwan) on. Earlier events are exported as hashes only,
    /// except for those that identify people, restores and clock changes.
    std::optional<domain::RocDate> since{};
    bool never_over = false;  ///< never overwrites: an existing file stays, with fault file.write ("exists")
};

struct ExportReport {
    std::uint64_t events = 0;  ///< the export's own event is the last
    std::uint64_t from = 1;    ///< the first event that is exported in full
    std::uint64_t seals = 0;
    std::uint64_t values = 0;
    std::string checkpoint;  ///< signed note over all events
};

/// Writes "ledger.exported" first, or "ledger.exported-with-values" if consented to, then the file, which replaces an
/// existing one only when complete. Faults person.duty (values without consent), ledger.sealed (this session may not
/// read the requested values), ledger.write, file.write, ledger.corrupt, ledger.rolled-back, cancelled.
[[nodiscard]] Result<ExportReport> export_ledger(Session& session, const std::filesystem::path& file,
                                                 const ExportOptions& options);

class OpenLedger;
struct StoredEvent;
/// Returns the state of each of the event's values and attachments as the export's records 'K', also for readers of an
/// export without values. Faults ledger.read, ledger.corrupt.
[[nodiscard]] Result<std::vector<Bytes>> kept_of(OpenLedger& opened, const StoredEvent& event);

struct EventProofReport {
    std::uint64_t events = 0;  ///< the checkpoint's size
    std::uint64_t seals = 0;
    std::string checkpoint;  ///< signed note
};

/// Writes "ledger.proven" first, then the file, which replaces an existing one only when complete and contains no
/// personal value. Faults query.unknown (no such event), ledger.write, file.write, ledger.corrupt, ledger.rolled-back.
[[nodiscard]] Result<EventProofReport> prove_event(Session& session, std::uint64_t sequence,
                                                   const std::filesystem::path& file, const Permit& permit = anybody);

}  // namespace jcic::ledger
