#pragma once
// The ledger for its readers: the event list, its search, and verification.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/backup/export.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"
#include "app/domain/roc_date.h"
#include "app/ledger_check/deletion_check.h"
#include "app/ledger_check/verify.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

class Seat;

struct EventRow {
    std::uint64_t sequence = 0;
    UtcTime at{};
    std::string person;
    std::string person_name;
    std::string action;
    std::string subject;
    std::string subject_name{};  ///< a person's name, the case number of a loaded query; else ""
    std::vector<Detail> fields;  ///< the non-empty plain ones, in the event's order
    std::string workstation{};
    std::string address{};  ///< the workstation's, towards the host (R-LO-1); "-" if unknown
};

/// A typed word, and the actions whose displayed names contain it.
struct FilterWord {
    std::string text;
    std::vector<std::string> actions{};
    bool operator==(const FilterWord&) const = default;
};

/// All given conditions must match; empty strings and absent times do not limit.
struct EventFilter {
    std::vector<FilterWord> words;  ///< anywhere in an event's text, or in its person's name
    std::string person;
    std::string kind;  ///< an action, or its beginning that ends in a dot: "query."
    std::string subject;
    std::string person_id;  ///< the subject's
    std::string case_number;
    std::string item;
    std::string serial_end;  ///< the serial number's last characters (R-SE-5)
    std::optional<UtcTime> from, to;
    bool operator==(const EventFilter&) const = default;
};

/// Number of events in the search index.
struct IndexState {
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    [[nodiscard]] bool complete() const { return done == total; }
};

struct EventList {
    std::uint64_t events = 0;    ///< in the ledger, regardless of the filter
    std::vector<EventRow> rows;  ///< matching the filter, newest first
    bool own_only = false;       ///< only the signed-in person's own, by their duties
    std::uint64_t next = 0;      ///< sequence of the next page's first event; 0: no more matches
    IndexState index;            ///< if incomplete, later events are found only without a filter
};

struct Verification {
    bool ok = false;
    std::uint64_t events = 0;
    std::string head;                      ///< the root of all events, 64 hex digits
    std::vector<Fault> faults;             ///< first bad event first, detail "sequence"
    std::vector<ledger::Notice> told{};    ///< what is no fault: where a backup was put back, and who stands for it
    std::uint64_t not_compared = 0;        ///< values present that this person's keys do not open
    std::optional<Fault> unwritten{};      ///< why the verification was not recorded
    std::optional<Fault> labels_unread{};  ///< why closed subjects were not compared with their labels

    /// Whether the events are intact but the indexes are inconsistent: begin_index rebuilds them.
    [[nodiscard]] bool only_look_ups() const;
};

/// The ledger's head.
struct Head {
    std::uint64_t events = 0;
    std::string hash;  ///< the root of all events, 64 hex digits
};

/// The head for use elsewhere: for the weekly query record and head office.
struct HeadOnPaper {
    Head head;
    std::string checkpoint;                  ///< signed note (c2sp.org/tlog-checkpoint)
    std::string anchor;                      ///< short enough to type
    std::string fingerprint;                 ///< of the seals' first key: to head office, once
    std::string key{};                       ///< by which a witness trusts this ledger
    std::vector<WitnessedView> witnessed{};  ///< one per witness, the furthest first
};

/// The data for a witness.
struct WitnessAsked {
    std::uint64_t size = 0;  ///< number of events to be signed
    bool is_newest = true;   ///< else another request follows its answer
};

/// The data given to an auditor.
struct ExportSummary {
    std::uint64_t events = 0;
    std::uint64_t seals = 0;
    std::uint64_t values = 0;  ///< personal ones, if requested
    std::string checkpoint;    ///< signed note over all events
    std::uint64_t from = 1;    ///< the first event of the complete part
};

using ExportProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

using ledger::ValuesStatement;

/// The evidence of each deletion.
using ledger::DeletionEvidence;
using ledger::DeletionReport;

using IndexProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;
using ledger::VerifyProgress;
using ledger::VerifyStage;

/// Whether typed text has the form of an anchor or a fingerprint; nothing is verified yet.
[[nodiscard]] bool may_be_anchor(const std::string& typed);
[[nodiscard]] bool may_be_fingerprint(const std::string& typed);

class LedgerDesk {
public:
    explicit LedgerDesk(const With<const Machine, Diagnostics, Seating, Verified>& parts) : parts_(parts) {}
    /// Returns events from `newest` (0: the last) down, without delay in a ledger of any size. People who may not list
    /// events (domain::lists_events) get their own only (EventList::own_only).
    [[nodiscard]] Result<EventList> page(const EventFilter& filter, std::uint64_t newest, std::size_t limit);
    /// Indexes some further events within a fraction of a second; called again until complete, so that other work can
    /// run in between.
    Result<IndexState> advance_index();
    /// For duties of domain::may_mend_look_ups. Restarts the search index from the events; advance_index continues it.
    /// If the last verification found the listing inconsistent, rebuilds that first, atomically: a stop (cancelled)
    /// changes nothing.
    Result<IndexState> begin_index(const std::stop_token& stop = {}, const IndexProgress& how_far = {});
    [[nodiscard]] Result<Head> head();
    [[nodiscard]] Result<HeadOnPaper> head_on_paper();
    /// Verifies, optionally with anchor and fingerprint as typed, and with a witness's key and signed checkpoint.
    /// Faults input.form, cancelled.
    Result<Verification> verify(std::stop_token stop, const std::string& anchor = {},
                                const std::string& fingerprint = {}, const std::string& witness = {},
                                const std::string& cosigned = {}, const VerifyProgress& progress = {});
    /// As above, if nobody can sign in because the trail is unreadable: in a session if the ledger still opens one,
    /// else on the files, and `unwritten` then has the reason. Also faults of the password.
    Result<Verification> verify_unread(const domain::PersonId& person, const Secret& password,
                                       const std::string& anchor, const std::string& fingerprint,
                                       const std::string& witness, const std::string& cosigned,
                                       const VerifyProgress& progress);
    /// Writes the input of jcic-desk-witness: the seals since the size last signed by the witness, by default from the
    /// trail. Contains no personal data. Faults input.form (no seal of that size), file.write.
    Result<WitnessAsked> ask_witness(const std::filesystem::path& file, std::optional<std::uint64_t> since);
    /// Takes in the witness's answer as event `ledger.witnessed`. The first time, and for another witness, needs the
    /// printed key and a duty to export events. Faults person.duty, input.missing (that key), input.form (not an
    /// answer, or not of that witness), ledger.foreign, ledger.rolled-back (no such seal here: another history).
    Result<WitnessedView> take_witnessed(const std::string& answer, const std::string& key);
    /// Returns each deletion with its evidence, checked again. Fault person.duty.
    [[nodiscard]] Result<DeletionReport> deletions(const std::stop_token& stop = {});
    /// Writes a file for jcic-ledger-verify without personal values, optionally from a day on
    /// (ledger::ExportOptions::since). Faults person.duty, input.form (a future day), file.write, cancelled.
    Result<ExportSummary> export_to(const std::filesystem::path& file, std::stop_token stop,
                                    const ExportProgress& progress = {},
                                    std::optional<domain::RocDate> since = std::nullopt);
    /// Returns the text that the unit head and the second person sign before personal values are exported. Faults
    /// person.duty (domain::may_take_values_out), input.missing, rule.R-DU-6 (reason not meaningful).
    [[nodiscard]] Result<ledger::ValuesStatement> values_statement(const domain::PersonId& second,
                                                                   const std::string& reason);
    /// Exports all personal values, with the page as seen by both persons, encrypted under the password. Also faults
    /// rule.R-PW-1, person.password (the second's), and those of Session::countersign.
    Result<ExportSummary> export_values(ledger::ValuesStatement page, const std::filesystem::path& file,
                                        const Secret& password, const Secret& second_password, std::stop_token stop,
                                        const ExportProgress& progress = {});
    /// Writes one event with its complete proof for jcic-ledger-verify, without personal values. Faults person.duty,
    /// query.unknown (no such event), file.write.
    Result<ExportSummary> prove_event(std::uint64_t sequence, const std::filesystem::path& file);

private:
    friend void take_daily(const With<const Machine, Diagnostics, Seating, Verified>& parts,
                           Result<ledger::VerifyReport> found);
    [[nodiscard]] Result<void> hold_labels(Seat& seat, ledger::VerifyReport& report);
    /// Records the result in the trail.
    Verification write_verified(ledger::Session& session, const ledger::VerifyReport& report);
    void stand_verified(const ledger::VerifyReport& report);
    void stand_quiet(ledger::Session& session, const ledger::VerifyReport& report, std::uint64_t events);
    With<const Machine, Diagnostics, Seating, Verified> parts_;
};

/// Takes in the result of the automatic verification at the day's first sign-in; compares labels here, as
/// LedgerDesk::verify does. Without findings no event is written and earlier findings remain, because they may rest on
/// an anchor. Findings are recorded.
void take_daily(const With<const Machine, Diagnostics, Seating, Verified>& parts, Result<ledger::VerifyReport> found);
/// Before a sign-out is recorded: stops the check, and takes in its result if it has ended.
void end_daily(const With<const Machine, Diagnostics, Seating, Verified>& parts);

}  // namespace jcic::desk
