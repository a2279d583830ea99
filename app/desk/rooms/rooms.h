#pragma once
// What the desk's parts share: the rooms, plugged together, and the seat while somebody is signed in. Owned by
// Workplace and touched by one thread at a time.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "app/base/random.h"
#include "app/card/card.h"
#include "app/desk/profile/clock_watch.h"
#include "app/desk/profile/desk_clock.h"
#include "app/desk/profile/own_files.h"
#include "app/desk/profile/practice_world.h"
#include "app/desk/profile/profile_formats.h"
#include "app/desk/profile/setting_places.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/archive.h"
#include "app/desk/rooms/card_watch.h"
#include "app/desk/rooms/daily_check.h"
#include "app/desk/rooms/diagnostics.h"
#include "app/desk/rooms/looked_through.h"
#include "app/desk/rooms/print_watch.h"
#include "app/desk/rooms/row_texts.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/standing_rows.h"
#include "app/desk/rooms/work_stride.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/rows.h"
#include "app/gateway/host.h"
#include "app/inquiry/steps/inquiries.h"
#include "app/ledger/host_account.h"
#include "app/ledger/ledger.h"
#include "app/ledger/session/session.h"
#include "app/ledger/verify/kept_verified.h"
#include "app/office/people_and_cards.h"
#include "app/paper/forms/layouts.h"

namespace jcic::desk {

/// inquiry's People, from their register as the trail has it when asked: inside a transaction nobody ends or demotes
/// anybody between the asking and the writing.
class RegisteredPeople : public inquiry::People {
public:
    RegisteredPeople(domain::registers::Rows& rows, const office::PeopleAndCards& people,
                     const std::unique_ptr<ledger::Session>& session)
        : rows_(rows), people_(people), session_(session) {}
    /// None where the trail cannot be read: nobody acts on what nobody knows.
    [[nodiscard]] std::set<domain::Duty> duties(const domain::PersonId& person, domain::RocDate on) const override;
    [[nodiscard]] std::string display_name(const domain::PersonId& person) const override;
    /// "林怡君 L03": of a user code; what is none stays as it is.
    [[nodiscard]] std::string named(const std::string& code) const;

private:
    domain::registers::Rows& rows_;
    const office::PeopleAndCards& people_;
    const std::unique_ptr<ledger::Session>& session_;
};

/// What stands out about the queries that wait for approval, as of these events (surroundings.h).
struct Standing {
    std::map<inquiry::QueryId, std::vector<inquiry::Remark>> known;
    std::uint64_t book = 0;       ///< the last event that the book had taken in
    std::uint64_t registers = 0;  ///< how many events the registers believed
};

/// A card before somebody who by its register does not have it (app/desk/seat/card_hand.h).
struct OtherHand {
    std::string card;
    domain::PersonId person;
    UtcTime since{};  ///< seen here
    bool written = false;
};

/// What the windows show and time alone changes: nothing is written when an item may be asked for, or the office
/// closes.
struct Moment {
    domain::RocDate day;
    bool closed = false;  ///< the office
    std::vector<std::pair<inquiry::QueryId, domain::Item>> fetchable;
    std::size_t late_replies = 0;  ///< authorisations whose reply is overdue (R-AU-1)
    bool operator==(const Moment&) const = default;
};

/// Somebody signed in: their session, and what the trail says. Destroying it wipes every key.
struct Seat {
    std::shared_ptr<const int> here = std::make_shared<int>();  ///< whoever works beside sees by it that it was left
    std::unique_ptr<ledger::Session> session;
    inquiry::Book book;
    domain::registers::Rows registers;
    office::PeopleAndCards people{registers};
    std::optional<Archive> archive;                            ///< what is over
    std::optional<Labelling> labelling;                        ///< and how it is found again
    std::vector<domain::registers::Owed> owed;                 ///< in all registers, first on top
    RowTexts texts;                                            ///< of what was looked through in them
    StandingRows standing_rows;                                ///< of those registers that grow
    std::map<QueryList, std::set<inquiry::QueryId>> recalled;  ///< of what is over: asked for by name
    Standing standing;
    std::map<std::pair<domain::PersonId, domain::RocDate>, inquiry::Usual> usual;  ///< of an officer, before that day
    RegisteredPeople names{registers, people, session};
    std::optional<inquiry::Inquiries> inquiries;
    std::set<domain::Duty> duties;  ///< of today, as of the last time that the seat was asked for
    UtcTime signed_in_at{};
    UtcTime password_changed{};
    bool password_asked = false;  ///< somebody asked that it be changed (R-PW-6)
    bool password_must_change = false;
    int account_failures = 0;          ///< of typed passwords of JCIC's account, at this seat, since one fitted
    std::optional<std::string> draft;  ///< place of the draft that waits for this person
    std::optional<gateway::Challenge> challenge;  ///< layer 1 stands: what the card signs for layer 2
    std::optional<card::CardIdentity> opened_by;  ///< layer 2 stands: the card that opened it
    std::optional<Moment> moment;                 ///< as the last round saw it
    std::optional<Fault> settings_altered;        ///< beside the program: told to unit head and administrator
    std::optional<QueryWork> work;  ///< asked for at once; goes with the seat, and leaves all as it stands
    WorkStride request_stride;      ///< of what is requested
    WorkStride fetch_stride;        ///< and of what is fetched, by itself too

    /// Of each copy's pages, as laid out at this seat: nothing else is printed, signed or filed under its number.
    std::map<std::tuple<inquiry::QueryId, domain::Item, int>, Digest> laid_out;

    /// Prepared, as its page was shown last (R-SE-2): the whole serial number leaves the seat for no window (R-SE-5).
    std::optional<domain::Entry> taking_over;

    /// Sealed here, and named by no event yet: by digest, as the event will have it (domain::Attachment::text).
    std::map<std::string, std::string> attaching;

    LookedThrough looked_through;

    std::unique_ptr<DailyCheck> daily_check;  ///< while it runs

    /// Reads what is open, of the session that the seat has.
    [[nodiscard]] Result<void> begin(domain::RocDate today, const domain::OfficeCalendar& calendar);
    [[nodiscard]] bool was_recalled(QueryList list, const inquiry::QueryId& id) const {
        const auto found = recalled.find(list);
        return found != recalled.end() && found->second.contains(id);
    }
    /// Labels what was written so far: the next sign-in need not read it.
    [[nodiscard]] Result<void> label_all(domain::RocDate today, const domain::OfficeCalendar& calendar);
    /// What the branch holds under that number of its own.
    [[nodiscard]] Result<std::optional<domain::Authorisation>> authorisation(std::string_view reference);
    /// Those in force on the day, by what the trail says now (R-LO-6).
    [[nodiscard]] Result<std::vector<domain::Stop>> stops(domain::RocDate today);
    /// The branch's written procedures of deletion in force on the day, by what the trail says now (R-PA-10).
    [[nodiscard]] Result<std::vector<domain::registers::Procedure>> procedures_of_deletion(domain::RocDate today);
    /// What the branch decided for the day, read anew. Where that fails a query's way is held to the stricter (R-AU-5,
    /// R-PA-7).
    [[nodiscard]] domain::Policy policy(domain::RocDate today);
    /// The record that the review names, while it waits for its answer, and its draw had it; by what the trail says
    /// now.
    [[nodiscard]] Result<std::optional<inquiry::OpenReview>> open_review(std::string_view review);
    /// R-AU-7, as the trail says by now.
    [[nodiscard]] Result<bool> transmission_is_tested();
    /// Exports of the ledger with personal values since then.
    [[nodiscard]] Result<std::vector<inquiry::ExportOfValues>> exports_of_values(UtcTime since);
    /// The branch's own words for a reason, of today and of before (R-DU-6).
    [[nodiscard]] Result<std::vector<std::string>> templates();
    /// Brings all that is folded from the trail up to date, in one reading.
    [[nodiscard]] Result<void> take_in(domain::RocDate today, const domain::OfficeCalendar& calendar);
    /// What the registers' rows said before they changed is looked through no more.
    void heed_changes();
    /// By another calendar, say: at the next take_in everything is judged.
    void owe_anew() { owed_on_.reset(); }
    /// Whom the row names, as long as they are there; none: all who have one of the due's duties owe it.
    [[nodiscard]] std::optional<domain::PersonId> named_for(const domain::registers::Owed& one,
                                                            domain::RocDate today) const;
    /// Somebody may have asked since the last time (R-PW-6: at once).
    void heed_password_request();
    /// Why it must be changed.
    [[nodiscard]] FaultCode why_password() const {
        return password_asked ? FaultCode::password_expired : FaultCode::rule_pw_2;
    }
    [[nodiscard]] bool jcic_open() const { return opened_by.has_value(); }

    [[nodiscard]] const domain::PersonId& person() const { return session->person(); }

private:
    std::optional<std::pair<std::uint64_t, std::vector<std::string>>> templates_;  ///< by how many events believed
    std::optional<domain::RocDate> owed_on_;                                       ///< when `owed` was made
    domain::registers::Changed unjudged_;                                          ///< since then
};

/// CUPS on this machine: the socket that Debian's cupsd makes, which no other account can take the place of.
inline constexpr const char* system_print_socket = "/run/cups/cups.sock";

/// Bytes that this person's programs may still write there.
[[nodiscard]] std::optional<std::uint64_t> free_space_of(const std::filesystem::path& folder);

struct Rooms {
    explicit Rooms(Settings given) : settings(std::move(given)) {}

    bool practice_kind = true;
    std::filesystem::path profile;
    ProfileFormats formats = profile_formats();
    std::string wanted_reader;
    Settings settings;
    domain::FixedValues fixed;  ///< by the policy file, when the program started
    SettingPlaces places;       ///< of what was set then
    std::shared_ptr<DeskClock> clock;
    SystemRandom random;
    domain::OfficeCalendar calendar;
    std::optional<Fault> calendar_fault;  ///< the folder's calendars are not those that were read in
    std::unique_ptr<PracticeWorld> practice;
    std::unique_ptr<ledger::Ledger> ledger;
    std::shared_ptr<pcsc::Link> link;
    std::unique_ptr<card::Card> card;
    card::PinRules card_password;  ///< by the card's profile
    std::unique_ptr<CardWatch> watch;
    std::unique_ptr<gateway::Host> host;
    std::string host_authority;   ///< PEM, as it was read once: no other is believed while the program runs
    ledger::SealedHost host_set;  ///< what `host` was opened with, or is to be
    std::string own_address;      ///< this machine's, towards that host (R-LO-1); "" while it is not known
    bool host_trusted = false;  ///< it is the one of the founding: nothing is asked before somebody's key has shown it
    std::optional<Fault> host_damaged;  ///< rows of the register of hosts that no signatures bear out: believed of none
    std::optional<gateway::Capabilities> capabilities;
    std::shared_ptr<paper::PrintQueue> printers;
    std::unique_ptr<PrintWatch> print_watch;
    std::string print_server;  ///< as OpenOptions or the settings name it; "" for what CUPS itself would ask
    std::optional<paper::Layouts> layouts;

    std::unique_ptr<Seat> seat;
    /// As the trail says why somebody who is still signed in at the program's end left: session.signed-out, "why".
    std::shared_ptr<std::string> left_because = std::make_shared<std::string>("end");

    bool look_anew = false;  ///< the next round believes nothing of the last
    // During a round:
    std::function<void()> meanwhile;  ///< to be called now and then while the host lets it wait
    std::function<bool()> goes_on;    ///< whether nobody waits for its end; unset: it does no more than it must

    // What the last round saw.
    CardView card_view;
    HostView host_view;
    PrinterView printer_view;
    std::optional<OtherHand> other_hand;
    std::optional<Millis> card_read;   ///< since boot
    std::optional<Millis> host_asked;  ///< since boot
    std::optional<Diagnostics> diagnostics;
    std::optional<ClockWatch> clock_watch;
    std::vector<ClockChange> clock_changes;  ///< that the trail does not have yet
    std::optional<Fault> clock_set;          ///< somebody set it: until who is told has left the seat
    std::optional<Fault> clock_off;          ///< the host's is another
    std::optional<Fault> disk_low;
    std::optional<Millis> disk_asked;  ///< since boot
    std::function<std::optional<std::uint64_t>(const std::filesystem::path&)> free_space = free_space_of;  ///< bytes
    std::function<std::vector<std::string>()> own_files = altered_own_files;
    bool own_files_held = false;             ///< once a start
    std::vector<std::string> files_waiting;  ///< that differ, and that the trail does not have yet
    std::optional<Fault> program_altered;
    bool settings_seen = false;  ///< once a start (seen_settings.h)
    struct {
        UtcTime at{};
        Millis since_boot{};
    } settings_read;                                   ///< when this program did
    std::function<std::optional<Fault>()> judge_list;  ///< of revoked cards, as its file is now; none is set: empty
    std::optional<Fault> no_list;                      ///< by the one that is set no card is believed
    std::optional<Fault> no_own_font;                  ///< the same of the font: 造字 stand by their numbers
    std::optional<Fault> no_logo;                      ///< the one that is set cannot be used: pages go without
    std::optional<Fault> round_fault;  ///< why the last round, or the sign-in since, could not read or write the ledger
    std::optional<UtcTime> verified_at;
    bool verified_ok = true;
    std::size_t verified_findings = 0;
    std::optional<ledger::KeptVerified> quiet;     ///< the last verification that found nothing, in the trail or not
    bool verifies_daily = false;                   ///< this desk does so by itself: a program with windows
    std::optional<domain::RocDate> broken_off_on;  ///< it did not come to its end: who was first left, or it failed
    std::optional<Millis> check_failed;            ///< since boot
    bool listing_bad = false;  ///< the last verification found that it does not say what the events say

    /// The seat, with the trail taken in; fault session.none. For what must be possible even with a password that has
    /// run out: giving the card back.
    [[nodiscard]] Result<Seat*> seat_in_any_case();
    /// The same for all other work: rule.R-PW-2 while the password has run out, person.ended where today is no day of
    /// the person's any more (R-DU-4), however long ago they signed in.
    [[nodiscard]] Result<Seat*> taken_seat();
    /// And only a query officer's, whose work queries, their serial numbers and their answers are (R-DU-1, R-SE-5):
    /// fault person.duty, told as of `where`.
    [[nodiscard]] Result<Seat*> officers_seat(std::string_view where);
    /// What the branch has decided, as of today; while nobody is signed in what a policy file fixed, and the rules'
    /// own.
    [[nodiscard]] domain::Policy policy() const;
    [[nodiscard]] domain::RocDate today() const { return domain::roc_date_at(clock->now()); }
    [[nodiscard]] domain::WorldKind kind() const { return settings.kind; }
};

/// "7F3A-91C2": the head of a digest, short enough to compare by eye.
[[nodiscard]] std::string digest_text(const Digest& digest);
/// SHA-256 for the rooms that know no cryptography.
[[nodiscard]] Digest sha256_of(ByteView bytes);
/// One plain entry about `subject`, with a fresh id.
[[nodiscard]] domain::Entry plain_entry(Random& random, std::string_view action, std::string subject,
                                        const std::vector<domain::Fact>& facts);

}  // namespace jcic::desk
