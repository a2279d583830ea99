#pragma once
// The ledger and the seat at it while somebody is signed in: their session, and what is folded from the trail.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "app/base/random.h"
#include "app/desk/rooms/archive.h"
#include "app/desk/rooms/daily_check.h"
#include "app/desk/rooms/jcic_session.h"
#include "app/desk/rooms/looked_through.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/own_password.h"
#include "app/desk/rooms/row_texts.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/standing_rows.h"
#include "app/desk/rooms/with.h"
#include "app/desk/rooms/work_stride.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/rows.h"
#include "app/inquiry/steps/inquiries.h"
#include "app/ledger/ledger.h"
#include "app/ledger/session/session.h"
#include "app/office/people_and_cards.h"

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
    std::unique_ptr<inquiry::Dependencies> answers;  ///< what the queries' steps ask of the seat and the trail
    std::optional<inquiry::Inquiries> inquiries;
    std::set<domain::Duty> duties;  ///< of today, as of the last time that the seat was asked for
    UtcTime signed_in_at{};
    OwnPassword password;
    JcicSession jcic;
    std::optional<std::string> draft;       ///< place of the draft that waits for this person
    std::optional<Moment> moment;           ///< as the last round saw it
    std::optional<Fault> settings_altered;  ///< beside the program: told to unit head and administrator
    std::optional<QueryWork> work;          ///< asked for at once; goes with the seat, and leaves all as it stands
    WorkStride request_stride;              ///< of what is requested
    WorkStride fetch_stride;                ///< and of what is fetched, by itself too

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

    [[nodiscard]] const domain::PersonId& person() const { return session->person(); }

private:
    std::optional<domain::RocDate> owed_on_;  ///< when `owed` was made
    domain::registers::Changed unjudged_;     ///< since then
};

/// The ledger, and whoever sits at it.
class Seating {
public:
    explicit Seating(const Machine& machine) : machine_(machine) {}

    [[nodiscard]] ledger::Ledger& ledger() { return *ledger_; }
    [[nodiscard]] const ledger::Ledger& ledger() const { return *ledger_; }

    /// nullptr while nobody is signed in; as it was taken in last.
    [[nodiscard]] Seat* seat() { return seat_.get(); }
    [[nodiscard]] const Seat* seat() const { return seat_.get(); }
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
    /// As the trail says why somebody who is still signed in at the program's end left: session.signed-out, "why".
    [[nodiscard]] const std::shared_ptr<std::string>& left_because() { return left_because_; }

private:
    friend class SeatDesk;
    friend class Workplace;
    friend struct PartsForTests;
    void plug(std::unique_ptr<ledger::Ledger> ledger) { ledger_ = std::move(ledger); }
    void take(std::unique_ptr<Seat> seat) { seat_ = std::move(seat); }
    void leave() { seat_.reset(); }

    const Machine& machine_;
    std::unique_ptr<ledger::Ledger> ledger_;
    std::unique_ptr<Seat> seat_;
    std::shared_ptr<std::string> left_because_ = std::make_shared<std::string>("end");
};

/// "7F3A-91C2": the head of a digest, short enough to compare by eye.
[[nodiscard]] std::string digest_text(const Digest& digest);
/// SHA-256 for the rooms that know no cryptography.
[[nodiscard]] Digest sha256_of(ByteView bytes);
/// One plain entry about `subject`, with a fresh id.
[[nodiscard]] domain::Entry plain_entry(Random& random, std::string_view action, std::string subject,
                                        const std::vector<domain::Fact>& facts);

}  // namespace jcic::desk
