#include "app/domain/administrators.h"

#include <algorithm>

namespace jcic::domain {
namespace {

/// The days that are in both; nullopt for none.
std::optional<Term> days_shared(const Term& one, const Term& other) {
    Term out{std::max(one.from, other.from), one.until};  // no day is before any day
    if (other.until) out.until = std::min(one.until.value_or(*other.until), *other.until);
    if (out.from && out.until && *out.until < *out.from) return std::nullopt;
    return out;
}

bool lies_within(const Term& part, const Term& whole) {
    return (!whole.from || (part.from && *whole.from <= *part.from)) &&
           (!whole.until || (part.until && *part.until <= *whole.until));
}

/// On the same day at the latest.
bool stops_in_time(const Term& old, const Term& successor) {
    return old.until && successor.from && *old.until <= *successor.from;
}

}  // namespace

std::optional<Term> administrators_days(const Designation& person) {
    const auto* term = person.ended ? nullptr : person.duties.term(Duty::administrator);
    return term == nullptr ? std::nullopt : days_shared(*term, {person.from, person.until});
}

bool hands_over(const AdministratorChange& change, const Term& other) {
    if (!change.after || change.deputy == "yes") return false;
    const auto wanted = days_shared(*change.after, {change.day, std::nullopt});
    if (!wanted || stops_in_time(other, *wanted) || stops_in_time(*wanted, other)) return false;
    const auto beside = days_shared(*wanted, other);
    return beside && (change.deputy == "no" || !change.before || !lies_within(*beside, *change.before));
}

}  // namespace jcic::domain
