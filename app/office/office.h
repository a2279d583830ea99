#pragma once
// People and their duties, and the card's custody, as the trail tells them (聯徵4, R-DU-1 to R-DU-9). Sheets, reviews
// and the deeper registers come with later issues.

#include <algorithm>
#include <functional>
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
    bool in_use = true;                 ///< neither damaged, lost nor stopped
    int failed_tries = 0;               ///< of its password, since it was last handed out
    UtcTime password_set_at{};          ///< when the card came, or its password was last changed
    domain::EarlierEvent handed_out{};  ///< the last time: what its coming back rests on
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

/// The text shown to both people who sign, as "label\tvalue\n" lines. On the way
/// back it says the password's failed tries since the card went out.
[[nodiscard]] std::string hand_over_page(bool out, const CardEntry& card, const PersonEntry& custodian,
                                         const PersonEntry& holder, const std::string& purpose, UtcTime at);
/// The same for a card whose holder cannot sign any more: custodian and unit head do.
[[nodiscard]] std::string taking_back_page(const CardEntry& card, const PersonEntry& custodian,
                                           const PersonEntry& holder, const PersonEntry& unit_head,
                                           const std::string& reason, UtcTime at);

/// SHA-256, handed in: this room knows no cryptography.
using Sha256 = std::function<Digest(ByteView)>;

/// Card hand-over by two persons (R-DU-3, R-DU-9). Each is first an event for both to sign, then written if it is still
/// what there is to be written. Whether a signature is its signer's is the ledger's to verify.
class CardCustody {
public:
    CardCustody(domain::Journal& journal, Register& reg, domain::PersonId acting, Sha256 sha256);
    /// Faults card.custody (already out, unknown card, out of use), rule.R-DU-3 (holder keeps the password, or is the
    /// custodian), rule.R-DU-1 (holder is no query officer, or custodian no card custodian, on the day), person.duty
    /// (the seat is neither's).
    [[nodiscard]] Result<domain::Entry> handing_out(const std::string& card, const domain::PersonId& holder,
                                                    const std::string& purpose, UtcTime at) const;
    [[nodiscard]] Result<domain::Entry> handing_back(const std::string& card, UtcTime at) const;
    /// A card whose holder has left, or is not there to sign, comes back by its custodian and the unit head, with the
    /// reason. Faults beside those: rule.R-DU-1 (no unit head on the day), person.duty (the unit head is the holder or
    /// the custodian).
    [[nodiscard]] Result<domain::Entry> taking_back(const std::string& card, const domain::PersonId& unit_head,
                                                    const std::string& reason, UtcTime at) const;
    /// Writes one of them, signed. Faults as theirs, and query.changed.
    Result<void> write(const domain::Entry& hand_over);
    /// The card's first entry: received from JCIC and given to its custodian. Faults card.custody (known already),
    /// rule.R-DU-1 (no card custodian on the day).
    Result<void> receive(const std::string& card, const domain::PersonId& custodian, UtcTime at);

private:
    struct HandOver;
    [[nodiscard]] Result<HandOver> back_to_custody(const std::string& card, UtcTime at) const;
    [[nodiscard]] Result<domain::Entry> entry_for(std::string_view action, const HandOver& hand_over) const;
    /// The same act, as it is to be written now.
    [[nodiscard]] Result<domain::Entry> again(const domain::Entry& hand_over) const;
    domain::Journal& journal_;
    Register& register_;
    domain::PersonId acting_;
    Sha256 sha256_;
};

}  // namespace jcic::office
