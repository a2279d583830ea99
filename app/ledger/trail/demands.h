#pragma once
// What any event must be, whoever signed it (known, about what such events are about, with the fields that the
// catalogue lets it have), and whether it stands on the signatures that the catalogue demands of it: asked before it is
// written, and again by verification.

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

/// Two programs' readings of one clock, and what a clock that is kept right is set back by: no more is asked of the
/// times of events (docs/time.md).
inline constexpr std::chrono::minutes clocks_may_differ{1};

/// What may stand in the trail. Fault input.form.
using Admits = Result<void> (*)(const domain::events::Said& said);

/// Whether a value of such an event may lie under that key: its subject's own, its record's, or where it is about the
/// whole ledger or a whole register, one that is the event's.
[[nodiscard]] bool is_its_own_key(std::string_view key, std::string_view subject, const domain::EntryId& id,
                                  std::string_view item);
/// The same of all of its values.
[[nodiscard]] bool lies_under_its_own(const Leaf& leaf);

/// "action", "subject", "field" (one twice that stands once; or one missing, unknown, kept otherwise or not of its
/// kind, so far as it is plain: `admits`); empty where all is well.
[[nodiscard]] std::vector<std::string_view> wrong_in_form(const Leaf& leaf, Admits admits);

using domain::events::Demand;

/// What a person may act as on the event's day.
using DutiesOf = std::function<std::set<domain::Duty>(const domain::PersonId&)>;
/// Of the event that another one answers.
struct Asked {
    std::string by;              ///< who wrote it
    std::optional<Digest> page;  ///< of what its field "page" shows, where that can be opened
};
/// What must be known besides the event.
struct Circumstances {
    std::optional<Digest> page;    ///< of what its own field "page" shows, where that can be opened
    const Asked* asked = nullptr;  ///< what it answers; null where it answers nothing that is there
    DutiesOf duties_of;
};

/// "unsigned" (too few signers), "purpose", "page" (none is kept, or another was shown), "rests-on" (on nothing that is
/// there), "signer" (none of them is entitled); "" where all is as demanded.
[[nodiscard]] std::string_view unmet(const Demand& demand, const Leaf& leaf, const Circumstances& circumstances);

/// What is known of people before an event, and after a change of them that it makes.
struct KnownPeople {
    DutiesOf duties_of;
    std::function<bool(const domain::PersonId&)> knows;  ///< once designated, whether or not they have left since
};
/// Whether whoever the leaf says wrote it may have: somebody who was designated that day, with one of the duties that
/// its action asks for; or nobody, at a workstation that is named, where it is the ledger's own
/// (domain::events::Writer). Who changes people is asked where they are followed.
[[nodiscard]] bool is_its_writers(const Leaf& leaf, const KnownPeople& people);
/// Whether the event may stand right after one of that action.
[[nodiscard]] bool stands_right_after(const Leaf& leaf, std::string_view before);
/// Somebody whom an event names, and who may not be named there.
struct WrongName {
    const domain::events::Field* field;
    std::string person;       ///< as it is named
    std::string_view reason;  ///< "named-unsigned", "named-author", "named-unknown", "named-duty", "named-barred"
};
/// The first of its fields that names somebody who has not signed it and must, who wrote it where another must witness,
/// whom nobody knows, who has none of the duties that are needed there, or one that excludes it (R-DU-3); nullopt where
/// all is well. What a field leaves out is told by wrong_in_form.
[[nodiscard]] std::optional<WrongName> wrong_in_names(const Leaf& leaf, const KnownPeople& people);

}  // namespace jcic::ledger
