#pragma once
// The ledger as its readers see it: a list read by windows, its search, and its verification.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"
#include "app/domain/roc_date.h"
#include "app/ledger/backup/export.h"
#include "app/ledger/verify/deletion_check.h"
#include "app/ledger/verify/verify.h"

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
    std::string subject_name{};  ///< of a person their name, of a query at hand its case number; else ""
    std::vector<Detail> fields;  ///< the plain ones that say something, in the event's order
    std::string workstation{};
    std::string address{};  ///< the workstation's, towards the host (R-LO-1); "-" where none was known
};

/// A typed word, and the actions that it is (a part of) the name of on the screen.
struct FilterWord {
    std::string text;
    std::vector<std::string> actions{};
    bool operator==(const FilterWord&) const = default;
};

/// All that is given must hold; empty strings and absent times do not limit.
struct EventFilter {
    std::vector<FilterWord> words;  ///< anywhere in what an event says, or in its person's name
    std::string person;
    std::string kind;  ///< an action, or its beginning that ends in a dot: "query."
    std::string subject;
    std::string person_id;  ///< who was asked about
    std::string case_number;
    std::string item;
    std::string serial_end;  ///< the serial number's last characters (R-SE-5)
    std::optional<UtcTime> from, to;
    bool operator==(const EventFilter&) const = default;
};

/// How many events the search knows.
struct IndexState {
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    [[nodiscard]] bool complete() const { return done == total; }
};

struct EventList {
    std::uint64_t events = 0;    ///< in the ledger, whatever the filter
    std::vector<EventRow> rows;  ///< that fit the filter, newest first
    bool own_only = false;       ///< of the signed-in person's own, by their duties
    std::uint64_t next = 0;      ///< the sequence at which the next page begins; 0: nothing more fits
    IndexState index;            ///< where it is not complete, later events are found only without a filter
};

struct Verification {
    bool ok = false;
    std::uint64_t events = 0;
    std::string head;                      ///< the root of all events, 64 hex digits
    std::vector<Fault> faults;             ///< first bad event first, detail "sequence"
    std::vector<ledger::Told> told{};      ///< what is no fault: where a backup was put back, and who stands for it
    std::uint64_t not_compared = 0;        ///< values that are there, and that this person's keys do not open
    std::optional<Fault> unwritten{};      ///< why the trail does not say that it was verified
    std::optional<Fault> labels_unread{};  ///< why what is over was not held to the labels it is found by

    /// The events are whole, and what look-ups read does not say what they say: begin_index makes it anew.
    [[nodiscard]] bool only_look_ups() const;
};

/// Where the trail stands.
struct Head {
    std::uint64_t events = 0;
    std::string hash;  ///< the root of all events, 64 hex digits
};

/// The same as it leaves the seat: for the weekly sheet and for head office.
struct HeadOnPaper {
    Head head;
    std::string checkpoint;                  ///< signed note (c2sp.org/tlog-checkpoint)
    std::string anchor;                      ///< short enough to type
    std::string fingerprint;                 ///< of the seals' first key: to head office, once
    std::string key{};                       ///< for a witness to trust this ledger by
    std::vector<WitnessedView> witnessed{};  ///< by each witness, whoever came furthest first
};

/// What is handed to a witness.
struct WitnessAsked {
    std::uint64_t size = 0;  ///< events that it is to sign
    bool is_newest = true;   ///< else, after its answer, it is to be asked again
};

/// What an auditor was given.
struct ExportSummary {
    std::uint64_t events = 0;
    std::uint64_t seals = 0;
    std::uint64_t values = 0;  ///< personal ones, where they were asked for
    std::string checkpoint;    ///< signed note over all events
    std::uint64_t from = 1;    ///< the first event of which nothing is left out
};

using ExportProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

using ledger::ValuesStatement;

/// What stands for each deletion.
using ledger::DeletionEvidence;
using ledger::DeletionReport;

using IndexProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;
using ledger::VerifyProgress;
using ledger::VerifyStage;

/// Whether what is typed from paper can be an anchor, or a fingerprint, at all: nothing is held against it yet.
[[nodiscard]] bool may_be_anchor(const std::string& typed);
[[nodiscard]] bool may_be_fingerprint(const std::string& typed);

class LedgerDesk {
public:
    explicit LedgerDesk(const With<const Machine, Diagnostics, Seating, Verified>& parts) : parts_(parts) {}
    /// From the event `newest` (0: the last) down. At once in a ledger of any size. Who does not list events
    /// (domain::lists_events) is shown their own (EventList::own_only).
    [[nodiscard]] Result<EventList> page(const EventFilter& filter, std::uint64_t newest, std::size_t limit);
    /// Takes some further events into the search: a fraction of a second, called again until it is complete, so that
    /// other work comes in between.
    Result<IndexState> advance_index();
    /// By who may (domain::may_mend_look_ups). The search is begun anew, from the events; advance_index goes on with
    /// it. Where the last verification found that the listing does not agree, that is made anew first, wholly or,
    /// stopped (cancelled), not at all.
    Result<IndexState> begin_index(const std::stop_token& stop = {}, const IndexProgress& how_far = {});
    [[nodiscard]] Result<Head> head();
    [[nodiscard]] Result<HeadOnPaper> head_on_paper();
    /// With the anchor and the fingerprint as typed, or without either; the same of a witness's key and a checkpoint
    /// that it signed. Faults input.form, cancelled.
    Result<Verification> verify(std::stop_token stop, const std::string& anchor = {},
                                const std::string& fingerprint = {}, const std::string& witness = {},
                                const std::string& cosigned = {}, const VerifyProgress& progress = {});
    /// The same where nobody can sign in, since what the trail says cannot be read: with a session where the ledger
    /// still opens one, else of the files as they lie, and then `unwritten` says why. Faults besides: those of the
    /// password.
    Result<Verification> verify_unread(const domain::PersonId& person, const Secret& password,
                                       const std::string& anchor, const std::string& fingerprint,
                                       const std::string& witness, const std::string& cosigned,
                                       const VerifyProgress& progress);
    /// Writes what jcic-desk-witness reads: the seals since the size that the witness signed last, which the trail says
    /// where `since` does not. Nothing personal is in it. Faults input.form (no seal is of that size), file.write.
    Result<WitnessAsked> ask_witness(const std::filesystem::path& file, std::optional<std::uint64_t> since);
    /// Takes its answer in, as event `ledger.witnessed`. The first time, and for another witness, with the key that it
    /// printed: by who may take events out. Faults person.duty, input.missing (that key), input.form (no answer, or not
    /// that witness's), ledger.foreign, ledger.rolled-back (no seal that stands here: another history).
    Result<WitnessedView> take_witnessed(const std::string& answer, const std::string& key);
    /// Each deletion with its evidence, looked at anew. Fault person.duty.
    [[nodiscard]] Result<DeletionReport> deletions(const std::stop_token& stop = {});
    /// A file that jcic-ledger-verify reads, without personal values; or the part of it from a day on
    /// (ledger::ExportOptions::since). Faults person.duty, input.form (the day is to come), file.write, cancelled.
    Result<ExportSummary> export_to(const std::filesystem::path& file, std::stop_token stop,
                                    const ExportProgress& progress = {},
                                    std::optional<domain::RocDate> since = std::nullopt);
    /// What the unit head and the second person sign before personal values leave. Faults person.duty
    /// (domain::may_take_values_out), input.missing, rule.R-DU-6 (a reason that says nothing).
    [[nodiscard]] Result<ledger::ValuesStatement> values_statement(const domain::PersonId& second,
                                                                   const std::string& reason);
    /// With all personal values, as both persons saw the page, encrypted under the password. Faults besides:
    /// rule.R-PW-1, person.password (the second's), and those of Session::countersign.
    Result<ExportSummary> export_values(ledger::ValuesStatement page, const std::filesystem::path& file,
                                        const Secret& password, const Secret& second_password, std::stop_token stop,
                                        const ExportProgress& progress = {});
    /// One event with all that proves it, as a file that jcic-ledger-verify reads; no personal value is in it. Faults
    /// person.duty, query.unknown (no such event), file.write.
    Result<ExportSummary> prove_event(std::uint64_t sequence, const std::filesystem::path& file);

private:
    friend void take_daily(const With<const Machine, Diagnostics, Seating, Verified>& parts,
                           Result<ledger::VerifyReport> found);
    [[nodiscard]] Result<void> hold_labels(Seat& seat, ledger::VerifyReport& report);
    /// Writes into the trail what was found.
    Verification write_verified(ledger::Session& session, const ledger::VerifyReport& report);
    void stand_verified(const ledger::VerifyReport& report);
    void stand_quiet(ledger::Session& session, const ledger::VerifyReport& report, std::uint64_t events);
    With<const Machine, Diagnostics, Seating, Verified> parts_;
};

/// What the desk found by itself, at the day's first sign-in; labels are held here, as of LedgerDesk::verify. Nothing
/// found is no event, and ends no finding that stands: who found it may have had an anchor. Else the trail says so.
void take_daily(const With<const Machine, Diagnostics, Seating, Verified>& parts, Result<ledger::VerifyReport> found);
/// Who is there leaves, and writes that next: the check is asked to stop, and what it has found is taken in.
void end_daily(const With<const Machine, Diagnostics, Seating, Verified>& parts);

}  // namespace jcic::desk
