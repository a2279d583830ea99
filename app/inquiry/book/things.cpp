#include "app/inquiry/book/things.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/inquiry/book/written.h"

namespace jcic::inquiry {
using domain::acts::Thing;

Result<const ItemEntry*> with_record(const QueryEntry& query, domain::Item item) {
    const auto found = query.items.find(item);
    if (found == query.items.end() || found->second.state != domain::ItemState::retrieved)
        return fail(FaultCode::query_state, "inquiry.record", {{"query", query.id}});
    if (found->second.record == domain::RecordState::erased) return fail(FaultCode::ledger_erased, "inquiry.record");
    return &found->second;
}

namespace {

Thing query_of(const QueryEntry& query, Thing out) {
    out.state = query.erased ? "erased" : "there";
    std::set<domain::Item> to_withdraw, to_see;
    for (const auto& [item, entry] : query.items) {
        if (domain::next(entry.state, domain::ItemEvent::withdraw)) to_withdraw.insert(item);
        if (came_to_nothing(entry.state) && !entry.end_seen) to_see.insert(item);
    }
    out.said = {{"holder", query.holder.text()},
                {"to-withdraw", items_text(to_withdraw)},
                {"to-see", items_text(to_see)},
                {std::string(field::case_number), query.case_number}};
    if (query.approval) out.is.insert("decided-by " + query.approval->by.text());
    if (query.first) out.is.insert("decided-by " + query.first->by.text());
    out.began = query.held_by;
    return out;
}

/// An act that an erased record allows is taken on what was retrieved.
Result<Thing> record_of(const QueryEntry& query, const RecordName& name, const domain::acts::Act& act, Thing out) {
    const auto there = with_record(query, name.item);
    if (!there && (there.error().code != FaultCode::ledger_erased || !act.may_follow("erased")))
        return tl::unexpected<Fault>(there.error());
    const auto* held = &query.items.at(name.item);
    out.state = domain::name_of(held->record);
    const std::pair<const char*, bool> conditions[]{{"paper-out", paper_left_out(*held)},
                                                    {"waits-for-decision", waits_for_decision(name.item, *held)},
                                                    {"waits-for-basis", waits_for_basis(query, *held)},
                                                    {"relation-over", query.relation.has_value()},
                                                    {"filed", held->filed_at.has_value()}};
    for (const auto& [condition, is] : conditions)
        if (is) out.is.emplace(condition);
    return out;
}

/// It begins with the next number.
Result<Thing> next_copy(const QueryEntry& query, const RecordName& name, Thing out) {
    JCIC_TRY(const auto* held, with_record(query, name.item));
    out.named.emplace(field::number, std::to_string(held->copies.size() + 1));
    out.said.emplace(field::case_number, query.case_number);
    return out;
}

/// Also of a record that was erased: paper that was written off may still be found.
Result<Thing> copy_of(const QueryEntry& query, const RecordName& name, Thing out) {
    const auto found = query.items.find(name.item);
    if (found == query.items.end()) return fail(FaultCode::query_state, "inquiry.copy");
    const auto& copies = found->second.copies;
    const auto copy = std::ranges::find(copies, name.number, &CopyEntry::number);
    if (copy == copies.end()) return fail(FaultCode::query_state, "inquiry.copy");
    out.state = domain::name_of(copy->state);
    out.named.emplace(field::number, std::to_string(copy->number));
    out.said.emplace("by", copy->by.text());
    out.said.emplace(field::sheets, std::to_string(copy->sheets));
    out.said.emplace(field::job, copy->job);
    out.began = copy->reservation;
    return out;
}

}  // namespace

Result<Thing> thing_of(const QueryEntry& query, const RecordName& name, const domain::acts::Act& act) {
    Thing out;
    out.subject = subject_of(query.id);
    out.named.emplace(field::item, domain::code_of(name.item));
    if (act.thing() == "record") return record_of(query, name, act, std::move(out));
    if (act.thing() != "copy") return query_of(query, std::move(out));
    return act.begins() ? next_copy(query, name, std::move(out)) : copy_of(query, name, std::move(out));
}

}  // namespace jcic::inquiry
