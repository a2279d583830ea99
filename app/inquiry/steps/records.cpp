// After the answer: looking at the record, and that it is used up (R-SE-5, R-PA-6).

#include <algorithm>

#include "app/domain/events/filing_names.h"
#include "app/domain/events/names.h"
#include "app/domain/events/revoked_names.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/form/own_words.h"
#include "app/inquiry/steps/deletion.h"
#include "app/inquiry/steps/records.h"

namespace jcic::inquiry {

using domain::Entry;
using domain::Item;
using domain::ItemState;

Result<domain::Record> Records::view(const QueryId& id, Item item) {
    return open_after(id, item, [&](const QueryEntry& now) -> Result<Entry> {
        JCIC_CHECK(has_case(now));
        return entries_.event(id, action::record_viewed, item);
    });
}

Result<domain::Record> Records::view_in_review(const QueryId& id, Item item, const std::string& review) {
    return open_after(id, item, [&](const QueryEntry& now) -> Result<Entry> {
        JCIC_CHECK(reviews(now, item, review));
        auto entry = entries_.event(id, action::record_reviewed, item);
        entry.plain(std::string{field::review}, review);
        return entry;
    });
}

Result<domain::Record> Records::open_after(const QueryId& id, Item item,
                                           const std::function<Result<Entry>(const QueryEntry&)>& looking) {
    std::uint64_t holds_record = 0;
    JCIC_CHECK(append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_TRY(auto event, looking(now));
        JCIC_TRY(const auto* entry, with_record(now, item));
        holds_record = entry->record_event.sequence;
        return std::vector{std::move(event)};
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

Result<const ItemEntry*> Records::record_to_end(const QueryEntry& query, Item item, domain::RecordEvent what) const {
    JCIC_CHECK(may_end_record());
    JCIC_TRY(const auto* held, with_record(query, item));
    if (!domain::next(held->record, what) || (what == domain::RecordEvent::use_up && paper_left_out(*held)))
        return fail(FaultCode::query_state, "inquiry.record", {{"record", std::string{domain::name_of(held->record)}}});
    // That it stays with its case was decided by who has the case, and stands until they decide otherwise (R-PA-11).
    if (what == domain::RecordEvent::use_up && held->filed_at) JCIC_CHECK(has_case(query));
    if (what == domain::RecordEvent::use_up) return held;
    JCIC_CHECK(is_not_held(query));
    JCIC_CHECK(all_gone(*held));
    return held;
}

/// Of every query officer, whoever has the case, unless it is filed with it: it shows nothing to anybody, takes a
/// witness, and has a last day that waits for nobody's return (R-PA-6).
Result<void> Records::may_end_record() const {
    return needs(domain::Duty::query_officer);
}

Result<void> Records::use_up(const QueryId& id, Item item) {
    return append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_CHECK(record_to_end(now, item, domain::RecordEvent::use_up));
        return std::vector{entries_.event(id, action::record_used_up, item)};
    });
}

namespace {

Result<void> gives_word(const std::string& reason) {
    if (says_nothing(reason))
        return fail(FaultCode::input_missing, "inquiry.needed", {{"field", std::string{field::reason}}});
    return gives_reason(reason, field::reason);
}

}  // namespace

Result<Entry> Records::said_of(const QueryEntry& now, Item item, std::string_view action,
                               const std::string& reason) const {
    JCIC_CHECK(has_case(now));
    JCIC_TRY(const auto* held, with_record(now, item));
    const bool ends = action == action::record_filing_withdrawn;
    const bool over = action == action::record_filed_with_case && now.relation;
    if (!waits_for_decision(item, *held) || over || (ends && !held->filed_at))
        return fail(FaultCode::query_state, "inquiry.needed", {{"query", now.id}});
    auto entry = entries_.event(now.id, action, item);
    entry.personal(std::string{field::reason}, reason, key_of_query(now.id));
    return entry;
}

Result<void> Records::still_needed(const QueryId& id, Item item, const std::string& reason) {
    JCIC_CHECK(gives_word(reason));
    return append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_TRY(auto entry, said_of(now, item, action::record_still_needed, reason));
        return std::vector{std::move(entry)};
    });
}

Result<void> Records::file_with_case(const std::set<RecordName>& records, const std::string& reason) {
    if (records.empty()) return fail(FaultCode::input_missing, "inquiry.needed", {{"field", "queries"}});
    JCIC_CHECK(gives_word(reason));
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        JCIC_CHECK(book_.load_open());
        std::vector<Entry> out;
        for (const auto& [id, item] : records) {
            JCIC_TRY(const auto* query, known(id));
            JCIC_TRY(auto entry, said_of(*query, item, action::record_filed_with_case, reason));
            out.push_back(std::move(entry));
        }
        return out;
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

Result<void> Records::withdraw_filing(const QueryId& id, Item item, const std::string& reason) {
    JCIC_CHECK(gives_word(reason));
    return append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_TRY(auto entry, said_of(now, item, action::record_filing_withdrawn, reason));
        return std::vector{std::move(entry)};
    });
}

Result<void> Records::keep_otherwise(const QueryId& id, Item item, const std::string& basis) {
    JCIC_CHECK(gives_word(basis));
    return append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_CHECK(has_case(now));
        JCIC_TRY(const auto* held, with_record(now, item));
        if (!waits_for_basis(now, *held) || held->record != domain::RecordState::held)
            return fail(FaultCode::query_state, "inquiry.basis", {{"query", now.id}});
        auto entry = entries_.event(now.id, action::record_kept_otherwise, item);
        entry.personal(std::string{field::reason}, basis, key_of_query(now.id));
        return std::vector{std::move(entry)};
    });
}

}  // namespace jcic::inquiry
