// After the answer: looking at the record (R-SE-5), and what its deletion needs.

#include "app/inquiry/steps/records.h"
#include "app/domain/events/names.h"
#include "app/inquiry/book/things.h"
#include "app/inquiry/steps/deletion.h"

namespace jcic::inquiry {

using domain::Entry;
using domain::Item;

Result<domain::Record> Records::view(const QueryId& id, Item item) {
    return open_after(id, item, [&](const QueryEntry& now) {
        return acts_.judged(domain::acts::named("record.view"), now, {id, item}, {});
    });
}

Result<domain::Record> Records::view_in_review(const QueryId& id, Item item, const std::string& review) {
    return open_after(id, item, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_CHECK(reviews(now, item, review));
        return acts_.judged(domain::acts::named("record.review"), now, {id, item},
                            {{std::string{field::review}, review}});
    });
}

Result<domain::Record> Records::open_after(const QueryId& id, Item item, const DecideOn& looking) {
    std::uint64_t holds_record = 0;
    JCIC_CHECK(append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_TRY(auto events, looking(now));
        holds_record = now.items.at(item).record_event.sequence;
        return events;
    }));
    JCIC_TRY(const auto packed, journal_.open(holds_record, field::record));
    return domain::Record::unpack(jcic::view(packed));
}

Result<domain::SerialNumber> Records::reveal_serial(const QueryId& id, Item item) {
    std::optional<domain::SerialNumber> serial;
    JCIC_CHECK(append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_CHECK(has_case(now));
        const auto found = now.items.find(item);
        if (found == now.items.end() || !found->second.deadline) return fail(FaultCode::query_state, "inquiry.serial");
        serial = found->second.serial;
        if (!serial) return fail(FaultCode::ledger_sealed, "inquiry.serial");
        return std::vector{entries_.event(id, action::serial_shown, item)};
    }));
    return *serial;
}

Result<const ItemEntry*> Records::record_to_erase(const QueryEntry& query, Item item) const {
    JCIC_CHECK(may_end_record());
    JCIC_TRY(const auto* held, with_record(query, item));
    if (!domain::next(held->record, domain::RecordEvent::erase))
        return fail(FaultCode::query_state, "inquiry.record", {{"record", std::string{domain::name_of(held->record)}}});
    JCIC_CHECK(is_not_held(query));
    JCIC_CHECK(all_gone(*held));
    return held;
}

Result<void> Records::may_end_record() const {
    return needs(domain::Duty::query_officer);
}

}  // namespace jcic::inquiry
