#pragma once
// One workstation: its parts (parts.h), and the desks that use them. Sequential and synchronous: called by the
// conductor (windows) or the terminal program's only thread, one job at a time. The desks below are a person's use
// cases.

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string_view>
#include <tuple>

#include "app/desk/rooms/card_pin.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class SeatDesk;           // seat.h: sign-in, sign-out, drafts, password
class CardDesk;           // card_desk.h: opening JCIC with the card, custody
class CardPasswordDesk;   // card_password.h: verifying, changing, unblocking, signing a file
class ApprovalDesk;       // approval_desk.h: showing queries to approvers, signing decisions
class QueryDesk;          // query_desk.h: submit, request, retrieve
class BatchDesk;          // batch_desk.h: many queries from a file
class IntegrationDesk;    // integration_desk.h: cases from the bank's own loan system
class SerialDesk;         // serial_desk.h: serial numbers that JCIC still holds
class PaperDesk;          // paper_desk.h: record window, copies, printing
class ApprovalRounds;     // approval_rounds.h: approval questions between desks
class AuthorisationDesk;  // authorisation_desk.h: authorisations sent to JCIC, and its replies
class StatementDesk;      // statement_desk.h: what the branch's desks tell each other, in rounds over the hub
class HubDesk;            // hub_desk.h: the hub of the bank's desks
class HubRounds;          // hub_rounds.h: automatic work at the hub
class WitnessRounds;      // witness_rounds.h: the same for witnesses
class Z52Desk;            // z52_desk.h: JCIC's list of a month compared with the ledger
class SampleDesk;         // sample_desk.h: the monthly sample
class RegisterDesk;       // register_desk.h: registers
class ReadingDesk;        // reading_desk.h: importing rows from a file
class WeeklySheetDesk;    // weekly_sheet_desk.h: 查詢紀錄單
class ActDesk;            // act_desk.h: acts of a record or a copy
class RetentionDesk;      // retention_desk.h: retention and its end
class LedgerDesk;         // ledger_desk.h: event list, verification
class BackupDesk;         // backup_desk.h: backups of the ledger
class PeopleDesk;         // people_desk.h: unlocking an account
class SettingsDesk;       // settings_desk.h: reading and changing settings
class CalendarDesk;       // calendar_desk.h: the government's office days
class RecoveryDesk;       // recovery_desk.h: recovery keys and their use
class CheckDesk;          // check_desk.h: the self-test
class DutiesDesk;         // duties_desk.h: the calendar of duties, the unit head's page
class PapersDesk;         // papers_desk.h: 聯徵1 to 聯徵4, and lists for inspectors
class CountingDesk;       // counting_desk.h: counting and accepting many rows at once
class IncidentDesk;       // incident_desk.h: subjects affected by an incident, and its letters
class RightsDesk;         // rights_desk.h: rights by duty, and the half-yearly review of accounts
class ProofDesk;          // proof_desk.h: checking paper against the ledger, and the seals
class SetupDesk;          // setup_desk.h: remaining steps of set-up
class SetupSheets;        // setup_sheets.h: the pages that set-up prints
class PracticeWorld;      // practice_world.h: the practice world's controls
class PracticeWorlds;
struct ProfileFormats;
struct Parts;  // parts.h: the parts of a workplace

/// Options for opening a workplace.
struct OpenOptions {
    std::filesystem::path profile;             ///< folder with the ledger and settings
    const PracticeWorlds* practice = nullptr;  ///< a practice profile, made if missing; nullptr for a production one
    std::string reader;                        ///< one of several; "" for any
    std::string print_server;                  ///< "" for the settings'
    /// Receives the data exchanged with cards, line by line, without secrets (pcsc/trace.h); called by several threads.
    std::function<void(std::string_view line)> card_trace{};
    const ProfileFormats* formats = nullptr;  ///< other than this program's own (profile_formats.h): for tests
};

struct Settings;
/// In a production profile, never from the environment or a client.conf.
[[nodiscard]] std::string print_server_of(const OpenOptions& opening, const Settings& settings);

/// Result of a round.
struct RoundEnd {
    bool changed = false;   ///< a displayed value
    bool more_due = false;  ///< more at once: calls to the host, or events not indexed yet
};

class Workplace {
public:
    /// Opens the profile's ledger (locked) and starts its background services: card monitor, host, practice world.
    /// Needs a QCoreApplication. Faults file.*, profile.kind (practice requested for a production profile),
    /// practice.absent (the reverse), ledger.*, card.profile.
    [[nodiscard]] static Result<std::unique_ptr<Workplace>> open(const OpenOptions& opening);
    ~Workplace();

    template <class Desk>
    [[nodiscard]] Desk& desk() {
        return *std::get<std::unique_ptr<Desk>>(desks_);
    }
    [[nodiscard]] SeatDesk& seat() { return desk<SeatDesk>(); }
    [[nodiscard]] CardDesk& card() { return desk<CardDesk>(); }
    [[nodiscard]] CardPasswordDesk& card_password() { return desk<CardPasswordDesk>(); }
    [[nodiscard]] QueryDesk& queries() { return desk<QueryDesk>(); }
    [[nodiscard]] ApprovalDesk& approvals() { return desk<ApprovalDesk>(); }
    [[nodiscard]] BatchDesk& batches() { return desk<BatchDesk>(); }
    [[nodiscard]] IntegrationDesk& integration() { return desk<IntegrationDesk>(); }
    [[nodiscard]] SerialDesk& serials() { return desk<SerialDesk>(); }
    [[nodiscard]] PaperDesk& paper() { return desk<PaperDesk>(); }
    [[nodiscard]] StatementDesk& statements() { return desk<StatementDesk>(); }
    [[nodiscard]] HubDesk& hub() { return desk<HubDesk>(); }
    [[nodiscard]] AuthorisationDesk& authorisations() { return desk<AuthorisationDesk>(); }
    [[nodiscard]] Z52Desk& z52() { return desk<Z52Desk>(); }
    [[nodiscard]] SampleDesk& samples() { return desk<SampleDesk>(); }
    [[nodiscard]] RegisterDesk& registers() { return desk<RegisterDesk>(); }
    [[nodiscard]] ReadingDesk& reading() { return desk<ReadingDesk>(); }
    [[nodiscard]] WeeklySheetDesk& weekly_sheets() { return desk<WeeklySheetDesk>(); }
    [[nodiscard]] ActDesk& acts() { return desk<ActDesk>(); }
    [[nodiscard]] RetentionDesk& retention() { return desk<RetentionDesk>(); }
    [[nodiscard]] LedgerDesk& ledger() { return desk<LedgerDesk>(); }
    [[nodiscard]] BackupDesk& backups() { return desk<BackupDesk>(); }
    [[nodiscard]] PeopleDesk& people() { return desk<PeopleDesk>(); }
    [[nodiscard]] SettingsDesk& settings() { return desk<SettingsDesk>(); }
    [[nodiscard]] CalendarDesk& calendars() { return desk<CalendarDesk>(); }
    [[nodiscard]] RecoveryDesk& recovery() { return desk<RecoveryDesk>(); }
    [[nodiscard]] CheckDesk& checks() { return desk<CheckDesk>(); }
    [[nodiscard]] DutiesDesk& duties() { return desk<DutiesDesk>(); }
    [[nodiscard]] PapersDesk& papers() { return desk<PapersDesk>(); }
    /// nullptr outside practice.
    [[nodiscard]] PracticeWorld* practice();
    /// For the terminal program's lower commands (card list, ledger head).
    [[nodiscard]] AllParts parts();
    /// Holds the PINs typed for a command (own_cards.h) while the result lives.
    [[nodiscard]] std::shared_ptr<const void> hold_pins(CardPins pins);
    /// Enables the automatic verification at the day's first sign-in (Rounds).
    void verify_daily();

    /// Returns the current snapshot.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot();
    /// The same within a round, from state already taken in by the seat.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot_meanwhile();
    /// Returns the last event taken in by the seat; 0 without one.
    [[nodiscard]] std::uint64_t taken_in() const;
    /// Runs all mutual approval questions, for a caller that may wait (ApprovalRounds::sync).
    Result<void> sync_approvals();
    /// As above, with the images of forms (ApprovalRounds::sync_images).
    Result<void> sync_images();
    /// Writes the fault to the diagnostic log, without details.
    void note(const Fault& fault);
    /// Called on the monitor's thread after a change of readers or cards, with whether the last card was removed; set
    /// once, before use.
    void when_cards_change(std::function<void(bool card_gone)> call);
    /// Starts polling printers and jobs on a thread of its own, which calls this after each change; set once, before
    /// use.
    void when_printing_changes(std::function<void()> call);
    /// Called by the hub's line on new content or another state; set once, before use.
    void when_hub_changes(std::function<void()> call);
    /// Polls the print server now, for a program without a polling thread. Shown after the next round.
    void look_at_printers();
    /// Runs the regular round: takes in card events and the print server's report, marks expired items, checks the host
    /// from time to time; while JCIC is open, settles one query, does one piece of requested work, or retrieves one
    /// item, so that a slow host delays a round once. Of a long queue it does one stride (work_queue.h), and further
    /// ones while `goes_on` allows. A stop request ends its calls to the host, which can all be repeated. Calls
    /// `meanwhile` during waits for the host and after each stride.
    RoundEnd round(std::stop_token stop, std::function<void()> meanwhile = {}, std::function<bool()> goes_on = {});
    /// Whether requested work is left for rounds and not paused.
    [[nodiscard]] bool has_work() const;
    /// Whether the next round does requested work: it is interrupted only by the end of the session, not by commands. A
    /// call interrupted by each look of the windows would be restarted again and again.
    [[nodiscard]] bool next_round_acts() const;

private:
    explicit Workplace(std::unique_ptr<Parts> parts);
    template <class Desk, class... More>
    void set_up(More&... more);
    std::unique_ptr<Parts> parts_;
    template <class... Desk>
    using Owned = std::tuple<std::unique_ptr<Desk>...>;
    Owned<SeatDesk, CardDesk, CardPasswordDesk, QueryDesk, ApprovalDesk, BatchDesk, IntegrationDesk, SerialDesk,
          PaperDesk, StatementDesk, HubDesk, HubRounds, WitnessRounds, ApprovalRounds, AuthorisationDesk, Z52Desk,
          SampleDesk, RegisterDesk, ReadingDesk, WeeklySheetDesk, ActDesk, RetentionDesk, LedgerDesk, BackupDesk,
          PeopleDesk, SettingsDesk, CalendarDesk, RecoveryDesk, CheckDesk, DutiesDesk, PapersDesk, CountingDesk,
          IncidentDesk, RightsDesk, ProofDesk, SetupDesk, SetupSheets>
        desks_;
};

// For a command that names its function (does.h).
template <class Desk>
Desk& desk_of(Workplace& workplace) {
    return workplace.desk<Desk>();
}

}  // namespace jcic::desk
