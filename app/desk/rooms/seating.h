#pragma once
// The ledger and the seat at it while somebody is signed in: their session, and what is folded from the trail.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "app/base/random.h"
#include "app/card/card.h"
#include "app/desk/rooms/archive.h"
#include "app/desk/rooms/looked_through.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/row_texts.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/surroundings.h"
#include "app/desk/rooms/verified.h"
#include "app/desk/rooms/with.h"
#include "app/desk/rooms/work_queue.h"
#include "app/domain/password_policy.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/rows.h"
#include "app/gateway/host.h"
#include "app/inquiry/steps/inquiries.h"
#include "app/ledger/ledger.h"
#include "app/ledger/people/permit.h"
#include "app/ledger/session/session.h"
#include "app/office/people_and_cards.h"

namespace jcic::desk {

/// inquiry's People, from their register as the trail has it when asked: inside a transaction nobody ends or demotes
/// anybody between the asking and the writing.
class RegisteredPeople : public inquiry::People {
public:
    RegisteredPeople(domain::registers::Rows& rows, const office::PeopleAndCards& people, ledger::Session& session)
        : rows_(rows), people_(people), session_(session) {}
    /// None where the trail cannot be read: nobody acts on what nobody knows.
    [[nodiscard]] std::set<domain::Duty> duties(const domain::PersonId& person, domain::RocDate on) const override;
    [[nodiscard]] std::string display_name(const domain::PersonId& person) const override;
    /// "林怡君 L03": of a user code; what is none stays as it is.
    [[nodiscard]] std::string named(const std::string& code) const;

private:
    domain::registers::Rows& rows_;
    const office::PeopleAndCards& people_;
    ledger::Session& session_;
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

/// How long the password of whoever sits here is still good (R-PW-2), and whether somebody asked for another (R-PW-6).
class OwnPassword {
public:
    OwnPassword() = default;
    /// As at the sign-in. `changed`: none where a recovery key opened.
    OwnPassword(UtcTime changed, UtcTime now) : changed_(changed), must_change_(!domain::still_valid(changed, now)) {}
    void change(UtcTime now) {
        changed_ = now;
        must_change_ = false;
        asked_ = false;
    }
    /// What was asked before it was changed last has been done.
    void ask_for_another(UtcTime at) {
        if (at <= changed_) return;
        asked_ = true;
        must_change_ = true;
    }

    [[nodiscard]] UtcTime changed() const { return changed_; }
    /// Nothing else is possible until it is.
    [[nodiscard]] bool must_change() const { return must_change_; }
    /// Why it must be.
    [[nodiscard]] FaultCode why() const { return asked_ ? FaultCode::password_expired : FaultCode::rule_pw_2; }

private:
    UtcTime changed_{};
    bool must_change_ = false;
    bool asked_ = false;
};

/// How far JCIC has let in whoever sits here: the account's password first, then the card.
class JcicSession {
public:
    /// Layer 1 stands.
    [[nodiscard]] bool is_begun() const { return challenge_.has_value(); }
    /// What the card signs for layer 2. Only of one that is begun.
    [[nodiscard]] const gateway::Challenge& challenge() const { return *challenge_; }
    /// Layer 2 stands.
    [[nodiscard]] bool is_open() const { return opened_by_.has_value(); }
    /// That opened it. Only of one that is open.
    [[nodiscard]] const card::CardIdentity& opened_by() const { return *opened_by_; }

    /// A card that opened one before opened another.
    void begin(gateway::Challenge challenge) {
        challenge_ = std::move(challenge);
        opened_by_.reset();
    }
    void open(card::CardIdentity by) { opened_by_ = std::move(by); }
    void end() {
        challenge_.reset();
        opened_by_.reset();
    }

    /// Of the account's passwords that were typed at this seat, since one fitted.
    [[nodiscard]] int wrong_passwords() const { return wrong_passwords_; }
    void count_password() { ++wrong_passwords_; }
    void forget_passwords() { wrong_passwords_ = 0; }

private:
    std::optional<gateway::Challenge> challenge_;
    std::optional<card::CardIdentity> opened_by_;
    int wrong_passwords_ = 0;
};

/// Somebody signed in: their session, and what the trail says. Desks read it; what changes here is changed by what is
/// named below, and folded from the trail in one place. Destroying it wipes every key.
class Seat {
public:
    explicit Seat(std::unique_ptr<ledger::Session> session) : session_(std::move(session)) {}
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;

    // How it is taken, in this order.
    /// Reads what is open, and which duties the person has today.
    [[nodiscard]] Result<void> read_trail(const Machine& machine);
    /// They stay. `password_changed`: none where a recovery key opened.
    void admit(UtcTime password_changed, UtcTime now);
    /// inquiries() are there from now on, with what their steps ask of the branch.
    void open_inquiries(std::unique_ptr<inquiry::Dependencies> answers);

    // Who sits here.
    [[nodiscard]] const domain::PersonId& person() const { return session_->person(); }
    [[nodiscard]] UtcTime signed_in_at() const { return signed_in_at_; }
    /// Of today, as of the last time that the seat was asked for.
    [[nodiscard]] const std::set<domain::Duty>& duties() const { return duties_; }
    /// Whoever works beside sees by it that the seat was left.
    [[nodiscard]] const std::shared_ptr<const int>& presence() const { return presence_; }
    [[nodiscard]] const OwnPassword& password() const { return password_; }
    void note_password_changed(UtcTime now) { password_.change(now); }
    [[nodiscard]] JcicSession& jcic() { return jcic_; }
    [[nodiscard]] const JcicSession& jcic() const { return jcic_; }

    // What the trail says, as of the last time that it was followed.
    /// It guards itself: nothing that a desk writes by it is seen here before the trail is followed.
    [[nodiscard]] ledger::Session& session() const { return *session_; }
    [[nodiscard]] const inquiry::Book& book() const { return book_; }
    [[nodiscard]] const domain::registers::Rows& registers() const { return registers_; }
    [[nodiscard]] const office::PeopleAndCards& people() const { return people_; }
    [[nodiscard]] const RegisteredPeople& names() const { return names_; }
    /// What is over.
    [[nodiscard]] Archive& archive() { return archive_; }
    /// In all registers, first on top.
    [[nodiscard]] const std::vector<domain::registers::Owed>& owed() const { return owed_; }
    /// Whom the row names, as long as they are there; none: all who have one of the due's duties owe it.
    [[nodiscard]] std::optional<domain::PersonId> named_for(const domain::registers::Owed& one,
                                                            domain::RocDate today) const;
    /// How far labels were written (archive.h).
    [[nodiscard]] Labelled labelled() const { return labelling_->labelled(); }

    // Following it.
    /// Brings all that is folded from the trail up to date, in one reading.
    [[nodiscard]] Result<void> follow_trail(const Machine& machine);
    /// The same, and what it says of the person: their duties, and whether they were asked for another password
    /// (R-PW-6: at once).
    [[nodiscard]] Result<void> follow_trail_and_person(const Machine& machine);
    /// Of one thing alone, which another program may have written a moment ago.
    [[nodiscard]] Result<void> follow_queries() { return session_->refresh(book_); }
    [[nodiscard]] Result<void> follow_registers() { return session_->refresh(registers_); }
    [[nodiscard]] Result<void> follow_people() { return session_->refresh(people_); }
    /// Labels what was written so far: the next sign-in need not read it.
    [[nodiscard]] Result<void> label_all(const Machine& machine);
    /// By another calendar, say: the next time that the trail is followed everything is judged.
    void judge_owed_anew() { owed_on_.reset(); }

    // Reading what is over, or was not read yet, into what the trail says.
    [[nodiscard]] Result<void> load_query(const inquiry::QueryId& id) { return book_.load(id); }
    [[nodiscard]] Result<void> load_open_queries() { return book_.load_open(); }
    [[nodiscard]] Result<void> load_queries_leaning_on(std::string_view authorisation) {
        return book_.load_leaning_on(authorisation);
    }
    [[nodiscard]] Result<void> load_queries_of_case(std::string_view case_number) {
        return book_.load_of_case(case_number);
    }
    [[nodiscard]] Result<void> load_queries_about(const domain::PersonalId& subject, const std::stop_token& stop = {}) {
        return book_.load_about(subject, stop);
    }
    [[nodiscard]] Result<void> load_row(const domain::registers::Register& book, std::string_view id) {
        return registers_.load(book, id);
    }
    /// By their subjects: "authorisation:7".
    [[nodiscard]] Result<void> load_rows(const domain::registers::Register& book,
                                         const std::set<std::string>& subjects);
    [[nodiscard]] Result<void> load_open_rows() { return registers_.load_open(); }

    // Writing.
    [[nodiscard]] inquiry::Inquiries& inquiries() { return *inquiries_; }
    [[nodiscard]] const inquiry::Inquiries& inquiries() const { return *inquiries_; }
    /// For what steps, packages and pages draw; an entry of plain_entry draws its own id.
    [[nodiscard]] Random& random() { return random_; }
    /// What the queries' steps ask of the seat and the trail.
    [[nodiscard]] const inquiry::Dependencies& answers() const { return *answers_; }
    /// One transaction that is decided by the registers (domain::Journal::transact).
    [[nodiscard]] Result<std::vector<domain::Recorded>> transact(const domain::Journal::Decide& decide) {
        return session_->transact(registers_, decide);
    }
    /// For steps that another room takes, and that transact or read more rows. No desk folds anything into it.
    [[nodiscard]] domain::registers::Rows& rows_for_steps() { return registers_; }
    [[nodiscard]] office::PeopleAndCards& people_for_steps() { return people_; }

    // Searching registers.
    /// Of those that were read, newest first (RowTexts::saying).
    [[nodiscard]] std::vector<const RowText*> rows_saying(const domain::registers::Register& book,
                                                          std::string_view word, const std::vector<std::string>& states,
                                                          const RowTexts::Make& make);
    /// Of a register that grows, read or not: how many are not over.
    [[nodiscard]] Result<std::size_t> count_standing(const domain::registers::Register& book);
    /// What is over and was asked for by name, in that list.
    void recall(QueryList list, std::set<inquiry::QueryId> found) { recalled_[list] = std::move(found); }
    void forget_recalled(QueryList list) { recalled_.erase(list); }
    [[nodiscard]] bool was_recalled(QueryList list, const inquiry::QueryId& id) const {
        const auto found = recalled_.find(list);
        return found != recalled_.end() && found->second.contains(id);
    }

    // What was shown here, or begun.
    [[nodiscard]] StandingOut& standing_out() { return standing_out_; }
    [[nodiscard]] LookedThrough& looked_through() { return looked_through_; }
    /// Asked for at once; goes with the seat, and leaves all as it stands.
    [[nodiscard]] WorkQueue& work_queue() { return work_queue_; }
    [[nodiscard]] const std::optional<QueryWork>& work() const { return work_queue_.work(); }
    /// Whether time alone has changed what the windows show since this was asked last.
    [[nodiscard]] bool moves_to(Moment now);
    /// Place of the draft that waits for this person.
    [[nodiscard]] const std::optional<std::string>& draft() const { return draft_; }
    void note_draft(std::optional<std::string> place) { draft_ = std::move(place); }
    /// Beside the program: told to unit head and administrator.
    [[nodiscard]] const std::optional<Fault>& settings_altered() const { return settings_altered_; }
    void note_settings_altered(std::optional<Fault> told) { settings_altered_ = std::move(told); }
    /// Of each copy's pages, as laid out at this seat: nothing else is printed, signed or filed under its number.
    void note_laid_out(const inquiry::QueryId& query, domain::Item item, int copy, const Digest& pages) {
        laid_out_[{query, item, copy}] = pages;
    }
    [[nodiscard]] bool was_laid_out(const inquiry::QueryId& query, domain::Item item, int copy,
                                    const Digest& pages) const {
        const auto found = laid_out_.find({query, item, copy});
        return found != laid_out_.end() && found->second == pages;
    }
    /// Prepared, as its page was shown last (R-SE-2): the whole serial number leaves the seat for no window (R-SE-5).
    [[nodiscard]] const std::optional<domain::Entry>& taking_over() const { return taking_over_; }
    void note_taking_over(std::optional<domain::Entry> shown) { taking_over_ = std::move(shown); }
    /// Sealed here, and named by no event yet: by digest, as the event will have it (domain::Attachment::text).
    void note_sealed(const std::string& digest, std::string attachment) {
        sealed_.insert_or_assign(digest, std::move(attachment));
    }
    /// nullopt: of no file that was sealed here.
    [[nodiscard]] std::optional<std::string> sealed(const std::string& digest) const;

    // The day's verification, beside.
    void begin_daily_check() { daily_check_ = std::make_unique<DailyCheck>(*session_); }
    /// While it runs; null otherwise.
    [[nodiscard]] DailyCheck* daily_check() const { return daily_check_.get(); }
    /// What it found; waits for its end.
    [[nodiscard]] Result<ledger::VerifyReport> end_daily_check() {
        return std::exchange(daily_check_, nullptr)->report();
    }

private:
    friend struct PartsForTests;
    void forget_what_rows_said();
    void heed_password_request();
    [[nodiscard]] Today today(const Machine& machine) const {
        return {machine.today(), machine.calendar(), registers_.fixed()};
    }

    std::shared_ptr<const int> presence_ = std::make_shared<int>();
    std::unique_ptr<ledger::Session> session_;
    inquiry::Book book_;
    domain::registers::Rows registers_;
    office::PeopleAndCards people_{registers_};
    Archive archive_{*session_};
    std::optional<Labelling> labelling_;  ///< how what is over is found again
    std::vector<domain::registers::Owed> owed_;
    std::optional<domain::RocDate> owed_on_;  ///< when `owed_` was made
    domain::registers::Changed unjudged_;     ///< since then
    RowTexts texts_;                          ///< of what was looked through in the registers
    StandingRows standing_rows_;              ///< of those that grow
    std::map<QueryList, std::set<inquiry::QueryId>> recalled_;
    StandingOut standing_out_;
    RegisteredPeople names_{registers_, people_, *session_};
    SystemRandom random_;
    std::unique_ptr<inquiry::Dependencies> answers_;
    std::optional<inquiry::Inquiries> inquiries_;
    std::set<domain::Duty> duties_;
    UtcTime signed_in_at_{};
    OwnPassword password_;
    JcicSession jcic_;
    std::optional<std::string> draft_;
    std::optional<Moment> moment_;  ///< as the last round saw it
    std::optional<Fault> settings_altered_;
    WorkQueue work_queue_;
    std::map<std::tuple<inquiry::QueryId, domain::Item, int>, Digest> laid_out_;
    std::optional<domain::Entry> taking_over_;
    std::map<std::string, std::string> sealed_;
    LookedThrough looked_through_;
    std::unique_ptr<DailyCheck> daily_check_;
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
    /// And only of who has a duty for it: else the permit's fault.
    [[nodiscard]] Result<Seat*> seat_for(const ledger::Permit& permit);
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
    void take_seat(std::unique_ptr<Seat> seat) { seat_ = std::move(seat); }
    void leave_seat() { seat_.reset(); }

    const Machine& machine_;
    std::unique_ptr<ledger::Ledger> ledger_;
    std::unique_ptr<Seat> seat_;
    std::shared_ptr<std::string> left_because_ = std::make_shared<std::string>("end");
};

/// "，於 0129999-W2 簽署": where a decision was signed at another desk, behind who signed it; "" else.
[[nodiscard]] std::string signed_at(const inquiry::Approval& approval);
/// "7F3A-91C2": the head of a digest, short enough to compare by eye.
[[nodiscard]] std::string digest_text(const Digest& digest);
/// SHA-256 for the rooms that know no cryptography.
[[nodiscard]] Digest sha256_of(ByteView bytes);
/// One plain entry about `subject`, with a fresh id.
[[nodiscard]] domain::Entry plain_entry(std::string_view action, std::string subject,
                                        const std::vector<domain::Fact>& facts);

}  // namespace jcic::desk
