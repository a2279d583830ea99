#pragma once
// Requirements on every event: its form (a known action, a suitable subject, the fields that the catalogue allows) and
// the signatures that the catalogue demands. Checked before it is written, and again by verification.

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

/// Tolerance between two programs' readings of one clock, and for corrections of a synchronised clock: times of events
/// need be no more exact (docs/run/time.md).
inline constexpr std::chrono::minutes clocks_may_differ{1};

using domain::events::Admits;

/// Whether a value of such an event may be encrypted under that key: its subject's, its record's, or the event's own if
/// it is about the whole ledger or a whole register.
[[nodiscard]] bool is_its_own_key(std::string_view key, std::string_view subject, const domain::EntryId& id,
                                  std::string_view item);

/// Returns "action", "subject", "field" (duplicate, missing, unknown, kept in another way, or of the wrong type, if
/// plain: `admits`); empty if the form is valid.
[[nodiscard]] std::vector<std::string_view> wrong_in_form(const Leaf& leaf, Admits admits);

using domain::events::Demand;

/// The duties of a person on the event's day.
using DutiesOf = std::function<std::set<domain::Duty>(const domain::PersonId&)>;
/// The event that another one answers.
struct Asked {
    std::string by;              ///< its author
    std::optional<Digest> page;  ///< digest of its field "page", if it can be decrypted
};
/// Context needed beside the event.
struct Circumstances {
    std::optional<Digest> page;    ///< digest of its own field "page", if it can be decrypted
    const Asked* asked = nullptr;  ///< the event it answers; null if there is none
    DutiesOf duties_of;
};

/// Returns "unsigned" (too few signers), "purpose", "page" (missing, or another was shown), "rests-on" (a missing
/// event), "signer" (none of them is entitled); "" if the demand is met.
[[nodiscard]] std::string_view unmet(const Demand& demand, const Leaf& leaf, const Circumstances& circumstances);

/// People before an event, and after the change of people that it makes.
struct KnownPeople {
    DutiesOf duties_of;
    std::function<bool(const domain::PersonId&)> knows;  ///< whether ever designated, even if they left since
};
/// Whether the leaf's author may write it: a person designated on that day with one of the duties that its action
/// requires; or no person, at a named workstation, if it is the ledger's own (domain::events::Writer). The authors of
/// roster changes are checked where those are followed.
[[nodiscard]] bool is_its_writers(const Leaf& leaf, const KnownPeople& people);
/// Whether the event may directly follow one of that action.
[[nodiscard]] bool stands_right_after(const Leaf& leaf, std::string_view before);
/// A person whom an event names and may not name.
struct WrongName {
    const domain::events::Field* field;
    std::string person;       ///< as named
    std::string_view reason;  ///< "named-unsigned", "named-author", "named-unknown", "named-duty", "named-barred"
};
/// Returns the first field that names a person who must have signed it and did not, is its author where another must
/// witness, is unknown, has none of the required duties, or has one that excludes it (R-DU-3); nullopt if all are
/// right. Missing fields are reported by wrong_in_form.
[[nodiscard]] std::optional<WrongName> wrong_in_names(const Leaf& leaf, const KnownPeople& people);

}  // namespace jcic::ledger
