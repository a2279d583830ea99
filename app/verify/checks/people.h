#pragma once
// Who may sign, by the events alone; and which events need signatures.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/verify/checks/answers.h"
#include "app/verify/checks/approver_keys.h"
#include "app/verify/checks/book.h"
#include "app/verify/checks/members.h"
#include "app/verify/checks/records_key.h"
#include "app/verify/checks/times.h"
#include "app/verify/rules/decisions.h"
#include "app/verify/rules/registers.h"
#include "app/verify/trail/leaf.h"
#include "app/verify/trail/note.h"

namespace jcic::verify {

// Typing of the card's password, if the branch decided that its custodian types it: docs/trust/ledger-format.md, "The
// card's password".

class Typings {
public:
    /// Returns "typist": the password is used, or the card opens JCIC, without the custodian's signature; "" otherwise.
    /// Then records the event; one that is not `believed` permits nothing.
    [[nodiscard]] std::string judge_event(const Event& event, bool believed);

private:
    struct Typed {
        std::string beside;  ///< its author
        std::string last;    ///< the last action of its use
    };
    Decisions decisions_;
    std::map<std::string, Typed> typed_;  ///< by card
};

struct Demand;

/// An event with its position.
struct Placed {
    std::uint64_t number = 0;  ///< its place in the file
    const Event& event;
    Digest leaf{};
    std::optional<Digest> page{};  ///< digest of its field "page", if known
};

class People {
public:
    explicit People(const Origin& origin) : origin_(origin), recovery_keys_(origin) {}

    /// Returns the fault of the event's signatures, by the keys in force before it: "signer", "signature", "roster",
    /// "recovery", "handed-over", "unsigned", "purpose", "page", "rests-on", "answered", "state", "case", "used",
    /// "typist", "copies", "named", "author"; "" if there is none. Then records the event even if faulty, except for a
    /// change of people without an entitled signer.
    [[nodiscard]] std::string check(const Placed& placed);
    /// Of a processed event.
    [[nodiscard]] TimesOfSigners times_of_signers(const Event& event) const;
    /// Call at the first seal: later there are no founders.
    void end_founding() { founding_ = false; }
    /// Skips events that are left out. From then on earlier events are known only as far as they are about people:
    /// rests-on is not checked.
    void pass() {
        before_.clear();
        part_ = true;
    }

    [[nodiscard]] const RecordsKey& records_key() const { return records_key_; }
    /// Of the events before the next one; of a part, of none behind the first gap.
    [[nodiscard]] const Book& book() const { return book_; }

    /// Events of a part that answer one outside it.
    [[nodiscard]] std::uint64_t not_asked() const { return not_asked_; }

    [[nodiscard]] std::size_t size() const { return members_.all().size(); }

private:
    [[nodiscard]] std::string what_is_wrong(const Placed& placed);
    /// Checks its author, its signers, and its changes of people.
    [[nodiscard]] std::string wrong_with_people(const Event& event);
    /// Checks it against earlier events. `found`: the fault of its people, "" for none.
    [[nodiscard]] std::string wrong_by_what_was(const Placed& placed, std::string_view found);
    /// Whether later signatures are bound to it. A restore by recovery key without a valid proof does not count.
    [[nodiscard]] bool begins_anew(const Placed& placed) const;
    [[nodiscard]] bool by_two(const Event& event) const;
    [[nodiscard]] bool may_change_people(const Event& event) const;
    [[nodiscard]] bool may_confirm(const Event& event) const;
    /// Whether a second person signed beside its author, as the rule requires.
    [[nodiscard]] bool has_its_second(const Event& event, std::string_view duties) const;
    /// Whether it names a unit head by an unused letter, replacing each head who is in force or awaits confirmation.
    [[nodiscard]] bool names_head(const Event& event) const;
    /// People with the duty on that day, whether or not they await confirmation.
    [[nodiscard]] std::vector<std::string> heads(std::uint64_t at) const;
    /// Whether it replaces every head except the recovered person, if that person awaits confirmation.
    [[nodiscard]] bool replaces_each_other_head(const Event& event) const;
    /// Whether it makes its person unit head on that day.
    [[nodiscard]] bool gives_a_head(const Event& event) const;
    /// Whether the person made or keeps the recovery key used for a head who awaits confirmation.
    [[nodiscard]] bool is_behind_who_waits(const Event& event, std::string_view person) const;
    /// Whether a signer has one of the duties on that day and did not write the answered event, nor, if a witness is
    /// required, this one.
    [[nodiscard]] bool entitled(const Event& event, const Demand& demand, const Asked* asked) const;
    [[nodiscard]] std::string check_demand(const Placed& placed);
    /// For a register's step: its signers, alone or with a second person.
    [[nodiscard]] std::string check_step(const Event& event) const;
    /// Returns "named" if a named person must have signed it and did not, or may not be named.
    [[nodiscard]] std::string check_names(const Event& event) const;
    /// Returns "author" for a wrong author, "rests-on" for a wrong preceding event.
    [[nodiscard]] std::string check_writer(const Event& event) const;
    [[nodiscard]] std::string check_signatures(const Event& event, bool own_keys) const;
    [[nodiscard]] bool judge_change(const Event& event);
    /// Whether it rests on its person's last change, as it must. Then records it as the last.
    [[nodiscard]] bool rests_on_last(const Placed& placed);

    const Origin& origin_;
    Members members_;
    std::map<std::string, std::string> last_changes_;  ///< of people, by subject: as in "rests-on"
    RecoveryKeys recovery_keys_;
    ApproverKeys approver_keys_;
    Answers answers_;
    Registers registers_;
    Typings typings_;
    Book book_;
    RecordsKey records_key_;
    Digest beginning_{};       ///< the leaf of the founding event or the last restore, to which signatures are bound
    std::uint64_t begun_ = 0;  ///< its position
    std::uint64_t begun_before_ = 0;  ///< the same, before the last event
    std::string before_;              ///< the previous event's action
    /// Whether the confirming person is a head; or a checker, if the only head is the one who stood in.
    [[nodiscard]] bool confirms_in_turn(const Event& event) const;
    std::map<std::string, std::string> stood_in_;  ///< by subject: who acted in the head's absence
    std::set<std::string> letters_;                ///< those that named a unit head
    bool founding_ = true;
    bool part_ = false;
    std::uint64_t not_asked_ = 0;
};

}  // namespace jcic::verify
