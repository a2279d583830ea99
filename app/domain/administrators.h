#pragma once
// R-DU-13: an administrator's account is never handed over. The register checks this before it writes an event
// about a person, and the ledger's verification checks each existing one; the second verifier has its own
// rule.

#include "app/domain/duties.h"

namespace jcic::domain {

/// The days on which the person is an administrator; nullopt for none, as of a duty that was to begin after its person
/// has left.
[[nodiscard]] std::optional<Term> administrators_days(const Designation& person);

/// What an event makes of one person's days as an administrator.
struct AdministratorChange {
    RocDate day;                   ///< the event's: what was before it is as it was
    std::optional<Term> before{};  ///< without the event
    std::optional<Term> after{};   ///< and with it
    std::string_view deputy{};     ///< what it says itself: "yes" beside another, "no" beside nobody, "" neither
};

/// Whether the event makes the person an administrator on days that are another's too, without saying that the two are
/// beside each other. Who stops on or before the day on which the other starts is followed by them; and what stood
/// beside the other before is not asked again, unless the event says that it is nobody's deputy any more.
[[nodiscard]] bool hands_over(const AdministratorChange& change, const Term& other);

}  // namespace jcic::domain
