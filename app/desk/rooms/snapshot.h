#pragma once
// What the windows show: one immutable value, made anew by the conductor after each change.

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/desk/profile/print_view.h"
#include "app/desk/rooms/cases.h"
#include "app/desk/rooms/query_work.h"
#include "app/domain/duties.h"
#include "app/domain/identifiers.h"
#include "app/domain/items.h"
#include "app/domain/office_calendar.h"
#include "app/domain/registers/maintenances.h"
#include "app/domain/states.h"
#include "app/domain/stop.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

enum class SeatState { signed_out, signed_in };

struct PersonView {
    domain::PersonId code;
    std::string name;
    std::string title;
    std::set<domain::Duty> duties;  ///< in force today; empty while nobody is signed in
    bool by_card = false;           ///< their account opens by password and card
};

struct SeatView {
    PersonView person;
    UtcTime signed_in_at{};
    std::chrono::days password_days_left{0};
    std::chrono::minutes idle_most{15};     ///< R-PW-5, as the branch decided
    bool password_must_change = false;      ///< R-PW-2: nothing else is possible until it is done
    std::optional<std::string> draft_kept;  ///< name of a draft waiting for this person
    bool reprints_approved = false;         ///< R-PA-7, as the branch decided: another copy takes a supervisor
    int tax_year_month = 8;                 ///< R-IT-6, as the branch decided: from which a tax year's data are there
};

enum class CardState { no_service, no_reader, empty, unknown_card, mute, busy, present };

struct CardView {
    CardState state = CardState::empty;
    std::string reader;
    std::string number;             ///< present
    std::optional<int> tries_left;  ///< read without spending one; nullopt where the card does not say
    int tries = 0;                  ///< when none is spent
    int shortest_password = 0;      ///< characters of its password, by its profile
    int longest_password = 0;
    bool letters = false;              ///< and letters of it; else digits alone
    bool by_module = false;            ///< of its vendor, which knows neither PUK nor answer to reset
    bool doubted = false;              ///< card::Card::doubted: its tries are not known, and the next needs consent
    bool keys_verify = false;          ///< the reader has keys of its own: its password is typed there
    bool keys_change = false;          ///< and changed there
    bool keys_can_cancel = false;      ///< the desk can end an entry at the keys; else only the reader's Cancel does
    std::chrono::seconds keys_time{};  ///< for each password typed at the keys
    bool exclusive = false;            ///< by setting: other programs are kept off the card meanwhile
    bool opened = false;               ///< layer 2 stands: card verified, JCIC opened
    bool foreign = false;              ///< not the one that the signed-in person has out: `wanted` is
    std::string wanted;                ///< number of the card that the signed-in person has out; "" for none
    bool done_with = false;            ///< it opened JCIC, and nothing is left to be asked there
    std::optional<domain::PersonId> holder;  ///< who has it out, by the register
    std::string holder_name;
    std::string custodian_name;
    UtcTime held_since{};
    std::optional<Fault> fault;       ///< why there is no card to be used
    std::optional<Fault> no_query{};  ///< why no query goes with it: its password's custody (R-DU-5, R-PW-6)
    /// R-DU-2: who else has its password, and steps in to type it; "" where none, or who is signed in, has it.
    std::string password_keeper{};
    /// R-DU-2: its custodian types it, and signs with their own password; one of these. Nobody is asked for: nullopt.
    std::optional<std::vector<domain::PersonId>> typists{};
};

enum class HostState { unreachable, reachable, signed_in, opened, maintenance };

struct HostView {
    HostState state = HostState::unreachable;
    std::string address;           ///< host name and port
    bool account_apart = false;    ///< JCIC's account has a password of its own, which is typed where JCIC is opened
    std::optional<Fault> fault{};  ///< why it is unreachable
};

/// 櫃台連線: the hub where the bank's desks meet, while somebody is signed in.
struct HubView {
    enum class State {
        opening,    ///< nothing is known yet
        connected,  ///< claims and statements go both ways
        away,       ///< no answer
        refused     ///< it answers, and is not used
    };
    State state = State::opening;
    std::string workstation;                     ///< this one
    UtcTime since{};                             ///< of that state
    std::optional<Fault> fault{};                ///< why it is away or refused
    std::optional<UtcTime> certificate_until{};  ///< until when this workstation's own towards it is good
    bool own_forms = false;       ///< by setting: forms that are held for this desk are submitted meanwhile
    std::optional<Fault> owed{};  ///< what was found when it was settled last: used at another desk too, forged …
    std::uint64_t told = 0;       ///< up to which event of this ledger the other desks are told …
    std::uint64_t to_tell = 0;    ///< … of so many: more while a long trail is uploaded
    std::uint64_t put = 0;        ///< hashes of events that lie there, for witnesses …
    std::uint64_t to_put = 0;     ///< … of so many
    /// Witnesses that signed there and are not in the register of witnesses: what they signed is not taken.
    std::vector<std::string> strangers{};
    std::size_t differ = 0;  ///< what another desk said and cannot be right beside this ledger, or was held back
    std::vector<std::string> unread{};  ///< desks whose last statement is not taken
    /// Of the register of desks, by the hub when it was heard last.
    struct OtherDesk {
        std::string workstation;
        bool here = false;               ///< it was there a moment ago: somebody is signed in
        std::optional<UtcTime> since{};  ///< else when it was there last, to the minute; nothing for never
        bool operator==(const OtherDesk&) const = default;
    };
    std::vector<OtherDesk> desks{};
    bool operator==(const HubView&) const = default;
};

/// Lists of what queries came to. Each shows what is at hand, and what was recalled for it (QueryDesk::recall).
enum class QueryList { board, copies };

/// Of the form of a query that waits at another desk: whether its image is to be had here.
enum class ImageHere {
    none,    ///< it has none, or the query is this desk's own: ApprovalView::form
    coming,  ///< parts of it have not reached the hub yet
    whole
};

struct ApprovalRow {
    inquiry::QueryId query;
    domain::PersonId querier;
    std::string querier_name;
    std::string subject_name;
    std::set<domain::Item> items;
    UtcTime submitted_at{};
    std::size_t remarks = 0;              ///< how many things stand out, as far as who is signed in may know
    bool own = false;                     ///< whoever is signed in submitted it, or has its case
    std::array<std::size_t, 3> ranked{};  ///< of them: danger, attention, note (inquiry::Rank)
    std::string desk{};                   ///< the other desk where it was asked, and is written; "" for this one
    std::optional<Fault> again{};         ///< what was answered before was not taken there: why
    std::vector<WaitsAt> waits_at{};      ///< besides here
    ImageHere image = ImageHere::none;    ///< of another desk's: its form's
    bool two = false;                     ///< another supervisor's approval goes first (Approvals::asks_for_two)
    std::string first{};                  ///< who gave that already: name and code; "" for nobody
    std::string file{};                   ///< whose line it is, by name; "" for none

    /// Nothing heavier than a note stands out: it may be signed together with others.
    [[nodiscard]] bool only_notes() const { return ranked[0] + ranked[1] == 0; }
};

enum class TodoKind {
    approve,
    fetch,
    settle,
    request,      ///< approved, and the card is needed
    ask_anew,     ///< approved, and taken over: the approval names who asked (R-DU-6)
    look_at_end,  ///< refused, failed or expired, and not looked at yet
    read_record,  ///< fetched, and never looked at
    give_card_back,
    card_out,         ///< in somebody else's hand, after the office has closed
    card_other_hand,  ///< in another hand than registered, and not explained when the office has closed
    account_for_copy,
    destroy_copy,
    change_card_password,
    decide_record,  ///< a T52: needed still, or not (R-PA-6)
    delete_record,
    t52_late,      ///< for the unit head: another's decision or deletion, whose month is over
    t52_held,      ///< its month is over, or runs, and a legal hold forbids its deletion
    decide_basis,  ///< fetched on what its subject revoked: kept on another basis, or destroyed
    unlock_account,
    confirm_recovered,
    remake_recovery,   ///< nobody could confirm whom the recovery key lets in
    hub_away,          ///< the hub does not answer, since when
    hub_differs,       ///< what stands there and what stands here cannot both be right, or it is not to be believed
    hub_certificate,   ///< this workstation's own towards it runs out soon, or has
    hub_approver_key,  ///< nobody's: what waits here is decided at no other desk
    laid_cases,        ///< the loan system's files wait to be taken, or its folder is not to be used
    laid_refused,      ///< files that were not taken, until who laid them removes them
    register_step
};

struct TodoRow {
    TodoKind kind{};
    inquiry::QueryId query;  ///< "" where it is about no query
    std::optional<domain::Item> item;
    std::string who;  ///< subject's, custodian's or leaver's name
    std::optional<UtcTime> until;
    std::optional<domain::PersonId> person{};  ///< whose account is locked, or who was let in by a recovery key
    std::string book{};                        ///< of a register: its name, and which row
    std::string row{};
    const char* owed = nullptr;  ///< what is owed there, a word of registers
    std::optional<domain::RocDate> by{};
    std::optional<domain::RocDate> office_day{};  ///< the last one before, where `by` is a day off
    std::optional<BoardRow> ended{};              ///< what came to nothing
    std::string card{};                           ///< number of the card that is out
    bool late = false;                            ///< and the office has closed, or T52's month is over
    std::optional<int> days_left{};               ///< of T52's month: 0 on its last day, fewer once it is over
    std::string hold{};                           ///< row of the legal hold on what would be erased; "" for none
    bool filed = false;                           ///< of a T52: with its case (R-PA-11)
    bool in_hand = true;  ///< its case is theirs: only then a T52 is said to be needed still (R-DU-15)
    std::optional<domain::HoldingWarning>
        holding{};  ///< of what is asked for now: JCIC holds it over days off (R-SE-6)
    std::optional<domain::registers::Maintenance> maintenance{};  ///< the same, of its agency (R-SE-9)
    int copy = 0;                                                 ///< of paper: which copy of the record
    std::optional<Fault> fault{};                                 ///< what was found at the hub, or in the folder
    std::size_t files = 0;                                        ///< that the loan system laid
    std::optional<UtcTime> since{};                               ///< since when it is away
};

struct CopyRow {
    inquiry::QueryId query;
    domain::Item item{};
    std::string subject_name;
    std::string case_number;
    inquiry::CopyEntry copy;
    domain::RecordState record{};        ///< of the record that it shows
    std::optional<UtcTime> delete_by{};  ///< R-PA-6: a used-up T52 goes before this
    std::string hold{};                  ///< row of the legal hold on its record, which is not deleted; "" for none
    std::optional<JobView> job{};        ///< while it is at the printer
    std::string case_number_before{};    ///< as it was submitted, where it was corrected since; else ""
};

struct CardRow {
    std::string number;
    domain::PersonId custodian;
    std::string custodian_name;
    std::optional<domain::PersonId> holder;
    std::string holder_name;
    UtcTime since{};
    std::string purpose;
    int failed_tries = 0;         ///< of its password, since it was handed out
    std::string password_leaver;  ///< R-DU-5: who left knowing its password; "" where nobody did
    bool holder_present = true;   ///< still has duties: can give it back
    std::string seen_with{};  ///< at whose seat it was, who by the register did not have it; "" once it is explained
    std::optional<domain::RocDate> seen_on{};
};

/// A stop in force (R-LO-6), with the names that people know.
struct StopView {
    domain::Stop stop;
    std::string person_name;  ///< of whom it stops; "" for nobody
    std::string entered_by;   ///< name of who stopped, or entered the letter
    UtcTime since{};          ///< when
    bool operator==(const StopView&) const = default;
};

/// How far a witness signed what stands here.
struct WitnessedView {
    std::uint64_t through = 0;
    std::string by;  ///< its name
    UtcTime at{};    ///< when it signed, by its own clock
    bool operator==(const WitnessedView&) const = default;
};

/// How the day's verification, which the desk does by itself, stands.
enum class DailyState { none, running, broken_off };

struct LedgerView {
    std::uint64_t events = 0;
    std::string head;  ///< first 8 hex digits of the chain's head
    std::optional<UtcTime> verified_at;
    bool verified_ok = true;
    std::size_t findings = 0;  ///< of that verification
    DailyState daily = DailyState::none;
    std::optional<Fault> fault;              ///< it cannot be read: what is shown is what was known before
    std::optional<UtcTime> quiet_since{};    ///< findings stand, and the desk's own later verification found nothing
    std::uint64_t not_compared = 0;          ///< values that the last verification without findings did not compare
    std::vector<WitnessedView> witnessed{};  ///< by each witness, whoever came furthest first
};

struct Snapshot {
    bool practice = true;
    std::string institution;  ///< 7-digit code
    std::string branch;       ///< 忠孝分行
    UtcTime now{};            ///< the desk's clock when this was made
    SeatState seat_state = SeatState::signed_out;
    std::optional<SeatView> seat;
    bool card_required = false;      ///< everybody signs in by password and card
    bool own_card_signs = false;     ///< what is saved may be signed by people's own cards
    std::vector<PersonView> people;  ///< for pickers: code and name; duties once signed in
    CardView card;
    HostView host;
    std::optional<HubView> hub{};  ///< none where the settings name none
    PrinterView printer;
    std::vector<BoardRow> board;    ///< at hand, or recalled; what runs out first on top
    std::vector<CaseRow> cases;     ///< the same by cases, for who is signed in
    std::optional<QueryWork> work;  ///< what was asked for at once, until it is put away
    std::vector<ApprovalRow> approvals;
    std::vector<TodoRow> todo;
    std::vector<CopyRow> copies;  ///< of records not erased, newest first
    std::vector<CardRow> cards;
    std::vector<StopView> stops;  ///< what may not be queried now
    LedgerView ledger;
    std::vector<Fault> warnings;  ///< of the machine: its disk and its clock
    /// What fields of the registers' steps begin with, by their names: as the workstation's settings say.
    std::map<std::string, std::string, std::less<>> proposed{};
};

}  // namespace jcic::desk
