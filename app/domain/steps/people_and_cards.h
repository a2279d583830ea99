#pragma once
// People, their duties, and the borrowers of cards (聯徵4, R-DU-1 to R-DU-9): derived from their registers' rows,
// plus the few facts that no register has. Their events are written by the registers (register_steps.h).

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/domain/duties.h"
#include "app/domain/events/journal.h"
#include "app/domain/registers/rows.h"
#include "app/domain/roc_date.h"

namespace jcic::domain::registers {

struct PersonEntry {
    PersonId code;
    std::string name;
    std::string title;
    DutyTerms duties;
    RocDate from;
    std::optional<RocDate> until;  ///< last day, included
    bool ended = false;            ///< by an event of its own: from then on, whatever the last day (R-DU-4)
    bool locked = false;           ///< too many wrong passwords (R-PW-4), and not let in again since
    /// Recovered by a recovery key and not yet confirmed: who made that key, and who keep its parts.
    std::set<PersonId> let_in_by;
    std::optional<UtcTime> stopped_querying;  ///< by an event: the duty was removed, or the person deactivated
    [[nodiscard]] Designation designation() const { return {duties, from, until, ended}; }
    bool operator==(const PersonEntry&) const = default;
};

struct CardEntry {
    std::string number;
    PersonId custodian;
    std::optional<PersonId> holder;  ///< nullopt: with the custodian
    UtcTime since{};
    std::string purpose;
    bool in_use = true;         ///< neither damaged, lost nor stopped
    int failed_tries = 0;       ///< of its password, since it was last lent
    int tries_in_doubt = 0;     ///< likewise, not known at the time: what the card told later may have settled them
    UtcTime password_set_at{};  ///< when the card came, or its password was last changed
    bool operator==(const CardEntry&) const = default;
};

/// The given rows are folded by their owner; this folds only what is in no row: who was recovered by a recovery key,
/// and the events of a card's password.
class PeopleAndCards : public Projection {
public:
    explicit PeopleAndCards(const Rows& rows) : rows_(&rows) {}
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const Recorded& event) override;
    [[nodiscard]] std::vector<std::string_view> actions() const override;
    void passed(std::uint64_t sequence) override { applied_ = std::max(applied_, sequence); }
    /// As of the current rows. Entries keep their addresses when rows change.
    [[nodiscard]] const std::map<PersonId, PersonEntry>& people() const;
    [[nodiscard]] const std::map<std::string, CardEntry>& cards() const;
    /// Duties in force on the day; none for a leaver (R-DU-4).
    [[nodiscard]] std::set<Duty> duties(const PersonId& person, RocDate on) const;
    /// R-DU-5: the first query officer who left since the card's password was set; it must then be changed.
    [[nodiscard]] std::optional<PersonId> password_known_to_leaver(const CardEntry& card, RocDate on) const;
    /// Who made the recovery key in force, and who keep its parts; empty if there is none.
    [[nodiscard]] const std::set<PersonId>& behind_key() const { return behind_key_; }
    bool operator==(const PeopleAndCards& other) const {
        return people() == other.people() && cards() == other.cards();
    }

private:
    struct Password {
        std::vector<std::uint64_t> spent;     ///< events that cost a try
        std::vector<std::uint64_t> in_doubt;  ///< events after which nobody knew
        std::optional<UtcTime> set_at;
    };
    void fold_rows() const;
    [[nodiscard]] CardEntry card_of(const Row& row, PersonId custodian) const;
    const Rows* rows_;
    std::uint64_t applied_ = 0;
    std::set<PersonId> behind_key_;  ///< who made the recovery key in force, and who keep its parts
    std::map<PersonId, std::set<PersonId>> let_in_;
    std::map<std::string, Password, std::less<>> passwords_;  ///< by card
    // Computed from the above; as of how many events of the rows, and of its own.
    mutable std::map<PersonId, PersonEntry> people_;
    mutable std::map<std::string, CardEntry> cards_;
    mutable std::optional<std::pair<std::uint64_t, std::uint64_t>> made_of_;
};

/// Rows of people only, read at once: for checking duties if nothing else is loaded. Faults are the reading's.
[[nodiscard]] Result<Rows> rows_of_people(Journal& journal);

}  // namespace jcic::domain::registers
