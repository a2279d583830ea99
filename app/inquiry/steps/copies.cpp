#include "app/inquiry/steps/copies.h"
#include "app/inquiry/book/things.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/events/names.h"

namespace jcic::inquiry {

using domain::Item;

Result<int> Copies::reserve(const QueryId& id, Item item, const std::string& reason, const domain::Entry* approval) {
    Acts::Values values;
    if (!reason.empty()) values.emplace(field::reason, reason);
    JCIC_TRY(const auto written, acts_.take(domain::acts::named("copy.reserve"), {{id, item}}, values,
                                            std::span(approval, approval == nullptr ? 0 : 1)));
    return whole_number<int>(written.back().value(field::number)).value_or(0);
}

Result<domain::Record> Copies::record_for(const QueryId& id, Item item, int number) {
    JCIC_TRY(const auto* query, current(id));
    JCIC_CHECK(has_case(*query));
    JCIC_TRY(const auto* entry, with_record(*query, item));
    const auto reserved = std::ranges::any_of(entry->copies, [&](const CopyEntry& one) {
        return one.number == number && one.state == domain::CopyState::reserved && one.by == acting_;
    });
    if (!reserved) return fail(FaultCode::query_state, "inquiry.copy");
    JCIC_TRY(const auto packed, journal_.open(entry->record_event.sequence, field::record));
    return domain::Record::unpack(jcic::view(packed));
}

Result<void> Copies::void_left_reserved() {
    JCIC_CHECK(journal_.refresh(book_));
    std::vector<RecordName> left;
    for (const auto& [id, query] : book_.queries())
        for (const auto& [item, entry] : query.items)
            for (const auto& one : entry.copies)
                if (one.state == domain::CopyState::reserved && one.by == acting_)
                    left.push_back({id, item, one.number});
    for (const auto& one : left) JCIC_CHECK(acts_.take(domain::acts::named("copy.discard"), {one}));
    return {};
}

}  // namespace jcic::inquiry
