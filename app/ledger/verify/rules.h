#pragma once
// What verification follows while the events are gone through once, in order, each rule remembering only what the next
// event is judged by. Of queries: query_check.h; of people: verify_people.h.

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

/// What was written while nobody was signed in is numbered from 1, without a gap and without a number twice: in the
/// journal outside and in the trail it came into (docs/ledger-format.md, "Outer journal").
class OuterNumbers {
public:
    /// False where its number is not the next. What the ledger itself says in the same words has none.
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

/// Rows of registers: each step is one that its row's state allows, and rests on the row's step before it
/// (app/domain/registers).
class RegisterStates {
public:
    /// "state" (the row's state does not allow it), "rests-on" (on another event than the row's last), "taken-by" (by
    /// somebody whose it is not, as the row names them); "" where all is well, or it is no step of a register. Follows
    /// the event where it is believed.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf, const Digest& hash);

private:
    /// Of a card, registered or not, by what was tried on it last.
    struct Tried {
        bool no_try_left = false;
        bool password_not_known = false;
    };
    void follow_tries(const Leaf& leaf);
    /// It is locked where no try was left; and what its password is known to be is said in turn.
    [[nodiscard]] bool follows_what_was_tried(const Leaf& leaf);
    std::map<std::string, Tried> cards_;                  ///< by subject
    std::map<std::string, domain::registers::Row> rows_;  ///< by subject: state, last event, and whose a step is
};

/// What the branch had decided by then, and whether what came after kept to it. What a policy file says stands in no
/// event.
class Decisions {
public:
    void follow_event(const Leaf& leaf);
    /// Whether each draw of the monthly sample was made as the branch had decided by then (R-LO-8), of an event that
    /// was followed. "sample" where it says of a setting what no decision in force, nor the rule, says; "" otherwise.
    /// That a value comes from a policy file the draw says itself. What was drawn is the second verifier's to draw
    /// again (docs/sampling.md).
    [[nodiscard]] std::string_view judge_draw(const Leaf& leaf) const;
    /// Whether a query of which an approval says that nothing but its time stood out was submitted outside the office
    /// hours that held on that day, or, as it says, on a day off: that one no event has. "sample" where it was not, ""
    /// otherwise. `submitted`: when the query was; nullopt for never.
    [[nodiscard]] std::string_view judge_time(const Leaf& leaf, std::optional<UtcTime> submitted) const;
    /// Where the branch decided that the card's password is its custodian's to type (R-DU-2), each use of it stands on
    /// their signature. "typist" where it is used, or the card opens JCIC, and nobody signed for having typed it; ""
    /// otherwise. `believed`: nothing else is wrong with the event, which is followed.
    [[nodiscard]] std::string_view follow_typing(const Leaf& leaf, bool believed);

    /// The number that the branch decided for that day; 0 where nobody did.
    [[nodiscard]] int number_on(std::string_view setting, domain::RocDate day) const;

private:
    struct Decision {
        domain::RocDate from;
        std::string value;
    };
    /// The decision with the latest first day that has come counts, of one day the last; null for none.
    [[nodiscard]] const std::string* in_force(std::string_view setting, domain::RocDate day) const;
    [[nodiscard]] bool holds(const Leaf& leaf, std::string_view setting, const std::string& value,
                             std::string_view from) const;
    /// How far what was typed has come; it is used once, at the seat where it was typed.
    struct Typed {
        std::string at_seat;
        std::string_view came_to;
    };
    std::set<std::string> rows_;                                 ///< of decisions: none is taken twice
    std::map<std::string_view, std::vector<Decision>> decided_;  ///< by the setting's name, in the order of the events
    std::map<std::string, Typed> typed_;                         ///< by the card's subject
};

/// How many items each officer submits on a day, held to what the branch decided by then (docs/ledger-format.md,
/// "Volume").
class VolumeCheck {
public:
    /// Follows the event, after the decisions. "volume" where a submission goes above the branch's number, and above
    /// what a supervisor signed for that day; or something is approved of a query above the number from which on two
    /// supervisors approve, and no other one approved it first. What stood out stands sealed: that a danger asks for
    /// two is held to where it is approved (app/inquiry/steps/approvals.h), not here.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf, const Decisions& decisions);

private:
    using Day = std::pair<std::string, domain::RocDate>;  ///< of a person
    struct First {
        std::set<domain::PersonId> by;  ///< who signed the last one
        std::set<std::string> items;
    };
    [[nodiscard]] std::string_view submit(const Leaf& leaf, const Decisions& decisions);
    [[nodiscard]] std::string_view approve(const Leaf& leaf, const Decisions& decisions) const;
    std::map<Day, int> items_;           ///< submitted so far
    std::map<Day, int> allowed_;         ///< up to how many
    std::map<std::string, int> number_;  ///< by query: its officer's items of that day, with its own
    std::map<std::string, First> first_;
};

/// How long a query and a row of a register must be kept (R-LO-1, R-AU-6, app/domain/retention.h): an end that came
/// before the term was over.
class TermCheck {
public:
    /// "term" where the event ends a query or a row before its term is over; "" otherwise. Follows the event.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf);

private:
    struct Kept {
        domain::RocDate last_written;
        bool asked = false;                 ///< a request went out: the authorisation was used
        std::optional<domain::RocDate> on;  ///< of a query, the relation's end; of a row, the day its term runs from
    };
    [[nodiscard]] std::string_view judge_end(const Leaf& leaf) const;
    /// What the branch decided on, no less than the law's.
    [[nodiscard]] int years_on(domain::RocDate day) const;
    std::unordered_map<std::string, Kept> kept_;  ///< by subject
    std::map<domain::RocDate, int> decided_;      ///< years, by the first day of the decision
};

/// When events say that they were written: no later than the seal over them, no earlier than what stands before them;
/// and when they were signed (docs/time.md, "In the trail").
class TimeCheck {
public:
    /// What the trail says with the event.
    struct Known {
        /// The last day of whoever signed, if they have one.
        std::function<std::optional<domain::RocDate>(const domain::PersonId&)> last_day_of;
        std::function<bool(const domain::PersonId&, domain::RocDate)> is_in_force;
        std::uint64_t begun_in = 0;  ///< the event to which signatures are bound from here on (beginning_of)
    };
    /// `place`: which of the events it is, whatever number it says. False where it was signed at a time that cannot be.
    bool judge_event(std::uint64_t place, const Leaf& leaf, const Known& known);
    /// A seal of that time, over the events so far.
    void sealed(UtcTime at);
    /// Events whose time cannot be, each once: the clock runs back before them, or to the seal after them, and no
    /// `outer.clock-set` says so; or who signed them was no longer there when they were sealed; or they were signed
    /// after they were written, before what they rest on, or on a day that was not the signer's.
    [[nodiscard]] std::vector<std::uint64_t> finish();

private:
    /// The clock ran back here, and nothing has said so yet: whoever is signed in writes on until the machine's own
    /// journal is taken in, at the sign-in after the next at the latest.
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
    /// Whether it may have been signed then, as far as that event goes, which was there by then.
    [[nodiscard]] bool is_after(UtcTime signed_at, std::uint64_t earlier) const;

    /// By how much the clock is said to have been set back in all, from that event on.
    struct SetBack {
        std::uint64_t place;
        Millis by;
    };
    std::vector<UtcTime> written_;  ///< by place, from 1
    std::vector<SetBack> set_back_;
    std::uint64_t begun_ = 0;  ///< as Known::begun_in, with the event before
    UtcTime latest_{};
    std::uint64_t last_ = 0;  ///< the event before
    std::vector<Back> untold_;
    std::vector<Signed> unsealed_;
    std::vector<std::uint64_t> found_;
};

/// The chain of seals.
class SealCheck {
public:
    /// Follows the seals up to that epoch: others may be made meanwhile.
    SealCheck(SealStore& seals, const Origin& origin, std::uint64_t last_epoch)
        : seals_(seals), origin_(origin), last_epoch_(last_epoch) {}

    /// What is wrong at an event: the first event it may concern, and a word for it; nullopt for nothing.
    struct Misfit {
        std::uint64_t sequence = 0;
        std::string reason;
    };
    /// Judges an event that founds or restarts the chain. A restart is always a misfit, "restored" where it follows a
    /// restore and is signed into the chain before it: the trail has a seam there.
    [[nodiscard]] std::optional<Misfit> judge_event(const Leaf& leaf);
    /// The seals made when there were just so many events, against the root of those.
    [[nodiscard]] std::optional<Misfit> reach(std::uint64_t size, const TreeEdge& tree);
    /// A seal that is missing, or of more events than there are.
    [[nodiscard]] std::optional<Misfit> finish() const;
    [[nodiscard]] std::uint64_t seals() const { return epoch_; }
    /// When those that held since the last call were made.
    [[nodiscard]] std::vector<UtcTime> made() { return std::exchange(made_, {}); }

private:
    [[nodiscard]] std::optional<Misfit> check(const StoredSeal& stored, std::uint64_t size, const Digest& root);
    /// Reads the next seal once; none once there is no further or one was bad.
    [[nodiscard]] Result<const StoredSeal*> next();
    SealStore& seals_;
    const Origin& origin_;
    std::optional<StoredSeal> next_;
    std::vector<UtcTime> made_;
    PublicKey key_{};
    std::uint64_t last_epoch_;
    std::uint64_t epoch_ = 0;  ///< the last that was checked
    std::uint64_t good_ = 0;   ///< events under a seal that held
    bool ended_ = false;
};

/// Whether `ledger.witnessed` tells of a seal that stands there, with a signature of the witness that it names.
[[nodiscard]] bool is_witnessed_rightly(const Leaf& leaf, SealStore& seals);

/// Where the chain of seals begins anew: whether somebody stands for it (docs/ledger-format.md, "Starting anew"). And
/// what else is told of a ledger, though nothing is wrong with it.
class SeamCheck {
public:
    /// What the seals say of the event, where it begins them anew ("restored", "seal-restarted"). `proven`: nothing is
    /// wrong with its people.
    void follow_event(const Leaf& leaf, std::string_view seam, bool proven);
    /// Seams that nobody stands for, and damage that began the chain anew.
    [[nodiscard]] std::vector<Finding> finish();
    /// What is no fault, in the events' order.
    [[nodiscard]] std::vector<Told> told() { return std::move(told_); }

private:
    /// Restored by both halves over a ledger that was not there: stood for once a person whom they let in with it
    /// is confirmed by another.
    struct Waiting {
        Told seam;
        std::string making;
        std::set<std::string> let_in{};
        bool over = false;  ///< somebody signed in since: who is let in now, is not let in by the restore
    };
    void end_seam(const Leaf& leaf, bool proven);
    void follow_people(const Leaf& leaf);

    std::optional<Finding> open_;      ///< the event before, which one of a restore is to follow
    std::set<std::string> damaged_{};  ///< files of which the event before says so
    std::vector<Waiting> waiting_{};
    std::vector<Told> told_{};
    std::vector<Finding> found_{};
};

/// What was announced to be destroyed and what is, attachments' files too, held to each other. By the ledger's key
/// alone: digests of files are in clear.
class DeletionsMet {
public:
    void follow_event(const Leaf& leaf);
    /// A value whose key was met destroyed, at this event first.
    void gone(const std::string& key, std::uint64_t sequence) { gone_.emplace(key, sequence); }
    /// At the end only: one that was announced just now may not have been carried out when its event was read. What was
    /// announced after event `last`, while the events were gone through, counts too. Fault cancelled.
    [[nodiscard]] Result<std::vector<Finding>> finish(ReadHandle& ledger, std::uint64_t last,
                                                      const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> look_at_attachments(const ReadHandle& ledger, const std::stop_token& stop,
                                                   std::vector<Finding>& out);
    struct Attached {
        Digest digest{};
        std::uint64_t sequence = 0;
        std::string key;  ///< the row's, whose end is its own
    };
    std::map<std::string, std::uint64_t> announced_;  ///< by key: by which event
    std::map<std::string, std::uint64_t> gone_;
    std::vector<Attached> attached_;
};

}  // namespace jcic::ledger
