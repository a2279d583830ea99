#pragma once
// The ledger and its seat during a session: the session and the state folded from the trail.

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
#include "app/domain/steps/people_and_cards.h"
#include "app/gateway/host.h"
#include "app/inquiry/steps/inquiries.h"
#include "app/ledger/ledger.h"
#include "app/ledger/people/permit.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {

/// inquiry's People, from the register as of the call: inside a transaction nobody can be ended or demoted between
/// check and write.
class RegisteredPeople : public inquiry::People {
public:
    RegisteredPeople(domain::registers::Rows& rows, const domain::registers::PeopleAndCards& people,
                     ledger::Session& session)
        : rows_(rows), people_(people), session_(session) {}
    /// Empty if the trail cannot be read, so that nothing is permitted.
    [[nodiscard]] std::set<domain::Duty> duties(const domain::PersonId& person, domain::RocDate on) const override;
    [[nodiscard]] std::string display_name(const domain::PersonId& person) const override;
    /// As the person was called on that day.
    [[nodiscard]] std::string name_on(const domain::PersonId& person, domain::RocDate day) const;
    /// "林怡君 L03" for a user code; an unknown code is returned unchanged.
    [[nodiscard]] std::string named(const std::string& code) const;
    [[nodiscard]] std::string named_on(const std::string& code, domain::RocDate day) const;

private:
    domain::registers::Rows& rows_;
    const domain::registers::PeopleAndCards& people_;
    ledger::Session& session_;
};

/// Displayed state that changes with time alone, without an event: when an item may be retrieved, or the office closes.
struct Moment {
    domain::RocDate day;
    bool closed = false;  ///< the office
    std::vector<std::pair<inquiry::QueryId, domain::Item>> fetchable;
    std::size_t late_replies = 0;  ///< authorisations with an overdue reply (R-AU-1)
    bool operator==(const Moment&) const = default;
};

/// Validity of the signed-in person's password (R-PW-2), and whether a change was demanded (R-PW-6).
class OwnPassword {
public:
    OwnPassword() = default;
    /// As at the sign-in. `changed`: none after opening with a recovery key.
    OwnPassword(UtcTime changed, UtcTime now) : changed_(changed), must_change_(!domain::still_valid(changed, now)) {}
    void change(UtcTime now) {
        changed_ = now;
        must_change_ = false;
        asked_ = false;
    }
    /// A demand from before the last change is fulfilled.
    void ask_for_another(UtcTime at) {
        if (at <= changed_) return;
        asked_ = true;
        must_change_ = true;
    }

    [[nodiscard]] UtcTime changed() const { return changed_; }
    /// Nothing else is permitted until it is changed.
    [[nodiscard]] bool must_change() const { return must_change_; }
    /// Why it must be changed.
    [[nodiscard]] FaultCode why() const { return asked_ ? FaultCode::password_expired : FaultCode::rule_pw_2; }

private:
    UtcTime changed_{};
    bool must_change_ = false;
    bool asked_ = false;
};

/// State of the signed-in person's session at JCIC: first the account's password, then the card.
class JcicSession {
public:
    /// Layer 1 is open.
    [[nodiscard]] bool is_begun() const { return challenge_.has_value(); }
    /// The challenge that the card signs for layer 2. Requires is_begun().
    [[nodiscard]] const gateway::Challenge& challenge() const { return *challenge_; }
    /// Layer 2 is open.
    [[nodiscard]] bool is_open() const { return opened_by_.has_value(); }
    /// The card that opened it. Requires is_open().
    [[nodiscard]] const card::CardIdentity& opened_by() const { return *opened_by_; }

    /// Replaces an earlier session; its card no longer counts.
    void begin(gateway::Challenge challenge) {
        challenge_ = std::move(challenge);
        opened_by_.reset();
    }
    void open(card::CardIdentity by) { opened_by_ = std::move(by); }
    void end() {
        challenge_.reset();
        opened_by_.reset();
    }

    /// Number of wrong account passwords typed at this seat since the last correct one.
    [[nodiscard]] int wrong_passwords() const { return wrong_passwords_; }
    void count_password() { ++wrong_passwords_; }
    void forget_passwords() { wrong_passwords_ = 0; }

private:
    std::optional<gateway::Challenge> challenge_;
    std::optional<card::CardIdentity> opened_by_;
    int wrong_passwords_ = 0;
};

/// A signed-in person's session and the state folded from its trail. Desks read it and change it only by the functions
/// below; folding has one place. Its destructor wipes every key.
class Seat {
public:
    explicit Seat(std::unique_ptr<ledger::Session> session) : session_(std::move(session)) {}
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;

    // Taking the seat, in this order.
    /// Reads the open subjects and the person's duties of today.
    [[nodiscard]] Result<void> read_trail(const Machine& machine);
    /// Completes the sign-in. `password_changed`: none after opening with a recovery key.
    void admit(UtcTime password_changed, UtcTime now);
    /// Makes inquiries() available, with the branch's answers to its steps.
    void open_inquiries(std::unique_ptr<inquiry::Dependencies> answers);

    // The person.
    [[nodiscard]] const domain::PersonId& person() const { return session_->person(); }
    [[nodiscard]] UtcTime signed_in_at() const { return signed_in_at_; }
    /// Of today, as of the last request for the seat.
    [[nodiscard]] const std::set<domain::Duty>& duties() const { return duties_; }
    /// Expires when the seat is left; for background work.
    [[nodiscard]] const std::shared_ptr<const int>& presence() const { return presence_; }
    [[nodiscard]] const OwnPassword& password() const { return password_; }
    void note_password_changed(UtcTime now) { password_.change(now); }
    [[nodiscard]] JcicSession& jcic() { return jcic_; }
    [[nodiscard]] const JcicSession& jcic() const { return jcic_; }

    // State of the trail, as of the last follow.
    /// Guards itself. A desk's own writes appear here only after the trail is followed.
    [[nodiscard]] ledger::Session& session() const { return *session_; }
    [[nodiscard]] const inquiry::Book& book() const { return book_; }
    [[nodiscard]] const domain::registers::Rows& registers() const { return registers_; }
    [[nodiscard]] const domain::registers::PeopleAndCards& people() const { return people_; }
    [[nodiscard]] const RegisteredPeople& names() const { return names_; }
    /// Index of closed subjects.
    [[nodiscard]] Archive& archive() { return archive_; }
    /// Dues of all registers, earliest first.
    [[nodiscard]] const std::vector<domain::registers::Obligation>& owed() const { return owed_; }
    /// Returns the person named by the row, while they are designated; nullopt: the due belongs to all with its duties.
    [[nodiscard]] std::optional<domain::PersonId> named_for(const domain::registers::Obligation& one,
                                                            domain::RocDate today) const;
    /// How far labels were written (archive.h).
    [[nodiscard]] Labelled labelled() const { return labelling_->labelled(); }

    // Following the trail.
    /// Updates all folded state in one reading.
    [[nodiscard]] Result<void> follow_trail(const Machine& machine);
    /// As follow_trail, and updates the person's duties and a demand for another password (R-PW-6: at once).
    [[nodiscard]] Result<void> follow_trail_and_person(const Machine& machine);
    /// Updates one part alone, which another program may have changed.
    [[nodiscard]] Result<void> follow_queries() { return session_->refresh(book_); }
    [[nodiscard]] Result<void> follow_registers() { return session_->refresh(registers_); }
    [[nodiscard]] Result<void> follow_people() { return session_->refresh(people_); }
    /// Labels all events so far, so that the next sign-in need not read them.
    [[nodiscard]] Result<void> label_all(const Machine& machine);
    /// Makes the next follow judge all dues again, for example after a change of calendar.
    void judge_owed_anew() { owed_on_.reset(); }

    // Loading closed or unread subjects into the folded state.
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
    /// For steps, packages and pages; plain_entry draws ids of its own.
    [[nodiscard]] Random& random() { return random_; }
    /// Answers of seat and trail to the queries' steps.
    [[nodiscard]] const inquiry::Dependencies& answers() const { return *answers_; }
    /// One transaction decided on the registers (domain::Journal::transact).
    [[nodiscard]] Result<std::vector<domain::Recorded>> transact(const domain::Journal::Decide& decide) {
        return session_->transact(registers_, decide);
    }
    /// For other modules' steps that transact or load rows. Desks do not fold into it.
    [[nodiscard]] domain::registers::Rows& rows_for_steps() { return registers_; }
    [[nodiscard]] domain::registers::PeopleAndCards& people_for_steps() { return people_; }

    // Searching registers.
    /// Searches loaded rows, newest first (RowTexts::saying).
    [[nodiscard]] std::vector<const RowText*> rows_saying(const domain::registers::Register& book,
                                                          std::string_view word, const std::vector<std::string>& states,
                                                          const RowTexts::Make& make);
    /// Returns the number of open rows of a growing register, loaded or not.
    [[nodiscard]] Result<std::size_t> count_standing(const domain::registers::Register& book);
    /// Adds closed queries found by a search to that list.
    void recall(QueryList list, std::set<inquiry::QueryId> found) { recalled_[list] = std::move(found); }
    void forget_recalled(QueryList list) { recalled_.erase(list); }
    [[nodiscard]] bool was_recalled(QueryList list, const inquiry::QueryId& id) const {
        const auto found = recalled_.find(list);
        return found != recalled_.end() && found->second.contains(id);
    }

    // State of pages shown and work begun here.
    [[nodiscard]] StandingOut& standing_out() { return standing_out_; }
    [[nodiscard]] LookedThrough& looked_through() { return looked_through_; }
    /// Requested work. Dropped at sign-out; unfinished items stay unchanged.
    [[nodiscard]] WorkQueue& work_queue() { return work_queue_; }
    [[nodiscard]] const std::optional<QueryWork>& work() const { return work_queue_.work(); }
    /// Whether time alone has changed the display since the last call.
    [[nodiscard]] bool moves_to(Moment now);
    /// Location of this person's waiting draft.
    [[nodiscard]] const std::optional<std::string>& draft() const { return draft_; }
    void note_draft(std::optional<std::string> place) { draft_ = std::move(place); }
    /// Settings changed outside the program: shown to unit head and administrator.
    [[nodiscard]] const std::optional<Fault>& settings_altered() const { return settings_altered_; }
    void note_settings_altered(std::optional<Fault> told) { settings_altered_ = std::move(told); }
    /// Digest of each copy's pages as laid out at this seat: only these are printed, signed or filed under its number.
    void note_laid_out(const inquiry::QueryId& query, domain::Item item, int copy, const Digest& pages) {
        laid_out_[{query, item, copy}] = pages;
    }
    [[nodiscard]] bool was_laid_out(const inquiry::QueryId& query, domain::Item item, int copy,
                                    const Digest& pages) const {
        const auto found = laid_out_.find({query, item, copy});
        return found != laid_out_.end() && found->second == pages;
    }
    /// The prepared entry last shown (R-SE-2): the whole serial number is not passed to windows (R-SE-5).
    [[nodiscard]] const std::optional<domain::Entry>& taking_over() const { return taking_over_; }
    void note_taking_over(std::optional<domain::Entry> shown) { taking_over_ = std::move(shown); }
    /// Attachments sealed here and not yet named by an event: by digest, as the event will have them
    /// (domain::Attachment::text).
    void note_sealed(const std::string& digest, std::string attachment) {
        sealed_.insert_or_assign(digest, std::move(attachment));
    }
    /// nullopt: not sealed here.
    [[nodiscard]] std::optional<std::string> sealed(const std::string& digest) const;

    // The daily verification, on another thread.
    void begin_daily_check() { daily_check_ = std::make_unique<DailyCheck>(*session_); }
    /// Null unless it runs.
    [[nodiscard]] DailyCheck* daily_check() const { return daily_check_.get(); }
    /// Returns its report; waits for its end.
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
    domain::registers::PeopleAndCards people_{registers_};
    Archive archive_{*session_};
    std::optional<Labelling> labelling_;  ///< index of closed subjects
    std::vector<domain::registers::Obligation> owed_;
    std::optional<domain::RocDate> owed_on_;  ///< when `owed_` was computed
    domain::registers::Changed unjudged_;     ///< since then
    RowTexts texts_;                          ///< of rows searched in the registers
    StandingRows standing_rows_;              ///< of growing registers
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
    std::optional<Moment> moment_;  ///< as of the last round
    std::optional<Fault> settings_altered_;
    WorkQueue work_queue_;
    std::map<std::tuple<inquiry::QueryId, domain::Item, int>, Digest> laid_out_;
    std::optional<domain::Entry> taking_over_;
    std::map<std::string, std::string> sealed_;
    LookedThrough looked_through_;
    std::unique_ptr<DailyCheck> daily_check_;
};

/// The ledger and its seat.
class Seating {
public:
    explicit Seating(const Machine& machine) : machine_(machine) {}

    [[nodiscard]] ledger::Ledger& ledger() { return *ledger_; }
    [[nodiscard]] const ledger::Ledger& ledger() const { return *ledger_; }

    /// nullptr without a session; as of the last follow.
    [[nodiscard]] Seat* seat() { return seat_.get(); }
    [[nodiscard]] const Seat* seat() const { return seat_.get(); }
    /// Returns the seat after following the trail; fault session.none. For actions allowed even with an expired
    /// password: returning the card.
    [[nodiscard]] Result<Seat*> seat_in_any_case();
    /// As above, for all other work: rule.R-PW-2 if the password has expired, person.ended if the person's term does
    /// not include today (R-DU-4), however long ago they signed in.
    [[nodiscard]] Result<Seat*> taken_seat();
    /// As taken_seat(), and requires a duty: else the permit's fault.
    [[nodiscard]] Result<Seat*> seat_for(const ledger::Permit& permit);
    /// As taken_seat(), and requires a query officer, for queries, serial numbers and records (R-DU-1, R-SE-5): fault
    /// person.duty of `where`.
    [[nodiscard]] Result<Seat*> officers_seat(std::string_view where);
    /// The branch's policy as of today; without a session the policy file's fixed values and the rules' defaults.
    [[nodiscard]] domain::Policy policy() const;
    /// Reason recorded if a person is still signed in at the program's end: session.signed-out, "why".
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

/// "，於 0129999-W2 簽署" after the signer, if a decision was signed at another desk; else "".
[[nodiscard]] std::string signed_at(const inquiry::Approval& approval);
/// "7F3A-91C2": the start of a digest, for comparison by eye.
[[nodiscard]] std::string digest_text(const Digest& digest);
/// SHA-256 for modules without cryptography.
[[nodiscard]] Digest sha256_of(ByteView bytes);
/// Returns one plain entry about `subject`, with a new id.
[[nodiscard]] domain::Entry plain_entry(std::string_view action, std::string subject,
                                        const std::vector<domain::Fact>& facts);

}  // namespace jcic::desk
