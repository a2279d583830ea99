#include "app/inquiry/steps/entries.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/office_calendar.h"
#include "app/inquiry/book/written.h"

namespace jcic::inquiry {

using domain::Entry;
using domain::Item;

Entry Entries::event(const QueryId& id, std::string_view action) {
    Entry entry;
    entry.id = new_id();
    entry.action = action;
    entry.subject = subject_of(id);
    return entry;
}

Entry Entries::about_ledger(std::string_view action) {
    Entry entry;
    entry.id = new_id();
    entry.action = action;
    entry.subject = "ledger";
    return entry;
}

Entry Entries::event(const QueryId& id, std::string_view action, Item item) {
    return event(id, action).plain(std::string{field::item}, std::string{domain::code_of(item)});
}

Entry Entries::event_once(const QueryId& id, std::string_view action, Item item, const RequestEntry& request) const {
    Packer about;
    about.text("jcic-desk inquiry entry v1").text(id).text(action).text(domain::code_of(item)).bytes(request.key);
    const auto digest = sha256_(about.done());
    Entry entry;
    std::copy_n(digest.begin(), entry.id.size(), entry.id.begin());
    entry.action = action;
    entry.subject = subject_of(id);
    return entry.plain(std::string{field::item}, std::string{domain::code_of(item)});
}

Entry Entries::stopped(const QueryId& id, std::string_view step, const std::set<Item>& items, const Fault& fault) {
    return event(id, action::query_stopped)
        .plain(std::string{field::step}, std::string{step})
        .plain(std::string{field::items}, items_text(items))
        .plain(std::string{field::problem}, std::string{fault.text()});
}

Entry Entries::serial(const QueryId& id, const RequestEntry& request, const domain::SerialAnswer& answer,
                      std::string_view how) const {
    auto entry = event_once(id, action::query_serial, answer.item, request);
    const auto deadline = domain::holding_deadline(answer.item, request.at, answer.deadline);
    entry.plain(std::string{field::how}, std::string{how})
        .plain(std::string{field::deadline}, domain::iso_text(deadline))
        .plain(std::string{field::deadline_from}, answer.deadline ? "host" : "request");
    if (answer.ready_at) entry.plain(std::string{field::ask_again}, domain::iso_text(*answer.ready_at));
    return entry.personal(std::string{field::serial}, answer.serial->whole(), key_of_query(id));
}

Entry Entries::request_failed(const QueryId& id, const RequestEntry& request, Item item, const Fault& refusal) const {
    return event_once(id, action::query_request_failed, item, request)
        .plain(std::string{field::problem}, std::string{refusal.text()});
}

Entry Entries::unsettled(const QueryId& id, const std::set<Item>& items, FaultCode problem) {
    return event(id, action::query_unsettled)
        .plain(std::string{field::items}, items_text(items))
        .plain(std::string{field::problem}, std::string{code_text(problem)});
}

Entry Entries::not_received(const QueryId& id, const std::set<Item>& items, FaultCode problem) {
    return event(id, action::query_not_received)
        .plain(std::string{field::items}, items_text(items))
        .plain(std::string{field::problem}, std::string{code_text(problem)});
}

Entry Entries::expired(const QueryId& id, const RequestEntry& request, Item item) const {
    return event_once(id, action::query_expired, item, request)
        .plain(std::string{field::problem}, std::string{code_text(FaultCode::rule_se_2)});
}

}  // namespace jcic::inquiry
