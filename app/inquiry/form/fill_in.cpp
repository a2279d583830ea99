#include "app/inquiry/form/fill_in.h"

#include <algorithm>

namespace jcic::inquiry {
namespace {

using domain::Item;

/// What stands in a field that nobody typed into gives way.
template <class Value>
void fill_in_value(Value& now, Value& before, Value known) {
    if (now != Value{} && now != before) return;
    now = before = std::move(known);
}

template <class Value>
void give_back(Value& now, const Value& taken) {
    if (now == taken) now = Value{};
}

bool needs_year(const std::set<Item>& items) {
    return std::ranges::any_of(items, [](Item item) { return domain::info(item).needs_year; });
}

Result<void> may_lean(const Offered& offered, const Form& form, Item item, domain::RocDate today) {
    JCIC_TRY(const auto subject, domain::PersonalId::parse(form.subject_id));
    if (form.business && form.subject_kind)
        JCIC_CHECK(domain::may_query(*form.business, *form.subject_kind, item, today));
    return domain::carries(offered.authorisation, subject, item, today, offered.used.contains(item));
}

}  // namespace

std::set<Item> carried(const Offered& offered, const Form& form, domain::RocDate today) {
    std::set<Item> out;
    for (const auto item : domain::all_items)
        if (may_lean(offered, form, item, today)) out.insert(item);
    return out;
}

Match match(const std::vector<Offered>& offered, const Form& form, domain::RocDate today) {
    Match out;
    for (std::size_t place = 0; place < offered.size(); ++place)
        if (!carried(offered[place], form, today).empty()) out.usable.push_back(place);
    if (!out.usable.empty() || offered.empty()) return out;
    const auto& last =
        *std::ranges::max_element(offered, {}, [](const Offered& one) { return one.authorisation.signed_on; });
    // Of the items that stand on it: that another one does not is no reason.
    for (const auto item : domain::all_items) {
        if (!last.authorisation.items.contains(item)) continue;
        if (const auto may = may_lean(last, form, item, today); !may && !out.why_none) out.why_none = may.error();
    }
    if (!out.why_none) out.why_none = may_lean(last, form, *domain::all_items.begin(), today).error();
    return out;
}

Form leaning_on(const Offered& offered, Form form, Form& taken, domain::RocDate today, int year_month) {
    const auto& held = offered.authorisation;
    form = without(taken, std::move(form));  // nothing of another one stays behind
    taken = {};
    form.authorisation = taken.authorisation = held.reference;
    fill_in_value(form.subject_name, taken.subject_name, offered.subject_name);
    if (const auto party = domain::party_named(held.application_name)) {
        fill_in_value(form.business, taken.business, std::optional(party->business));
        fill_in_value(form.subject_kind, taken.subject_kind, std::optional(party->subject));
    }
    fill_in_value(form.items, taken.items, carried(offered, form, today));
    if (needs_year(form.items)) fill_in_value(form.year, taken.year, latest_year(today, year_month));
    return form;
}

Form without(const Form& taken, Form form) {
    give_back(form.authorisation, taken.authorisation);
    give_back(form.subject_name, taken.subject_name);
    give_back(form.business, taken.business);
    give_back(form.subject_kind, taken.subject_kind);
    give_back(form.items, taken.items);
    give_back(form.year, taken.year);
    return form;
}

std::string latest_year(domain::RocDate today, int year_month) {
    const bool come = static_cast<int>(static_cast<unsigned>(today.date().month())) >= year_month;
    return std::to_string(today.year() - (come ? 1 : 2));
}

LastCase last_case(const Query& query) {
    LastCase out{query.case_number, query.reason, {}, query.year};
    for (const auto& [item, rule] : query.items) out.items.insert(item);
    return out;
}

Form as_last_time(const LastCase& last, Form form) {
    form.case_number = last.case_number;
    form.reason = last.reason;
    form.items = last.items;
    if (needs_year(form.items) && last.year) form.year = std::to_string(*last.year);
    return form;
}

}  // namespace jcic::inquiry
