#pragma once
// What leaves the ledger in a file for who has not got it: the whole as one file for an auditor on another machine
// (docs/ledger-format.md, "Export"), and one event with all that proves it ("Proof of one event"). jcic-ledger-verify,
// which shares no code with this room, reads both.

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

/// Personal values leave the ledger only with two persons' signatures: the unit head's, who asks, and a second's. What
/// both sign: which ledger, how far it has come, who asks, who consents, and why.
struct ValuesStatement {
    domain::Entry event;  ///< "ledger.exported-with-values", prepared: asks for the signatures of both
    domain::PersonId second;
    /// "label\tvalue\n" lines, as the event shows them.
    [[nodiscard]] std::string text() const { return event.value(field::page); }
};

/// For the person who is signed in. Reason and page are personal, under a key of the event's own. Fault ledger.corrupt.
[[nodiscard]] Result<ValuesStatement> values_statement(Session& session, const domain::PersonId& second,
                                                       const std::string& reason);

struct ExportOptions {
    /// Personal values too, and what is kept apart: then everything is encrypted under this password, whose strength is
    /// the caller's to check, and two persons have consented.
    const Secret* password = nullptr;
    const domain::Entry* consent = nullptr;  ///< values_statement's event, signed by both
    std::stop_token stop{};
    std::function<void(std::uint64_t done, std::uint64_t total)> progress{};
    Permit permit = anybody;  ///< asked for inside the transaction
    /// A part: from the first event of that day or a later one (in Taiwan). Of those before it their hashes alone, but
    /// for what says who is who, who had it restored and when the clock was set.
    std::optional<domain::RocDate> since{};
    bool never_over = false;  ///< what has that name by the end stays, and the fault is file.write ("exists")
};

struct ExportReport {
    std::uint64_t events = 0;  ///< the export's own event is the last
    std::uint64_t from = 1;    ///< the first of which nothing is left out
    std::uint64_t seals = 0;
    std::uint64_t values = 0;
    std::string checkpoint;  ///< signed note over all of them
};

/// Writes "ledger.exported" first, or "ledger.exported-with-values" if consented to, then the file, which takes
/// another's place only when it is whole. Faults person.duty (values, and nobody consented),
/// ledger.sealed (values are wished and this session may not read them), ledger.write, file.write, ledger.corrupt,
/// ledger.rolled-back, cancelled.
[[nodiscard]] Result<ExportReport> export_ledger(Session& session, const std::filesystem::path& file,
                                                 const ExportOptions& options);

struct OpenLedger;
struct StoredEvent;
/// What there is of each of the event's values and attachments, as its records 'K' say: for who reads the export
/// without the values, too. Faults ledger.read, ledger.corrupt.
[[nodiscard]] Result<std::vector<Bytes>> kept_of(OpenLedger& opened, const StoredEvent& event);

struct EventProofReport {
    std::uint64_t events = 0;  ///< the checkpoint's size
    std::uint64_t seals = 0;
    std::string checkpoint;  ///< signed note
};

/// Writes "ledger.proven" first, then the file, which takes another's place only when it is whole. No personal value is
/// in it. Faults query.unknown (no such event), ledger.write, file.write, ledger.corrupt, ledger.rolled-back.
[[nodiscard]] Result<EventProofReport> prove_event(Session& session, std::uint64_t sequence,
                                                   const std::filesystem::path& file, const Permit& permit = anybody);

}  // namespace jcic::ledger
