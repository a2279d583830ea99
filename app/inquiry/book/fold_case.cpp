#include "app/inquiry/book/fold_case.h"

#include "app/domain/events/names.h"

namespace jcic::inquiry {

bool handed_over(QueryEntry& query, const domain::Recorded& event) {
    const auto& entry = event.entry;
    const auto from = domain::PersonId::parse(entry.value(field::from));
    const auto to = domain::PersonId::parse(entry.value(field::to));
    const auto rests_on = domain::EarlierEvent::parse(entry.value(field::rests_on));
    if (!from || !to || !rests_on || *from != query.holder || *to == query.holder || *rests_on != query.held_by)
        return false;
    // Nobody takes a case: it is given.
    const auto& signatures = entry.signatures;
    if (signatures.size() != 1 || signatures.front().signer.text() != event.person || event.person == to->text())
        return false;
    if (query.approval && query.approval->by == *to) return false;
    query.given.push_back({event.sequence, signatures.front().signer, *from, event.at});
    query.holder = *to;
    query.held_by = event.earlier();
    return true;
}

}  // namespace jcic::inquiry
