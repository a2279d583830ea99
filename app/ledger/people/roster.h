#pragma once
// People by the events alone: designations, duties, ends, keys. One fold for people(), for checking a signature and for
// verification, which uses it at every event.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "app/keys/keys.h"
#include "app/ledger/people/person.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

struct Slot;  // slot.h

struct Member {
    Person person;
    PublicKey signing{};
    PublicKey exchange{};
    std::uint64_t generation = 0;  ///< of the slot, after the last finished change of password or keys
    bool to_change = false;        ///< the password is suspected of being known (R-PW-6), and not changed since
    bool locked = false;           ///< too many wrong passwords (R-PW-4), and not unlocked since
    std::optional<Digest> card{};  ///< SHA-256 of the key of the card bound to their slot

    std::uint64_t changed_in = 0;  ///< the last event that changed their identity or rights (changes_roster)

    std::string replaces{};  ///< heads replaced by this recovered one after confirmation (domain::replaces)

    std::optional<domain::RocDate> last_day{};  ///< set after the designation (person.last-day)

    /// With the first and last day in the remarks of the designation, and later changes.
    [[nodiscard]] domain::Designation designation() const;
    [[nodiscard]] std::set<domain::Duty> duties_on(domain::RocDate day) const {
        return domain::duties_on(designation(), day);
    }
    /// Returns false for a slot without the card that the ledger records, made to avoid it. A card that the ledger does
    /// not record yet was bound before an interruption.
    [[nodiscard]] bool card_fits(const Slot& slot) const;
};

/// Whether the person may still act by the password that opens this slot. Faults, with "person": rule.R-PW-2,
/// password.expired (R-PW-6).
[[nodiscard]] Result<void> may_act_by_password(const Member& member, const Slot& slot, const Clock& clock);

class Roster {
public:
    /// Applies an event; ignores those that are not about people, and those after a person's end.
    /// Fault ledger.corrupt.
    [[nodiscard]] Result<void> apply(const Leaf& leaf);
    /// Whether the event would change a person who has ended: an end is final.
    [[nodiscard]] bool is_over(const Leaf& leaf) const;
    /// Null for a person never designated.
    [[nodiscard]] const Member* find(const domain::PersonId& code) const;
    /// Finds a person who may act on this day (nullopt: any), not before the first, nor after the last (R-DU-4). Faults
    /// person.unknown, person.ended.
    [[nodiscard]] Result<const Member*> in_force(const domain::PersonId& code,
                                                 std::optional<domain::RocDate> day = {}) const;
    /// Finds the slot's person, in force on the day (nullopt: any), with the keys that the events record. Further
    /// fault: ledger.rolled-back (an earlier slot was restored).
    [[nodiscard]] Result<const Member*> holder_of(const Slot& slot, std::optional<domain::RocDate> day) const;
    /// The person's duties on the day; empty for an unknown person.
    [[nodiscard]] std::set<domain::Duty> duties_of(const domain::PersonId& code, domain::RocDate day) const;
    [[nodiscard]] const std::map<domain::PersonId, Member>& all() const { return members_; }

    /// Whether that letter of head office, by its number and day, has named a unit head: each may once.
    [[nodiscard]] bool has_named(const std::string& letter, const std::string& dated) const {
        return letters_.contains({letter, dated});
    }

private:
    /// For a letter of head office: the replaced heads' last day is the day before (domain::replaces).
    void take_letter(const Leaf& leaf);
    void replace(std::string_view heads, UtcTime at);
    std::set<std::pair<std::string, std::string>> letters_;
    std::map<domain::PersonId, Member> members_;
};

class EventStore;
/// Returns the leaves that define people, and who may be recovered, in order. Skips a person's sign-ins and sign-outs,
/// which are most events about people.
[[nodiscard]] Result<std::vector<Leaf>> roster_leaves(EventStore& events);
/// Folds all events of the store.
[[nodiscard]] Result<Roster> roster_of(EventStore& events);

/// Whether the event changes who may sign or read: its author must have signed it.
[[nodiscard]] bool changes_roster(std::string_view action);

/// Whether it must name the person's previous change (rests-on): all but the designation.
[[nodiscard]] bool rests_on_last_change(std::string_view action);

/// "person:L01".
[[nodiscard]] std::string subject_of(const domain::PersonId& code);
/// The subject's person; nullopt unless written as subject_of does: "person:l01" is another subject.
[[nodiscard]] std::optional<domain::PersonId> person_in(std::string_view subject);

}  // namespace jcic::ledger
