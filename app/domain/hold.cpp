#include "app/domain/hold.h"

#include <algorithm>

#include "app/domain/compared.h"

namespace jcic::domain {
namespace {

bool about_linked(const Hold& hold, const Holdable& what) {
    return std::ranges::any_of(hold.linked, [&](const auto& number) { return what.persons.contains(number); });
}

}  // namespace

const Hold* held_by(std::span<const Hold> holds, const Holdable& what) {
    const auto found = std::ranges::find_if(holds, [&](const Hold& hold) {
        return (!hold.query.empty() && hold.query == what.query) ||
               (!hold.case_number.empty() && Reference(hold.case_number).is_one_of(what.case_numbers)) ||
               (!hold.person.empty() && what.persons.contains(hold.person)) || about_linked(hold, what) ||
               what.holds_then.contains(hold.row) || hold.also.contains(std::string(what.subject));
    });
    return found == holds.end() ? nullptr : &*found;
}

tl::unexpected<Fault> held(const Hold& hold) {
    return fail(FaultCode::retention_held, "holds", {{"hold", hold.row}, {"by", hold.by}, {"letter", hold.letter}});
}

Result<void> not_held(std::span<const Hold> holds, const Holdable& what) {
    const auto* hold = held_by(holds, what);
    return hold == nullptr ? Result<void>() : held(*hold);
}

}  // namespace jcic::domain
