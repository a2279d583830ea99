#pragma once
// R-DU-13: an administrator's account is never handed over. The register checks this before it writes an event about a
// person, and the ledger's verification checks each existing one; the second verifier has its own rule.

#include "app/domain/duties.h"

namespace jcic::domain {

/// The days on which the person is an administrator; nullopt for none, or if the duty was to begin after the person
/// left.
[[nodiscard]] std::optional<Term> administrators_days(const Designation& person);

/// The change of a person's days as an administrator by an event.
struct AdministratorChange {
    RocDate day;                   ///< the event's: earlier days stay unchanged
    std::optional<Term> before{};  ///< without the event
    std::optional<Term> after{};   ///< with the event
    std::string_view deputy{};     ///< the event's own statement: "yes" for a deputy, "no" for none, "" for neither
};

/// Whether the event makes the person an administrator on days that are also another's, without stating that one is the
/// other's deputy. A person who stops by the day on which the other starts is succeeded, not overlapped. An existing
/// deputy is not checked again, unless the event ends the deputyship.
[[nodiscard]] bool hands_over(const AdministratorChange& change, const Term& other);

}  // namespace jcic::domain
