#pragma once
// People and their duties, and who has which card, as the trail tells them (聯徵4, R-DU-1 to R-DU-9). What is written
// about them is the registers' (register_steps.h).

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/domain/duties.h"
#include "app/domain/journal.h"
#include "app/domain/roc_date.h"

namespace jcic::office {

struct PersonEntry {
    domain::PersonId code;
    std::string name;
    std::string title;
    domain::DutyTerms duties;
    domain::RocDate from;
    std::optional<domain::RocDate> until;  ///< last day, included
    bool ended = false;                    ///< by an event of its own: from then on, whatever the last day (R-DU-4)
    bool locked = false;                   ///< too many wrong passwords (R-PW-4), and not let in again since
    /// Let in by a recovery key, and nobody has said yet that it is they: who made that key.
    std::optional<domain::PersonId> let_in_by;
    std::optional<UtcTime> stopped_querying;  ///< by an event: the duty taken away, or the person ended
    [[nodiscard]] domain::Designation designation() const { return {duties, from, until, ended}; }
    bool operator==(const PersonEntry&) const = default;
};

struct CardEntry {
    std::string number;
    domain::PersonId custodian;
    std::optional<domain::PersonId> holder;  ///< nullopt: with the custodian
    UtcTime since{};
    std::string purpose;
    bool in_use = true;         ///< neither damaged, lost nor stopped
    int failed_tries = 0;       ///< of its password, since it was last handed out
    UtcTime password_set_at{};  ///< when the card came, or its password was last changed
    bool operator==(const CardEntry&) const = default;
};

/// The one projection of this room. Takes what the ledger writes about people with their keys, and the card's events of
/// app/domain/events. What contradicts the trail so far changes nothing.
class Register : public domain::Projection {
public:
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const domain::Recorded& event) override;
    [[nodiscard]] std::vector<std::string_view> actions() const override;
    void passed(std::uint64_t sequence) override { applied_ = std::max(applied_, sequence); }
    [[nodiscard]] const std::map<domain::PersonId, PersonEntry>& people() const { return people_; }
    [[nodiscard]] const std::map<std::string, CardEntry>& cards() const { return cards_; }
    /// Duties in force on the day; none for a leaver (R-DU-4).
    [[nodiscard]] std::set<domain::Duty> duties(const domain::PersonId& person, domain::RocDate on) const;
    /// R-DU-5: the first querier who left since the card's password was set; while there is one, it is to be changed.
    [[nodiscard]] std::optional<domain::PersonId> password_known_to_leaver(const CardEntry& card,
                                                                           domain::RocDate on) const;
    bool operator==(const Register& other) const {
        return applied_ == other.applied_ && people_ == other.people_ && cards_ == other.cards_ &&
               recovery_makers_ == other.recovery_makers_;
    }

private:
    void take_person(const domain::PersonId& code, const domain::Recorded& event);
    std::uint64_t applied_ = 0;
    std::map<domain::PersonId, PersonEntry> people_;
    std::map<std::string, CardEntry> cards_;
    std::map<std::string, domain::PersonId> recovery_makers_;  ///< by way: of the key in force
};

}  // namespace jcic::office
