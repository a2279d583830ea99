#include "app/domain/registers/succession.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace {

/// The days that are in both.
Term in_both(const Term& one, const Term& other) {
    Term out = one;
    if (!out.from || (other.from && *out.from < *other.from)) out.from = other.from;
    if (!out.until || (other.until && *other.until < *out.until)) out.until = other.until;
    return out;
}

/// On which an administrator; nullopt for no day, as of a duty that was to begin after its person has left.
std::optional<Term> days_of(const DutyTerms& duties, const Term& whole) {
    const auto* term = duties.term(Duty::administrator);
    if (term == nullptr) return std::nullopt;
    const auto days = in_both(*term, whole);
    if (days.from && days.until && *days.until < *days.from) return std::nullopt;
    return days;
}

/// As the row has them; nullopt for one that is ended.
std::optional<Term> days_of(const Row& row) {
    if (people.state(row.state).over || row.last_of(action::person_ended) != nullptr) return std::nullopt;
    const auto duties = DutyTerms::parse(row.value("duties"));
    return duties ? days_of(*duties, {day_in(row, "from"), day_in(row, "until")}) : std::nullopt;
}

/// On the same day at the latest.
bool stops_in_time(const Term& old, const Term& successor) {
    return old.until && successor.from && *old.until <= *successor.from;
}

bool says_beside(const Values& values) {
    const auto said = values.find(field::deputy);
    return said != values.end() && said->second == "yes";
}

}  // namespace

Result<void> no_account_handed_over(const Taking& taking, const DutyTerms& duties) {
    // What was before today is as it was.
    const Term whole{std::max(day_of(taking, "from").value_or(taking.today), taking.today), day_of(taking, "until")};
    const auto wanted = days_of(duties, whole);
    if (!wanted) return {};
    const bool said_now = taking.values.contains(field::deputy);
    if (says_beside(said_now || taking.row == nullptr ? taking.values : taking.row->values)) return {};
    for (const auto& [code, other] : taking.rows.of(people)) {
        if (taking.row != nullptr && taking.row->id == code) continue;
        const auto theirs = days_of(other);
        if (!theirs || says_beside(other.values)) continue;
        if (stops_in_time(*theirs, *wanted) || stops_in_time(*wanted, *theirs)) continue;
        return wrong(
            field::deputy, "administrator",
            JCIC_WORD(
                "registers",
                "帳號不得交接：先訂現任者的授權迄日，最遲為接任者起日當日；並存而非接任，指定或變更辦理事項時註明。"));
    }
    return {};
}

}  // namespace jcic::domain::registers
