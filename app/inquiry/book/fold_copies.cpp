#include "app/inquiry/book/fold_copies.h"

#include "app/base/numbers.h"
#include "app/domain/acts/act.h"
#include "app/domain/events/names.h"
#include "app/inquiry/book/written.h"

namespace jcic::inquiry {
namespace {

using domain::Entry;
using domain::Recorded;

std::optional<int> number_in(const Entry& entry, std::string_view name) {
    return whole_number<int>(entry.value(name));
}

/// Where the event has the field; false for one that holds no number.
bool take_number(const Entry& entry, std::string_view name, int& into) {
    if (entry.field(name) == nullptr) return true;
    const auto number = number_in(entry, name);
    into = number.value_or(into);
    return number.has_value();
}

}  // namespace

ItemEntry* item_in(QueryEntry& query, const Entry& entry) {
    const auto item = domain::parse_item(entry.value(field::item));
    if (!item) return nullptr;
    const auto found = query.items.find(*item);
    return found == query.items.end() ? nullptr : &found->second;
}

bool copy_reserved(QueryEntry& query, const Recorded& event) {
    auto* item = item_in(query, event.entry);
    const auto by = domain::PersonId::parse(event.person);
    const auto number = number_in(event.entry, field::number);
    if (item == nullptr || item->state != domain::ItemState::retrieved || !by) return false;
    if (number != static_cast<int>(item->copies.size()) + 1) return false;
    item->copies.push_back(CopyEntry{.number = *number,
                                     .state = domain::CopyState::reserved,
                                     .by = *by,
                                     .reserved_at = event.at,
                                     .reason = event.entry.value(field::reason),
                                     .reservation = event.earlier()});
    return true;
}

bool copy_moved(QueryEntry& query, const Recorded& event) {
    auto* item = item_in(query, event.entry);
    const auto& what = event.entry.action;
    const auto number = number_in(event.entry, field::number);
    if (item == nullptr || !number || *number < 1 || *number > static_cast<int>(item->copies.size())) return false;
    auto& copy = item->copies[static_cast<std::size_t>(*number - 1)];
    const auto after = domain::acts::state_after(domain::acts::of_copies(), domain::name_of(copy.state), what);
    const auto state = after ? domain::copy_state(*after) : std::nullopt;
    int pages = copy.pages;
    int sheets = copy.sheets;
    if (!state || !take_number(event.entry, field::pages, pages) || !take_number(event.entry, field::sheets, sheets))
        return false;
    copy.state = *state;
    copy.pages = pages;
    copy.sheets = sheets;
    copy.as_file = copy.as_file || what == action::record_exported;
    if (what == action::copy_sent || what == action::record_exported) copy.sent_at = event.at;
    copy.moved_at = event.at;
    copy.moved_by =
        domain::PersonId::parse(event.person) ? std::optional(*domain::PersonId::parse(event.person)) : std::nullopt;
    const std::pair<std::string_view, std::string*> texts[]{{field::job, &copy.job},
                                                            {field::where, &copy.where},
                                                            {field::how, &copy.where},
                                                            {field::cause, &copy.cause},
                                                            {field::witness, &copy.witness}};
    for (const auto& [name, place] : texts)
        if (event.entry.field(name) != nullptr) *place = event.entry.value(name);
    return true;
}

}  // namespace jcic::inquiry
