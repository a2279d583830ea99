#include "app/inquiry/fold_end.h"

#include "app/domain/events/names.h"

namespace jcic::inquiry {

bool relation_ended(QueryEntry& query, const domain::Recorded& event) {
    const auto on = domain::RocDate::parse(event.entry.value(field::on));
    const auto end = domain::parse_relation_end(event.entry.value(field::relation));
    if (!on || !end) return false;
    query.relation = RelationEntry{*end, *on};
    return true;
}

bool query_erased(QueryEntry& query, const domain::Recorded&) {
    query.erased = true;
    query.query.reset();
    query.page.clear();
    if (query.approval) query.approval->remark.clear();
    for (auto& [item, entry] : query.items) {
        entry.serial.reset();
        // Whatever step its record had reached: with the term over, it goes.
        if (entry.state == domain::ItemState::retrieved) entry.record = domain::RecordState::erased;
        for (auto& copy : entry.copies) copy.reason.clear();
    }
    return true;
}

}  // namespace jcic::inquiry
