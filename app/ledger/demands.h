#pragma once
// Which events stand on signatures, and what they must be: asked before an event is written, and again by verification.

#include <functional>
#include <optional>
#include <set>
#include <string_view>

#include "app/domain/duties.h"
#include "app/ledger/leaf.h"

namespace jcic::ledger {

/// Whether these duties entitle to it.
using Entitled = std::function<bool(const std::set<domain::Duty>& duties)>;

/// What the signatures of an action must be. The event's field "page" holds what was shown to the signers.
struct Demand {
    std::string_view action;
    std::string_view purpose;
    std::size_t signers = 1;     ///< different people, at least
    std::string_view answers{};  ///< the action that it rests on, of the same subject; "": it rests on none
    Entitled entitled{};         ///< what one of the signers must be, as the trail says it that day; unset: anybody
    Entitled second{};           ///< the same of another signer
    bool witnessed = false;      ///< one of the signers is not who wrote the event (R-PA-4, R-PA-6)
    bool beside = false;         ///< who wrote it signs, and who its field "beside" names: another, who is entitled
    bool of_anothers = false;    ///< nor who wrote what it answers (R-DU-6), and what that shows is what is signed
    Entitled author{};           ///< what who wrote it must be, besides
};

/// Null for an action that stands without signatures. The steps of registers that somebody signs beside are among them.
[[nodiscard]] const Demand* demand_on(std::string_view action);
/// Whether events of this action are answered by signed ones.
[[nodiscard]] bool is_answered_by_others(std::string_view action);

/// Of the event that another one answers.
struct Asked {
    std::string by;              ///< who wrote it
    std::optional<Digest> page;  ///< of what its field "page" shows, where that can be opened
};
/// What must be known besides the event.
struct Circumstances {
    std::optional<Digest> page;    ///< of what its own field "page" shows, where that can be opened
    const Asked* asked = nullptr;  ///< what it answers; null where it answers nothing that is there
    std::function<std::set<domain::Duty>(const domain::PersonId&)> duties_of;  ///< on the event's day
};

/// "unsigned" (too few signers), "purpose", "page" (none is kept, or another was shown), "rests-on" (on nothing that is
/// there), "signer" (none of them is entitled); "" where all is as demanded.
[[nodiscard]] std::string_view unmet(const Demand& demand, const Leaf& leaf, const Circumstances& circumstances);

struct Opened;
/// Asks it of an entry that is to be written now, where its action demands anything, and whether it is still the event
/// that it says it rests on. Faults person.duty ("unsigned", "signer"), query.changed (else); detail "reason".
[[nodiscard]] Result<void> is_demanded(Opened& opened, const domain::Entry& entry);
/// The same of an event that is there, of this leaf. Fault ledger.corrupt (details "sequence", "reason").
[[nodiscard]] Result<void> is_demanded(Opened& opened, const Demand& demand, const Leaf& leaf,
                                       const std::function<std::set<domain::Duty>(const domain::PersonId&)>& duties_of);

}  // namespace jcic::ledger
