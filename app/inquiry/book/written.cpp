#include "app/inquiry/book/written.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/domain/acts/act.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/register.h"

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

namespace {

using domain::Entry;
using domain::Item;

constexpr std::string_view query_prefix = "query:";

constexpr std::array<std::string_view, 3> authorisation_kinds{"paper", "citizen-certificate", "c3-certificate"};

/// The parts between commas; none for an empty text.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        parts.push_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

void write_authorisation(Entry& entry, const domain::Authorisation& authorisation) {
    entry.plain(std::string{field::authorisation}, authorisation.reference)
        .plain(std::string{field::authorisation_kind},
               std::string{authorisation_kinds[static_cast<std::size_t>(authorisation.kind)]})
        .plain(std::string{field::authorisation_signed}, authorisation.signed_on.text())
        .plain(std::string{field::authorisation_ends}, authorisation.ends_on.text())
        .plain(std::string{field::authorisation_name}, authorisation.application_name)
        .plain(std::string{field::authorisation_items}, items_text(authorisation.items))
        .plain(std::string{field::authorisation_reply}, authorisation.reply_code);
}

std::optional<domain::Authorisation> read_authorisation(const Entry& entry, const domain::PersonalId& subject) {
    const auto kind =
        std::find(authorisation_kinds.begin(), authorisation_kinds.end(), entry.value(field::authorisation_kind));
    const auto signed_on = domain::RocDate::parse(entry.value(field::authorisation_signed));
    const auto ends_on = domain::RocDate::parse(entry.value(field::authorisation_ends));
    if (kind == authorisation_kinds.end() || !signed_on || !ends_on) return std::nullopt;
    return domain::Authorisation{entry.value(field::authorisation),
                                 static_cast<domain::AuthorisationKind>(kind - authorisation_kinds.begin()),
                                 subject.text(),
                                 *signed_on,
                                 *ends_on,
                                 entry.value(field::authorisation_name),
                                 items_from(entry.value(field::authorisation_items)),
                                 entry.value(field::authorisation_reply)};
}

std::map<Item, FaultCode> read_rules(const Entry& entry) {
    std::map<Item, FaultCode> items;
    const auto codes_text = entry.value(field::items);
    const auto rules_text = entry.value(field::rules);
    const auto codes = parts_of(codes_text);
    const auto rules = parts_of(rules_text);
    if (codes.size() != rules.size()) return {};
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const auto item = domain::parse_item(codes[i]);
        const auto rule = fault_code(rules[i]);
        if (!item || !rule) return {};
        items.emplace(*item, *rule);
    }
    return items;
}

/// Outer nullopt: a borrower is named, and not ours to read.
std::optional<std::optional<Borrower>> read_borrower(const Entry& entry) {
    const auto* id = entry.field(field::borrower_id);
    if (id == nullptr) return std::optional<Borrower>{};
    const auto text = id->value.value_or("");
    const auto name = entry.value(field::borrower_name);
    if (auto business = domain::BusinessNumber::looked_up(text))
        return Borrower{*std::move(business), name, entry.value(field::borrower_checked)};
    if (auto person = domain::PersonalId::parse(text)) return Borrower{*std::move(person), name};
    return std::nullopt;
}

std::optional<int> read_year(const Entry& entry) {
    return whole_number<int>(entry.value(field::year));
}

}  // namespace

std::string subject_of(const QueryId& id) {
    return std::string{query_prefix} + id;
}

std::string key_of_query(const QueryId& id) {
    return "query:" + id;
}

std::string key_of_record(const QueryId& id, Item item) {
    return "record:" + id + ":" + std::string{domain::code_of(item)};
}

std::optional<QueryId> query_of(std::string_view subject) {
    if (!subject.starts_with(query_prefix)) return std::nullopt;
    return QueryId{subject.substr(query_prefix.size())};
}

std::optional<QueryId> query_told_of(std::string_view subject) {
    const auto about = domain::registers::case_corrections.about;
    if (subject.starts_with(about)) return QueryId{subject.substr(about.size())};
    return query_of(subject);
}

std::string correction_of(const QueryId& id) {
    return std::string{domain::registers::case_corrections.about} + id;
}

std::string items_text(const std::set<Item>& items) {
    std::string text;
    for (const auto item : items) text.append(text.empty() ? "" : ",").append(domain::code_of(item));
    return text;
}

std::set<Item> items_from(std::string_view text) {
    std::set<Item> items;
    for (const auto part : parts_of(text)) {
        const auto item = domain::parse_item(part);
        if (!item) return {};
        items.insert(*item);
    }
    return items;
}

void write_query(Entry& entry, const Query& query, const QueryId& id) {
    const auto key = key_of_query(id);
    std::set<Item> items;
    std::string rules;
    for (const auto& [item, rule] : query.items) {
        items.insert(item);
        rules.append(rules.empty() ? "" : ",").append(code_text(rule));
    }
    entry.plain(std::string{field::case_number}, query.case_number)
        .plain(std::string{field::business}, std::string{domain::name_of(query.business)})
        .plain(std::string{field::subject_kind}, std::string{domain::name_of(query.subject_kind)})
        .plain(std::string{field::items}, items_text(items))
        .plain(std::string{field::rules}, std::move(rules));
    if (query.year) entry.plain(std::string{field::year}, std::to_string(*query.year));
    write_authorisation(entry, query.authorisation);
    entry.personal(std::string{field::subject_id}, query.subject.text(), key)
        .personal(std::string{field::subject_name}, query.subject_name, key)
        .personal(std::string{field::reason}, query.reason, key);
    if (query.borrower)
        entry.personal(std::string{field::borrower_id}, query.borrower->id_text(), key)
            .personal(std::string{field::borrower_name}, query.borrower->name, key);
    if (query.borrower && !query.borrower->checked.empty())
        entry.personal(std::string{field::borrower_checked}, query.borrower->checked, key);
}

std::optional<Query> read_query(const Entry& entry) {
    const auto subject = domain::PersonalId::parse(entry.value(field::subject_id));
    const auto business = domain::parse_business(entry.value(field::business));
    const auto kind = domain::parse_subject_kind(entry.value(field::subject_kind));
    auto borrower = read_borrower(entry);
    if (!subject || !business || !kind || !borrower) return std::nullopt;
    auto authorisation = read_authorisation(entry, *subject);
    if (!authorisation) return std::nullopt;
    return Query{*subject,
                 entry.value(field::subject_name),
                 *business,
                 *kind,
                 *std::move(borrower),
                 entry.value(field::case_number),
                 entry.value(field::reason),
                 *std::move(authorisation),
                 read_rules(entry),
                 read_year(entry)};
}

}  // namespace jcic::inquiry
