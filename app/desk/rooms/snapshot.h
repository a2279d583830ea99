#pragma once
// The windows' data: one immutable value, made by the conductor after each change.

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/desk/profile/print_view.h"
#include "app/desk/rooms/owed.h"
#include "app/desk/rooms/query_work.h"
#include "app/domain/duties.h"
#include "app/domain/identifiers.h"
#include "app/domain/items.h"
#include "app/domain/states.h"
#include "app/domain/stop.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

enum class SeatState { signed_out, signed_in };

struct PersonView {
    domain::PersonId code;
    std::string name;
    std::string title;
    std::set<domain::Duty> duties;  ///< in force today; empty without a session
    bool by_card = false;           ///< their account opens by password and card
};

struct SeatView {
    PersonView person;
    UtcTime signed_in_at{};
    std::chrono::days password_days_left{0};
    std::chrono::minutes idle_most{15};     ///< R-PW-5, by branch policy
    bool password_must_change = false;      ///< R-PW-2: nothing else is possible until it is done
    std::optional<std::string> draft_kept;  ///< name of a draft waiting for this person
    bool reprints_approved = false;         ///< R-PA-7, by branch policy: another copy needs a supervisor's approval
    int tax_year_month = 8;                 ///< R-IT-6, by branch policy: a tax year's data exist from then on
};

enum class CardState { no_service, no_reader, empty, unknown_card, mute, busy, present };

struct CardView {
    CardState state = CardState::empty;
    std::string reader;
    std::string number;             ///< if present
    std::optional<int> tries_left;  ///< read without spending one; nullopt if the card does not report it
    int tries = 0;                  ///< if none is spent
    int shortest_password = 0;      ///< characters of its password, by its profile
    int longest_password = 0;
    bool letters = false;              ///< letters are allowed; else digits only
    bool by_module = false;            ///< of its vendor, which supports neither PUK nor answer to reset
    bool doubted = false;              ///< card::Card::doubted: its tries are unknown, and the next needs consent
    bool keys_verify = false;          ///< the reader has its own keys for typing the password
    bool keys_change = false;          ///< and for changing it
    bool keys_can_cancel = false;      ///< the desk can end an entry at the keys; else only the reader's Cancel can
    std::chrono::seconds keys_time{};  ///< for each password typed at the keys
    bool exclusive = false;            ///< by setting: other programs cannot use the card meanwhile
    bool opened = false;               ///< layer 2 is open: card verified, signed in to JCIC
    bool foreign = false;              ///< not the card borrowed by the signed-in person, which is `wanted`
    std::string wanted;                ///< number of the card borrowed by the signed-in person; "" for none
    bool done_with = false;            ///< it opened JCIC, and no request is left to be made
    std::optional<domain::PersonId> holder;  ///< its registered borrower
    std::string holder_name;
    std::string custodian_name;
    UtcTime held_since{};
    std::optional<Fault> fault;       ///< why no card is usable
    std::optional<Fault> no_query{};  ///< why it cannot be used for queries: its password's custody (R-DU-5, R-PW-6)
    /// R-DU-2: the other person who keeps and types its password; "" if none, or if it is the signed-in person.
    std::string password_keeper{};
    /// R-DU-2: custodians, one of whom types it and signs with their own password. nullopt: not required.
    std::optional<std::vector<domain::PersonId>> typists{};
};

enum class HostState { unreachable, reachable, signed_in, opened, maintenance };

struct HostView {
    HostState state = HostState::unreachable;
    std::string address;           ///< host name and port
    bool account_apart = false;    ///< JCIC's account has its own password, typed when JCIC is opened
    std::optional<Fault> fault{};  ///< why it is unreachable
};

/// 櫃台連線: the hub of the bank's desks, during a session.
struct HubView {
    enum class State {
        opening,    ///< not known yet
        connected,  ///< claims and statements are exchanged
        away,       ///< no answer
        refused     ///< it answers, but is not used
    };
    State state = State::opening;
    std::string workstation;                     ///< this one
    UtcTime since{};                             ///< start of that state
    std::optional<Fault> fault{};                ///< why it is away or refused
    std::optional<UtcTime> certificate_until{};  ///< expiry of this workstation's own certificate
    bool own_forms = false;                      ///< by setting: forms held for this desk can be submitted meanwhile
    std::optional<Fault> owed{};                 ///< finding of the last settling: used at another desk too, forged …
    std::uint64_t told = 0;                      ///< last event of this ledger reported to other desks …
    std::uint64_t to_tell = 0;                   ///< … of so many: more while a long trail is uploaded
    std::uint64_t put = 0;                       ///< event hashes uploaded for witnesses …
    std::uint64_t to_put = 0;                    ///< … of so many
    /// Witnesses that signed there but are not registered: their signatures are not taken in.
    std::vector<std::string> strangers{};
    std::size_t differ = 0;             ///< contradictions with other desks, and items held back because of them
    std::vector<std::string> unread{};  ///< desks whose last statement was rejected
    /// A registered desk, as last reported by the hub.
    struct OtherDesk {
        std::string workstation;
        bool here = false;               ///< connected recently: a person is signed in
        std::optional<UtcTime> since{};  ///< else its last connection, to the minute; nullopt for never
        bool operator==(const OtherDesk&) const = default;
    };
    std::vector<OtherDesk> desks{};
    bool operator==(const HubView&) const = default;
};

/// Lists of queries. Each shows the loaded ones and those recalled for it (QueryDesk::recall).
enum class QueryList { board, copies };

/// Availability here of the form's image for another desk's query.
enum class ImageHere {
    none,    ///< it has none, or the query is this desk's own: ApprovalView::form
    coming,  ///< some parts have not reached the hub yet
    whole
};

struct ApprovalRow {
    inquiry::QueryId query;
    domain::PersonId querier;
    std::string querier_name;
    std::string subject_name;
    std::set<domain::Item> items;
    UtcTime submitted_at{};
    std::size_t remarks = 0;              ///< number of points to note, as far as the signed-in person may know
    bool own = false;                     ///< submitted by, or the case of, the signed-in person
    std::array<std::size_t, 3> ranked{};  ///< of these: danger, attention, note (inquiry::Rank)
    std::string desk{};                   ///< the other desk where it was submitted; "" for this one
    std::optional<Fault> again{};         ///< why the asking desk rejected the last answer
    std::vector<WaitsAt> waits_at{};      ///< other desks
    ImageHere image = ImageHere::none;    ///< of another desk's query: its form's
    bool two = false;                     ///< another supervisor approves first (Approvals::asks_for_two)
    std::string first{};                  ///< who did so already: name and code; "" for none
    std::string file{};                   ///< name of the person in whose file it is a line; "" for none

    /// Whether it has notes at most, so that it may be signed together with others.
    [[nodiscard]] bool only_notes() const { return ranked[0] + ranked[1] == 0; }
};

struct CopyRow {
    inquiry::QueryId query;
    domain::Item item{};
    std::string subject_name;
    std::string case_number;
    inquiry::CopyEntry copy;
    domain::RecordState record{};        ///< of its record
    std::optional<UtcTime> delete_by{};  ///< R-PA-6: a T52 no longer needed is deleted before this
    std::string hold{};                  ///< row of the legal hold on its record; "" for none
    std::optional<JobView> job{};        ///< while it is at the printer
    std::string case_number_before{};    ///< as submitted, if it was corrected since; else ""
};

struct CardRow {
    std::string number;
    domain::PersonId custodian;
    std::string custodian_name;
    std::optional<domain::PersonId> holder;
    std::string holder_name;
    UtcTime since{};
    std::string purpose;
    int failed_tries = 0;         ///< of its password, since it was lent
    int tries_not_known = 0;      ///< likewise, of which nobody knows what became
    std::string password_leaver;  ///< R-DU-5: who left knowing its password; "" for none
    bool holder_present = true;   ///< still has duties, so can return it
    std::string seen_with{};      ///< person at whose seat it was without being its borrower; "" once explained
    std::optional<domain::RocDate> seen_on{};
};

/// A stop in force (R-LO-6), with displayed names.
struct StopView {
    domain::Stop stop;
    std::string person_name;  ///< of the stopped person; "" if not of one person
    std::string entered_by;   ///< name of the person who stopped, or entered the letter
    UtcTime since{};          ///< when
    bool operator==(const StopView&) const = default;
};

/// How far a witness signed this ledger.
struct WitnessedView {
    std::uint64_t through = 0;
    std::string by;  ///< its name
    UtcTime at{};    ///< when it signed, by its own clock
    bool operator==(const WitnessedView&) const = default;
};

/// State of the automatic daily verification.
enum class DailyState { none, running, broken_off };

struct LedgerView {
    std::uint64_t events = 0;
    std::string head;  ///< first 8 hex digits of the chain's head
    std::optional<UtcTime> verified_at;
    bool verified_ok = true;
    std::size_t findings = 0;  ///< of that verification
    DailyState daily = DailyState::none;
    std::optional<Fault> fault;              ///< why it cannot be read: the display is of before
    std::optional<UtcTime> quiet_since{};    ///< findings stand, and a later automatic verification found nothing
    std::uint64_t not_compared = 0;          ///< values not compared by the last verification without findings
    std::vector<WitnessedView> witnessed{};  ///< one per witness, the furthest first
};

struct Snapshot {
    bool practice = true;
    std::string institution;  ///< 7-digit code
    std::string branch;       ///< 忠孝分行
    UtcTime now{};            ///< the desk's time when this was made
    SeatState seat_state = SeatState::signed_out;
    std::optional<SeatView> seat;
    bool card_required = false;      ///< every sign-in needs password and card
    bool own_card_signs = false;     ///< exported files may be signed with people's own cards
    std::vector<PersonView> people;  ///< for pickers: code and name; duties only during a session
    CardView card;
    HostView host;
    std::optional<HubView> hub{};  ///< nullopt if the settings name none
    PrinterView printer;
    std::vector<BoardRow> board;    ///< loaded or recalled; next deadline first
    std::vector<CaseRow> cases;     ///< the same by cases, for the signed-in person
    std::optional<QueryWork> work;  ///< work requested together, until dismissed
    std::vector<ApprovalRow> approvals;
    std::vector<Owed> owed;       ///< open in the branch, as far as the signed-in person may read it (app/desk/owed.h)
    std::vector<Owed> todo;       ///< of that, the person's own, and what is told to them of others'
    std::vector<CopyRow> copies;  ///< of records not erased, newest first
    std::vector<CardRow> cards;
    std::vector<StopView> stops;  ///< what may not be queried now
    LedgerView ledger;
    std::vector<Fault> warnings;  ///< about the machine: its disk and its clock
    /// Default values of fields of register steps, by name, from the workstation's settings.
    std::map<std::string, std::string, std::less<>> proposed{};
};

}  // namespace jcic::desk
