#include "app/inquiry/book/fold_end.h"

#include "app/domain/events/names.h"
#include "app/inquiry/book/fold_copies.h"

namespace jcic::inquiry {
namespace {

bool move_record(QueryEntry& query, const domain::Recorded& event, domain::RecordEvent what) {
    auto* item = item_in(query, event.entry);
    if (item == nullptr || item->state != domain::ItemState::retrieved) return false;
    const auto state = domain::next(item->record, what);
    if (!state) return false;
    item->record = *state;
    return true;
}

}  // namespace

bool record_viewed(QueryEntry& query, const domain::Recorded& event) {
    if (auto* item = item_in(query, event.entry)) item->viewed_at = event.at;
    return true;
}

/// Said of what may still be used; else it changes nothing, and is for a person to explain.
bool record_still_needed(QueryEntry& query, const domain::Recorded& event) {
    auto* item = item_in(query, event.entry);
    const auto which = domain::parse_item(event.entry.value(field::item));
    if (item == nullptr || !which || !waits_for_decision(*which, *item)) return false;
    item->needed_at = event.at;
    return true;
}

bool record_used_up(QueryEntry& query, const domain::Recorded& event) {
    if (!move_record(query, event, domain::RecordEvent::use_up)) return false;
    item_in(query, event.entry)->used_up_at = event.at;
    return true;
}

bool record_erased(QueryEntry& query, const domain::Recorded& event) {
    return move_record(query, event, domain::RecordEvent::erase);
}

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
