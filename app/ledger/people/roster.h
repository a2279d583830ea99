#pragma once
// Who is who by the events alone: designations, duties, ends, keys. One fold for people(), for checking a signature
// and for verification, which asks it at every event.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "app/ledger/keys/keys.h"
#include "app/ledger/people/person.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

struct Slot;  // slot.h

struct Member {
    Person person;
    PublicKey signing{};
    PublicKey exchange{};
    std::uint64_t generation = 0;  ///< of the slot, after the last finished change of password or keys
    bool to_change = false;        ///< the password, suspected of being known (R-PW-6), and not changed since
    bool locked = false;           ///< too many wrong passwords (R-PW-4), and not unlocked since
    std::optional<Digest> card{};  ///< SHA-256 of the key of the card that their slot is bound to

    std::uint64_t changed_in = 0;  ///< the last event that changed who they are or what they may (changes_roster)

    std::string replaces{};  ///< let in as head, whom they replace once they are confirmed (domain::replaces)

    std::optional<domain::RocDate> last_day{};  ///< said after the designation (person.last-day)

    /// With the first and last day that the remarks of the designation tell, and what was said of them since.
    [[nodiscard]] domain::Designation designation() const;
    [[nodiscard]] std::set<domain::Duty> duties_on(domain::RocDate day) const {
        return domain::duties_on(designation(), day);
    }
    /// A slot without the card that the trail tells of was made to get around it. One that the trail does not tell of
    /// yet was bound when a stop came.
    [[nodiscard]] bool card_fits(const Slot& slot) const;
};

/// Whether somebody may still act by the password that opens this slot of theirs. Faults, with "person": rule.R-PW-2,
/// password.expired (R-PW-6).
[[nodiscard]] Result<void> may_act_by_password(const Member& member, const Slot& slot, const Clock& clock);

class Roster {
public:
    /// Takes in an event; those that say nothing about people change nothing, nor what comes after somebody's end.
    /// Fault ledger.corrupt.
    [[nodiscard]] Result<void> apply(const Leaf& leaf);
    /// Whether the event would change somebody who has ended: an end is the last word.
    [[nodiscard]] bool is_over(const Leaf& leaf) const;
    /// Null for who was never designated.
    [[nodiscard]] const Member* find(const domain::PersonId& code) const;
    /// The same; who may act on this day (none: whichever), not before the first, nor after the last (R-DU-4). Faults
    /// person.unknown, person.ended.
    [[nodiscard]] Result<const Member*> in_force(const domain::PersonId& code,
                                                 std::optional<domain::RocDate> day = {}) const;
    /// Whose slot this is, in force on the day (none: whichever), and with the keys that the events know. Faults
    /// besides: ledger.rolled-back (a slot of an earlier day put back).
    [[nodiscard]] Result<const Member*> holder_of(const Slot& slot, std::optional<domain::RocDate> day) const;
    /// What the person may act as on the day; nothing for nobody.
    [[nodiscard]] std::set<domain::Duty> duties_of(const domain::PersonId& code, domain::RocDate day) const;
    [[nodiscard]] const std::map<domain::PersonId, Member>& all() const { return members_; }

    /// Whether that letter of head office, by its number and day, has named a unit head: each does once.
    [[nodiscard]] bool has_named(const std::string& letter, const std::string& dated) const {
        return letters_.contains({letter, dated});
    }

private:
    /// By a letter of head office: the day before is the last of whom it replaces (domain::replaces).
    void take_letter(const Leaf& leaf);
    void replace(std::string_view heads, UtcTime at);
    std::set<std::pair<std::string, std::string>> letters_;
    std::map<domain::PersonId, Member> members_;
};

class EventStore;
/// What says who is who, and who may come in later, in order. A person's sign-ins and sign-outs are not read: in years
/// they are most of what is about people.
[[nodiscard]] Result<std::vector<Leaf>> roster_leaves(EventStore& events);
/// Of everything that the store's events say.
[[nodiscard]] Result<Roster> roster_of(EventStore& events);

/// Whether the event changes who may sign or read: such an event carries the signature of whoever made it.
[[nodiscard]] bool changes_roster(std::string_view action);

/// And whether it follows another of the same person, which it names (rests-on): all but the designation.
[[nodiscard]] bool rests_on_last_change(std::string_view action);

/// "person:L01".
[[nodiscard]] std::string subject_of(const domain::PersonId& code);
/// Whom it is about; none unless it is as subject_of writes it: "person:l01" would be another subject, and nobody.
[[nodiscard]] std::optional<domain::PersonId> person_in(std::string_view subject);

}  // namespace jcic::ledger
