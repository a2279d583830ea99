#pragma once
// Rules that verification checks in one pass over the events in order; each keeps only the state that later events
// need. Queries: query_check.h; people: verify_people.h.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/base/numbers.h"
#include "app/domain/registers/rows.h"
#include "app/domain/registers/setting.h"
#include "app/domain/roc_date.h"
#include "app/ledger/session/read_handle.h"
#include "app/ledger/session/sealer.h"
#include "app/ledger/store/attachments.h"
#include "app/ledger/trail/demands.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {

/// Events written while no one was signed in are numbered from 1, without gaps and duplicates, in the outer journal and
/// in the ledger that imports it (docs/trust/ledger-format.md, "Outer journal").
class OuterNumbers {
public:
    /// Returns false if its number is not the next. The ledger's own events of the same actions have no number.
    [[nodiscard]] bool judge_event(const Leaf& leaf) {
        constexpr std::string_view outer = "outer.";
        const auto* said = leaf.action.starts_with(outer) ? leaf.field(field::number) : nullptr;
        if (said == nullptr) return true;
        const auto number = whole_number<std::uint64_t>(said->text);
        const bool next = number == next_;
        if (number) next_ = *number + 1;
        return next;
    }

private:
    std::uint64_t next_ = 1;
};

/// Rows of registers: the row's state allows each step, which rests on the row's step before it (app/domain/registers).
class RegisterStates {
public:
    /// Returns "state" (the row's state does not allow it), "rests-on" (on another event than the row's last),
    /// "taken-by" (by a person who is not named for it in the row); "" if it is valid, or no step of a register. Then
    /// records the event if it is valid.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf, const Digest& hash);

private:
    /// Of a card, registered or not, by its last attempts.
    struct Tried {
        bool no_try_left = false;
        bool password_not_known = false;
    };
    void follow_tries(const Leaf& leaf);
    /// Whether a locked card had no try left, and whether statements about a card's password alternate.
    [[nodiscard]] bool follows_what_was_tried(const Leaf& leaf);
    std::map<std::string, Tried> cards_;                  ///< by subject
    std::map<std::string, domain::registers::Row> rows_;  ///< by subject: state, last event, and the people named for
                                                          ///< steps
};

/// The branch's decisions up to an event, and whether later events follow them. A policy file's values are in no event.
class Decisions {
public:
    void follow_event(const Leaf& leaf);
    /// Checks that the monthly sample was drawn by the branch's decisions in force (R-LO-8); the event was recorded.
    /// Returns "sample" if it names a setting's value that is neither a decision in force nor the rule's; "" otherwise.
    /// The draw itself names values from a policy file. The second verifier repeats the draw itself
    /// (docs/trust/sampling.md).
    [[nodiscard]] std::string_view judge_draw(const Leaf& leaf) const;
    /// For an approval that lists only the time among the points to note: checks that the query was submitted outside
    /// that day's office hours or, as stated, on a day off (which is in no event). Returns "sample" if not, ""
    /// otherwise. `submitted`: time of submission; nullopt if never.
    [[nodiscard]] std::string_view judge_time(const Leaf& leaf, std::optional<UtcTime> submitted) const;
    /// If the branch decided that the custodian types the card's password (R-DU-2), each use must rest on their
    /// signature. Returns "typist" if the card is used, or opens JCIC, without it; "" otherwise. `believed`: the event
    /// has no other fault; then it is recorded.
    [[nodiscard]] std::string_view follow_typing(const Leaf& leaf, bool believed);

    /// Returns the number that the branch decided for that day; 0 if it made no decision.
    [[nodiscard]] int number_on(std::string_view setting, domain::RocDate day) const;

private:
    struct Decision {
        domain::RocDate from;
        std::string value;
    };
    /// The decision in force: the latest first day that has come, the last decision of one day; null if none.
    [[nodiscard]] const std::string* in_force(std::string_view setting, domain::RocDate day) const;
    [[nodiscard]] bool holds(const Leaf& leaf, std::string_view setting, const std::string& value,
                             std::string_view from) const;
    /// Progress of a typed password, which is used once, at the seat where it was typed.
    struct Typed {
        std::string at_seat;
        std::string_view came_to;
    };
    std::set<std::string> rows_;                                 ///< of decisions: each is made once
    std::map<std::string_view, std::vector<Decision>> decided_;  ///< by the setting's name, in the order of the events
    std::map<std::string, Typed> typed_;                         ///< by the card's subject
};

/// Checks each officer's number of submitted items per day against the branch's decisions (docs/trust/ledger-format.md,
/// "Volume").
class VolumeCheck {
public:
    /// Records the event, after the decisions. Returns "volume" if a submission exceeds the branch's number and a
    /// supervisor's signed number for that day; or if an approval of a query above the number for two approvers follows
    /// no other supervisor's. The points to note are encrypted: that a danger requires two approvers is checked at
    /// approval (app/inquiry/steps/approvals.h), not here.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf, const Decisions& decisions);

private:
    using Day = std::pair<std::string, domain::RocDate>;  ///< of a person
    struct First {
        std::set<domain::PersonId> by;  ///< signers of the last one
        std::set<std::string> items;
    };
    [[nodiscard]] std::string_view submit(const Leaf& leaf, const Decisions& decisions);
    [[nodiscard]] std::string_view approve(const Leaf& leaf, const Decisions& decisions) const;
    std::map<Day, int> items_;           ///< submitted so far
    std::map<Day, int> allowed_;         ///< up to how many
    std::map<std::string, int> number_;  ///< by query: its officer's items of that day, including its own
    std::map<std::string, First> first_;
};

/// Checks that queries and rows of registers are kept for their retention period (R-LO-1, R-AU-6,
/// app/domain/retention.h).
class TermCheck {
public:
    /// Returns "term" if the event ends a query or a row before its period is over; "" otherwise. Then records the
    /// event.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf);

private:
    struct Kept {
        domain::RocDate last_written;
        bool asked = false;                 ///< a request was sent: the authorisation was used
        std::optional<domain::RocDate> on;  ///< of a query, the relation's end; of a row, the first day of its period
    };
    [[nodiscard]] std::string_view judge_end(const Leaf& leaf) const;
    /// The branch's decision, at least the legal period.
    [[nodiscard]] int years_on(domain::RocDate day) const;
    std::unordered_map<std::string, Kept> kept_;  ///< by subject
    std::map<domain::RocDate, int> decided_;      ///< years, by the first day of the decision
};

/// Times of events: not after the seal over them, not before earlier events; and the times of their signatures
/// (docs/run/time.md, "In the trail").
class TimeCheck {
public:
    /// State of the ledger at the event.
    struct Known {
        /// The signer's last day, if they have one.
        std::function<std::optional<domain::RocDate>(const domain::PersonId&)> last_day_of;
        std::function<bool(const domain::PersonId&, domain::RocDate)> is_in_force;
        std::uint64_t begun_in = 0;  ///< the event to which signatures are bound from then on (beginning_of)
    };
    /// `place`: the event's position, whatever its number. Returns false if it was signed at an impossible time.
    bool judge_event(std::uint64_t place, const Leaf& leaf, const Known& known);
    /// Records a seal of that time over the events so far.
    void sealed(UtcTime at);
    /// Returns the events with impossible times, each once: the clock runs back before them, or to the seal after them,
    /// without an `outer.clock-set`; or a signer had left before they were sealed; or they were signed after they were
    /// written, before what they rest on, or on a day that is not the signer's.
    [[nodiscard]] std::vector<std::uint64_t> finish();

private:
    /// The clock ran back here and no event has recorded it yet: a signed-in person may continue to write until the
    /// machine's own journal is imported, at the sign-in after the next at the latest.
    struct Back {
        std::uint64_t sequence;
        Millis by;
        int sign_ins = 0;
    };
    struct Signed {
        std::uint64_t sequence;
        domain::RocDate last_day;
    };
    void pass(std::uint64_t blamed, UtcTime said);
    void is_told(const Leaf& clock_set);
    [[nodiscard]] bool signed_in_time(const Leaf& leaf, const Known& known) const;
    /// Whether it may have been signed then, given that the earlier event already existed.
    [[nodiscard]] bool is_after(UtcTime signed_at, std::uint64_t earlier) const;

    /// Total by which the clock was recorded as set back, from that event on.
    struct SetBack {
        std::uint64_t place;
        Millis by;
    };
    std::vector<UtcTime> written_;  ///< by place, from 1
    std::vector<SetBack> set_back_;
    std::uint64_t begun_ = 0;  ///< as Known::begun_in, with the event before
    UtcTime latest_{};
    std::uint64_t last_ = 0;  ///< the previous event
    std::vector<Back> untold_;
    std::vector<Signed> unsealed_;
    std::vector<std::uint64_t> found_;
};

/// The chain of seals.
class SealCheck {
public:
    /// Checks the seals up to that epoch, because others may be made meanwhile.
    SealCheck(SealStore& seals, const Origin& origin, std::uint64_t last_epoch)
        : seals_(seals), origin_(origin), last_epoch_(last_epoch) {}

    /// A fault at an event: the first event it may concern, and a word for it.
    struct Misfit {
        std::uint64_t sequence = 0;
        std::string reason;
    };
    /// Checks an event that begins or restarts the chain. A restart is always a misfit, "restored" if it follows a
    /// restore and is signed into the earlier chain.
    [[nodiscard]] std::optional<Misfit> judge_event(const Leaf& leaf);
    /// Checks the seals of exactly that many events against their root.
    [[nodiscard]] std::optional<Misfit> reach(std::uint64_t size, const TreeEdge& tree);
    /// Returns a seal that is missing, or covers more events than there are.
    [[nodiscard]] std::optional<Misfit> finish() const;
    [[nodiscard]] std::uint64_t seals() const { return epoch_; }
    /// Returns the times of the seals found valid since the last call.
    [[nodiscard]] std::vector<UtcTime> made() { return std::exchange(made_, {}); }

private:
    [[nodiscard]] std::optional<Misfit> check(const StoredSeal& stored, std::uint64_t size, const Digest& root);
    /// Reads the next seal once; null after the last or a bad one.
    [[nodiscard]] Result<const StoredSeal*> next();
    SealStore& seals_;
    const Origin& origin_;
    std::optional<StoredSeal> next_;
    std::vector<UtcTime> made_;
    PublicKey key_{};
    std::uint64_t last_epoch_;
    std::uint64_t epoch_ = 0;  ///< the last that was checked
    std::uint64_t good_ = 0;   ///< events under a valid seal
    bool ended_ = false;
};

/// Whether `ledger.witnessed` matches a stored seal with a signature of the witness that it names.
[[nodiscard]] bool is_witnessed_rightly(const Leaf& leaf, SealStore& seals);

/// Restarts of the chain of seals: whether a person is responsible for each (docs/trust/ledger-format.md, "Starting
/// anew"). Also collects notes about the ledger that are no faults.
class SeamCheck {
public:
    /// `seam`: SealCheck's reason if the event restarts the chain ("restored", "seal-restarted"). `proven`: its people
    /// are without fault.
    void follow_event(const Leaf& leaf, std::string_view seam, bool proven);
    /// Returns restarts for which no person is responsible, and damage that restarted the chain.
    [[nodiscard]] std::vector<Finding> finish();
    /// Returns the notes that are no faults, in the events' order.
    [[nodiscard]] std::vector<Notice> told() { return std::move(told_); }

private:
    /// A restore by recovery key without a present ledger: accepted once another person confirms a person recovered
    /// with it.
    struct Waiting {
        Notice seam;
        std::string making;
        std::set<std::string> let_in{};
        bool over = false;  ///< a person signed in since: later recoveries are not the restore's
    };
    void end_seam(const Leaf& leaf, bool proven);
    void follow_people(const Leaf& leaf);

    std::optional<Finding> open_;      ///< of the previous event, which a restore's must follow
    std::set<std::string> damaged_{};  ///< files named as damaged by the previous event
    std::vector<Waiting> waiting_{};
    std::vector<Notice> told_{};
    std::vector<Finding> found_{};
};

/// Compares announced and actual destructions, including files of attachments. Needs only the ledger's key: digests of
/// files are plain.
class DeletionsMet {
public:
    void follow_event(const Leaf& leaf);
    /// Records a value whose key was found destroyed; the first event counts.
    void gone(const std::string& key, std::uint64_t sequence) { gone_.emplace(key, sequence); }
    /// Call at the end only: a deletion announced shortly before its event was read may not have been carried out then.
    /// Announcements after event `last`, made during the pass, also count. Fault cancelled.
    [[nodiscard]] Result<std::vector<Finding>> finish(ReadHandle& ledger, std::uint64_t last,
                                                      const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> look_at_attachments(const ReadHandle& ledger, const std::stop_token& stop,
                                                   std::vector<Finding>& out);
    struct Attached {
        Digest digest{};
        std::uint64_t sequence = 0;
        std::string key;  ///< the row's, whose end is the file's
    };
    std::map<std::string, std::uint64_t> announced_;  ///< by key: the announcing event
    std::map<std::string, std::uint64_t> gone_;
    std::vector<Attached> attached_;
};

}  // namespace jcic::ledger
