#pragma once
// One workstation, composed: its parts (parts.h), and the desks that are handed them. Sequential and synchronous: the
// conductor (windows) or the terminal program's only thread calls it, one job at a time. The desks below are the use
// cases that a person meets.

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
class ApprovalDesk;       // approval_desk.h: what is shown to an approver and signed
class QueryDesk;          // query_desk.h: submit, request, retrieve
class BatchDesk;          // batch_desk.h: many queries out of a file
class IntegrationDesk;    // integration_desk.h: cases that the bank's own loan system lays
class SerialDesk;         // serial_desk.h: serial numbers that JCIC still holds
class PaperDesk;          // paper_desk.h: record window, copies, printing
class ApprovalRounds;     // approval_rounds.h: what desks ask each other to approve
class AuthorisationDesk;  // authorisation_desk.h: authorisations on their way to JCIC, and its replies
class ExchangeDesk;       // exchange_desk.h: files between the desks of one branch
class StatementDesk;      // statement_desk.h: the same by a transport, in rounds
class HubDesk;            // hub_desk.h: the hub where the bank's desks meet
class HubRounds;          // hub_rounds.h: what is done there by itself
class WitnessRounds;      // witness_rounds.h: the same for witnesses
class Z52Desk;            // z52_desk.h: JCIC's list of a month beside the ledger
class SampleDesk;         // sample_desk.h: the monthly sample
class RegisterDesk;       // register_desk.h: registers
class ReadingDesk;        // reading_desk.h: their rows, out of a file
class WeeklySheetDesk;    // weekly_sheet_desk.h: 查詢紀錄單
class RetentionDesk;      // retention_desk.h: what is kept how long, and its end
class LedgerDesk;         // ledger_desk.h: event list, verification
class BackupDesk;         // backup_desk.h: backups of the ledger
class PeopleDesk;         // people_desk.h: unlocking an account
class SettingsDesk;       // settings_desk.h: what is set, and changing it
class CalendarDesk;       // calendar_desk.h: the government's office days
class RecoveryDesk;       // recovery_desk.h: recovery keys, and being let in again by them
class CheckDesk;          // check_desk.h: the self-check
class DutiesDesk;         // duties_desk.h: the calendar of duties
class PapersDesk;         // papers_desk.h: 聯徵1 to 聯徵4, and lists for inspectors
class CountingDesk;       // counting_desk.h: many of a register's rows, counted and accepted at once
class IncidentDesk;       // incident_desk.h: whom an incident affects, and the letters about it
class RightsDesk;         // rights_desk.h: who may do what, and the half-yearly review of accounts
class ProofDesk;          // proof_desk.h: a paper held against the ledger, and the seals
class SetupDesk;          // setup_desk.h: what the branch still has to set up
class SetupSheets;        // setup_sheets.h: the pages that set-up prints
class UnitDesk;           // unit_desk.h: where the unit head's order stands
class PracticeWorld;      // practice_world.h: the practice world's controls
class PracticeWorlds;
struct ProfileFormats;
struct Parts;  // parts.h: what they are handed parts of

/// How a workplace is opened.
struct OpenOptions {
    std::filesystem::path profile;             ///< folder with the ledger and settings
    const PracticeWorlds* practice = nullptr;  ///< a practice profile, made where there is none; nullptr for a real one
    std::string reader;                        ///< one of several; "" for any
    std::string print_server;                  ///< "" for the settings'
    /// Takes what goes to cards and back, line by line, without secrets (pcsc/trace.h); called by several threads.
    std::function<void(std::string_view line)> card_trace{};
    const ProfileFormats* formats = nullptr;  ///< other than this program's own (profile_formats.h): for tests
};

struct Settings;
/// Never what the environment or a client.conf says, in a real profile.
[[nodiscard]] std::string print_server_of(const OpenOptions& opening, const Settings& settings);

/// What a round came to.
struct RoundEnd {
    bool changed = false;   ///< something that the windows show
    bool more_due = false;  ///< more of it at once: the host is to be asked, or the search lacks events
};

class Workplace {
public:
    /// Opens the profile's ledger (locked) and starts what listens: card monitor, host, practice world. Needs a
    /// QCoreApplication. Faults file.*, profile.kind (practice asked and the profile is real), practice.absent (the
    /// other way), ledger.*, card.profile.
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
    [[nodiscard]] ExchangeDesk& exchange() { return desk<ExchangeDesk>(); }
    [[nodiscard]] StatementDesk& statements() { return desk<StatementDesk>(); }
    [[nodiscard]] HubDesk& hub() { return desk<HubDesk>(); }
    [[nodiscard]] AuthorisationDesk& authorisations() { return desk<AuthorisationDesk>(); }
    [[nodiscard]] Z52Desk& z52() { return desk<Z52Desk>(); }
    [[nodiscard]] SampleDesk& samples() { return desk<SampleDesk>(); }
    [[nodiscard]] RegisterDesk& registers() { return desk<RegisterDesk>(); }
    [[nodiscard]] ReadingDesk& reading() { return desk<ReadingDesk>(); }
    [[nodiscard]] WeeklySheetDesk& weekly_sheets() { return desk<WeeklySheetDesk>(); }
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
    /// While what is given back lives: the PINs that were typed for the command (own_cards.h).
    [[nodiscard]] std::shared_ptr<const void> hold_pins(CardPins pins);
    /// The day's first sign-in has the ledger verified beside (Rounds).
    void verify_daily();

    /// What the windows show now.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot();
    /// The same within a round, which holds on to what the seat has taken in: nothing more is.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot_meanwhile();
    /// The last event that the seat has taken in; 0 without one.
    [[nodiscard]] std::uint64_t taken_in() const;
    /// What desks ask each other to approve, all of it, where whoever asks may wait (ApprovalRounds::sync).
    Result<void> sync_approvals();
    /// With the images of forms that they need (ApprovalRounds::sync_images).
    Result<void> sync_images();
    /// Into the diagnostic log, without its details.
    void note(const Fault& fault);
    /// Called by the monitor's thread when a reader or card came or went, with whether the last card has gone; set
    /// once, before use.
    void when_cards_change(std::function<void(bool card_gone)> call);
    /// Starts following printers and their jobs on a thread of its own, which makes the call after each change; set
    /// once, before use.
    void when_printing_changes(std::function<void()> call);
    /// Called by the hub's line when it has something, or is another; set once, before use.
    void when_hub_changes(std::function<void()> call);
    /// Asks the print server now: for a program that does not follow it. What it said shows after the next round.
    void look_at_printers();
    /// The regular round: card events and what the print server said are taken in, expired items marked, the host
    /// looked at now and then; while JCIC is open, one unsettled query settled, one piece of what was asked for at once
    /// done, or one ready item fetched: a slow host holds up a round once. Of a long queue a stride (work_queue.h),
    /// and as many further ones as `goes_on` lets it. Asked to stop, it ends what it asked of the host; all of that can
    /// be asked again. `meanwhile` is called now and then while the host lets it wait, and after each stride.
    RoundEnd round(std::stop_token stop, std::function<void()> meanwhile = {}, std::function<bool()> goes_on = {});
    /// Something that a person asked for at once waits for rounds, and is not paused.
    [[nodiscard]] bool has_work() const;
    /// The next round works off what a person asked for: it makes way for nobody's command, only for the end of the
    /// seat. A question that made way for each look of the windows would be begun again and again.
    [[nodiscard]] bool next_round_acts() const;

private:
    explicit Workplace(std::unique_ptr<Parts> parts);
    template <class Desk, class... More>
    void set_up(More&... more);
    std::unique_ptr<Parts> parts_;
    template <class... Desk>
    using Owned = std::tuple<std::unique_ptr<Desk>...>;
    Owned<SeatDesk, CardDesk, CardPasswordDesk, QueryDesk, ApprovalDesk, BatchDesk, IntegrationDesk, SerialDesk,
          PaperDesk, ExchangeDesk, StatementDesk, HubDesk, HubRounds, WitnessRounds, ApprovalRounds, AuthorisationDesk,
          Z52Desk, SampleDesk, RegisterDesk, ReadingDesk, WeeklySheetDesk, RetentionDesk, LedgerDesk, BackupDesk,
          PeopleDesk, SettingsDesk, CalendarDesk, RecoveryDesk, CheckDesk, DutiesDesk, PapersDesk, CountingDesk,
          IncidentDesk, RightsDesk, ProofDesk, SetupDesk, SetupSheets, UnitDesk>
        desks_;
};

// Of a command that names its function (does.h).
template <class Desk>
Desk& desk_of(Workplace& workplace) {
    return workplace.desk<Desk>();
}

}  // namespace jcic::desk
