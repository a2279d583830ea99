#include "app/verify/checks/administrators.h"

namespace jcic::verify {
namespace {

/// Its last day is the other's first, or before it.
bool has_gone_by(const Days& one, const Days& other) {
    return !one.until.empty() && !other.from.empty() && one.until <= other.from;
}

bool are_among(const Days& some, const Days& all) {
    const bool open_ended = all.until.empty();
    return all.from <= some.from && (open_ended || (!some.until.empty() && some.until <= all.until));
}

}  // namespace

bool hands_over(const AdministratorsDays& change, const Days& another) {
    if (change.deputy == "yes" || !change.after) return false;
    const auto from_now = in_both(*change.after, {change.day, ""});
    if (!from_now || has_gone_by(*from_now, another) || has_gone_by(another, *from_now)) return false;
    const auto together = in_both(*from_now, another);
    if (!together) return false;
    const bool stood = change.before && are_among(*together, *change.before);
    return change.deputy == "no" || !stood;
}

}  // namespace jcic::verify
