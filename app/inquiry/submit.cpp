// Before the approval: check, submit, withdraw.

#include "app/inquiry/approval_page.h"
#include "app/inquiry/check.h"
#include "app/inquiry/inquiries.h"
#include "app/inquiry/vocabulary.h"
#include "app/inquiry/written.h"

namespace jcic::inquiry {

using domain::Entry;

Verdict Inquiries::check(const Form& form) const {
    return inquiry::check(form, Ground{setting_.calendar, setting_.authorisations, book_, setting_.clock.now()});
}

Result<QueryId> Inquiries::submit(const Form& form) {
    auto entry_id = setting_.random.bytes<std::tuple_size_v<domain::EntryId>>();
    const QueryId id = to_hex(entry_id);
    const PageOrigin origin{id,
                            setting_.institution,
                            acting_,
                            setting_.people.display_name(acting_),
                            setting_.clock.now(),
                            setting_.random.bytes<std::tuple_size_v<decltype(PageOrigin::salt)>>()};
    // Judged inside the transaction: what another desk's thread wrote a moment ago counts (R-AU-5).
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        JCIC_CHECK(needs(domain::Duty::query_officer));
        const auto verdict = check(form);
        if (!verdict.query) return tl::unexpected<Fault>(verdict.faults.begin()->second);
        Entry entry;
        entry.id = entry_id;
        entry.action = action::submitted;
        entry.subject = subject_of(id);
        write_query(entry, *verdict.query, id);
        entry.personal(std::string{field::page}, approval_page_text(*verdict.query, origin), key_of_query(id));
        return std::vector{entry};
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return id;
}

Result<void> Inquiries::withdraw(const QueryId& id, const std::string& why) {
    return append(id, [&](const QueryEntry& query) -> Result<std::vector<Entry>> {
        if (query.querier != acting_)
            return fail(FaultCode::person_duty, "inquiry.withdraw", {{"reason", "other-querier"}});
        JCIC_CHECK(acts(acting_));
        std::set<domain::Item> items;
        for (const auto& [item, entry] : query.items)
            if (domain::next(entry.state, domain::ItemEvent::withdraw)) items.insert(item);
        if (items.empty()) return fail(FaultCode::query_state, "inquiry.withdraw");
        auto entry = entries_.event(id, action::withdrawn);
        entry.plain(std::string{field::items}, items_text(items))
            .personal(std::string{field::reason}, why, key_of_query(id));
        return std::vector{entry};
    });
}

}  // namespace jcic::inquiry
