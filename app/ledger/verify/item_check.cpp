#include "app/ledger/verify/item_check.h"

#include <array>

#include "app/domain/events/names.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view about_query = "query:";

/// What an event tells of the items that its field names.
struct ToldOfItems {
    std::string_view action;
    std::string_view field;
    domain::ItemEvent event;
};
constexpr std::array told_of_items{
    ToldOfItems{action::query_decided, field::approved, domain::ItemEvent::approve},
    ToldOfItems{action::query_decided, field::refused, domain::ItemEvent::refuse},
    ToldOfItems{action::query_withdrawn, field::items, domain::ItemEvent::withdraw},
    ToldOfItems{action::query_requesting, field::items, domain::ItemEvent::request},
    ToldOfItems{action::query_unsettled, field::items, domain::ItemEvent::request_lost},
    ToldOfItems{action::query_serial, field::item, domain::ItemEvent::serial},
    ToldOfItems{action::query_serial_taken_over, field::item, domain::ItemEvent::take_over},
    ToldOfItems{action::query_request_failed, field::item, domain::ItemEvent::request_failed},
    ToldOfItems{action::query_not_received, field::items, domain::ItemEvent::not_received},
    ToldOfItems{action::query_expired, field::item, domain::ItemEvent::expire},
    ToldOfItems{action::record_retrieved, field::item, domain::ItemEvent::retrieve},
};

}  // namespace

bool ItemCheck::befalls(Items& items, const std::string& item, domain::ItemEvent event) {
    const auto found = items.find(item);
    const auto then = found == items.end() ? std::nullopt : domain::next(found->second.state, event);
    if (!then) return false;
    found->second.state = *then;
    if (event == domain::ItemEvent::retrieve) found->second.record = domain::RecordState::held;
    return true;
}

bool ItemCheck::befalls(Items& items, const std::string& item, domain::RecordEvent event) {
    const auto found = items.find(item);
    if (found == items.end() || !found->second.record) return false;
    const auto then = domain::next(*found->second.record, event);
    if (then) found->second.record = then;
    return then.has_value();
}

std::string_view ItemCheck::take_in(const Leaf& leaf) {
    if (leaf.action == action::query_submitted) {
        const auto [query, first] = queries_.try_emplace(leaf.subject);
        if (!first) return "state";
        for (const auto& item : leaf.listed(field::items)) query->second.try_emplace(item);
        return "";
    }
    const auto query = queries_.find(leaf.subject);
    if (query == queries_.end()) {
        const bool of_one = leaf.subject.starts_with(about_query) && leaf.subject.size() > about_query.size();
        return of_one && !of_any_ ? "state" : "";
    }
    if (leaf.action == action::query_erased)
        for (auto& [item, known] : query->second)
            if (known.record) known.record = domain::RecordState::erased;
    bool allowed = true;
    const auto each = [&](std::string_view field, auto event) {
        for (const auto& item : leaf.listed(field))
            if (!item.empty()) allowed = befalls(query->second, item, event) && allowed;
    };
    for (const auto& one : told_of_items)
        if (one.action == leaf.action) each(one.field, one.event);
    if (leaf.action == action::record_used_up) each(field::item, domain::RecordEvent::use_up);
    if (leaf.action == action::record_erased) each(field::item, domain::RecordEvent::erase);
    return allowed ? "" : "state";
}

}  // namespace jcic::ledger
