#pragma once
// Who may sign, by the events alone; and which events stand on signatures.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/verify/checks/answers.h"
#include "app/verify/checks/approver_keys.h"
#include "app/verify/checks/authorisations.h"
#include "app/verify/checks/cases.h"
#include "app/verify/checks/copies.h"
#include "app/verify/checks/erasures.h"
#include "app/verify/checks/holds.h"
#include "app/verify/checks/items.h"
#include "app/verify/checks/members.h"
#include "app/verify/checks/records_key.h"
#include "app/verify/checks/terms.h"
#include "app/verify/checks/times.h"
#include "app/verify/checks/typings.h"
#include "app/verify/rules/registers.h"
#include "app/verify/trail/leaf.h"
#include "app/verify/trail/origin.h"

namespace jcic::verify {

struct Demand;

/// An event in its place.
struct Placed {
    std::uint64_t number = 0;  ///< its place in the file
    const Event& event;
    Digest leaf{};
    std::optional<Digest> page{};  ///< of what its field "page" shows, where that is known
};

class People {
public:
    explicit People(const Origin& origin) : origin_(origin), recovery_keys_(origin) {}

    /// What is wrong with the event's signatures, by the keys in force before it: "signer", "signature", "roster",
    /// "recovery", "handed-over", "unsigned", "purpose", "page", "rests-on", "answered", "state", "case", "used",
    /// "typist", "copies", "named", "author"; "" where all is well. Follows the event: whatever is found of it, what
    /// stands in it counts for what comes after it, but for a change of people that nobody entitled signed.
    [[nodiscard]] std::string check(const Placed& placed);
    /// Of an event that was followed.
    [[nodiscard]] TimesOfSigners times_of_signers(const Event& event) const;
    /// With the first seal: from here on nobody is a founder.
    void end_founding() { founding_ = false; }
    /// An event that is not here comes next. From then on what came before is known only as far as it is about people:
    /// what an event follows is not judged.
    void pass() {
        before_.clear();
        part_ = true;
    }

    [[nodiscard]] const RecordsKey& records_key() const { return records_key_; }

    /// Events of a part that answer one which is not in it.
    [[nodiscard]] std::uint64_t not_asked() const { return not_asked_; }

    [[nodiscard]] std::size_t size() const { return members_.all().size(); }

private:
    [[nodiscard]] std::string what_is_wrong(const Placed& placed);
    /// Of who wrote and signed it, and of what it makes of people.
    [[nodiscard]] std::string wrong_with_people(const Event& event);
    /// Of what it follows. `found`: what is wrong with its people, "" for nothing.
    [[nodiscard]] std::string wrong_by_what_was(const Placed& placed, std::string_view found);
    /// Whether signatures after it are bound to it. A restore by halves that no key proves moves nothing.
    [[nodiscard]] bool begins_anew(const Placed& placed) const;
    [[nodiscard]] bool by_two(const Event& event) const;
    [[nodiscard]] bool may_change_people(const Event& event) const;
    [[nodiscard]] bool may_confirm(const Event& event) const;
    /// Whether another stands beside who made it, as the rule wants.
    [[nodiscard]] bool has_its_second(const Event& event, std::string_view duties) const;
    /// Whether it names a unit head by a letter that named none before, in the place of each who is in force, or waits.
    [[nodiscard]] bool names_head(const Event& event) const;
    /// Who has the duty that day, whether or not they wait to be confirmed.
    [[nodiscard]] std::vector<std::string> heads(std::uint64_t at) const;
    /// Whether it replaces each head but whom it lets in, where that one waits.
    [[nodiscard]] bool replaces_each_other_head(const Event& event) const;
    /// Whether its person heads the unit that day by it.
    [[nodiscard]] bool gives_a_head(const Event& event) const;
    /// Whether the person made or keeps the key by which a head who waits was let in.
    [[nodiscard]] bool is_behind_who_waits(const Event& event, std::string_view person) const;
    /// Whether one of the signers has one of the duties that day, did not write what it is about, and where a witness
    /// is needed not the event either.
    [[nodiscard]] bool entitled(const Event& event, const Demand& demand, const Asked* asked) const;
    [[nodiscard]] std::string check_demand(const Placed& placed);
    /// Of a register's step: who signs it, alone or with who stands beside.
    [[nodiscard]] std::string check_step(const Event& event) const;
    /// Of whom it names: "named" where they did not sign it and must, or may not be named there.
    [[nodiscard]] std::string check_names(const Event& event) const;
    /// Of who wrote it, "author"; and of what stands right before it, "rests-on".
    [[nodiscard]] std::string check_writer(const Event& event) const;
    [[nodiscard]] std::string check_signatures(const Event& event, bool own_keys) const;
    [[nodiscard]] bool judge_change(const Event& event);
    /// Whether it names the last change of its person, as it must. Remembers it as that from here on.
    [[nodiscard]] bool rests_on_last(const Placed& placed);

    const Origin& origin_;
    Members members_;
    std::map<std::string, std::string> last_changes_;  ///< of people, by subject: as "rests-on" names it
    RecoveryKeys recovery_keys_;
    ApproverKeys approver_keys_;
    Answers answers_;
    Registers registers_;
    Cases cases_;
    Authorisations authorisations_;
    Typings typings_;
    Copies copies_;
    Erasures erasures_;
    Items items_;
    Corrections corrections_;
    Holds holds_;
    Terms terms_;
    RecordsKey records_key_;
    Digest beginning_{};       ///< the leaf of the founding, or of the last restore: what a signature is bound to
    std::uint64_t begun_ = 0;  ///< its place
    std::uint64_t begun_before_ = 0;  ///< the same, before the last event
    std::string before_;              ///< the action of the event before
    /// A head's; or a checker's, where nobody heads the unit but who stood in.
    [[nodiscard]] bool confirms_in_turn(const Event& event) const;
    std::map<std::string, std::string> stood_in_;  ///< by subject: who did it in the head's absence
    std::set<std::string> letters_;                ///< that named a unit head
    bool founding_ = true;
    bool part_ = false;
    std::uint64_t not_asked_ = 0;
};

}  // namespace jcic::verify
