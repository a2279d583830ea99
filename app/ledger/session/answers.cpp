#include "app/ledger/session/answers.h"

#include <algorithm>

#include "app/domain/catalogue/catalogue.h"
#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"

namespace jcic::ledger {
namespace {

std::optional<Digest> page_in(OpenLedger& opened, const Leaf& leaf) {
    const auto* page = leaf.field(field::page);
    if (page == nullptr) return {};
    if (page->keep == domain::Keep::plain) return sha256({view(page->text)});
    const auto position = static_cast<std::size_t>(page - leaf.fields.data());
    const auto value = opened.values().get(leaf.sequence, position, page->text);
    return value ? std::optional(sha256({view(value->value)})) : std::nullopt;
}

/// Of the item, and of the copy, that the leaf names: what names none, or several, is asked part by part.
bool is_of_the_same(const Leaf& leaf, std::string_view item, std::string_view number) {
    const auto same = [&](std::string_view name, std::string_view asked) {
        return asked.empty() || leaf.field(name) == nullptr || leaf.plain(name) == asked;
    };
    return same(field::item, item) && same(field::number, number);
}

/// What it rests on, as the events say it.
std::optional<Asked> asked_by(OpenLedger& opened, const Demand& demand, const Leaf& leaf) {
    const auto earlier = leaf.rests_on();
    if (!earlier) return {};
    for (const auto& one : *earlier) {
        const auto stored = opened.events().stored(one.sequence);
        if (!stored || stored->hash != one.hash) continue;
        const auto asked = Leaf::unpack(stored->body);
        if (asked && asked->action == demand.answers && asked->subject == leaf.subject &&
            is_of_the_same(leaf, asked->plain(field::item), asked->plain(field::number)))
            return Asked{asked->person, page_in(opened, *asked)};
    }
    return {};
}

std::string names_of(domain::events::Duties duties) {
    std::string out;
    for (const auto duty : duties) out += (out.empty() ? "" : ",") + std::string(domain::name_of(duty));
    return out;
}

/// As long as nothing is written.
Result<KnownPeople> known_today(OpenLedger& opened) {
    JCIC_TRY(const auto* roster, opened.roster_now());
    const auto today = opened.today();
    return KnownPeople{[roster, today](const domain::PersonId& one) { return roster->duties_of(one, today); },
                       [roster](const domain::PersonId& one) { return roster->find(one) != nullptr; }};
}

std::string_view unmet_with(OpenLedger& opened, const Demand& demand, const Leaf& leaf,
                            const std::optional<Digest>& page, const DutiesOf& duties_of) {
    const auto asked = asked_by(opened, demand, leaf);
    return unmet(demand, leaf, {page, asked ? &*asked : nullptr, duties_of});
}

}  // namespace

std::string_view unmet_in(OpenLedger& opened, const Demand& demand, const Leaf& leaf, const DutiesOf& duties_of) {
    return unmet_with(opened, demand, leaf, page_in(opened, leaf), duties_of);
}

Result<void> names_rightly(OpenLedger& opened, const domain::Entry& entry) {
    const auto* event = domain::events::find(entry.action);
    const auto is_asked = [&](const domain::events::Field& field) {
        return field.named != domain::events::Named::nobody && entry.field(field.name) != nullptr;
    };
    if (event == nullptr || std::ranges::none_of(event->fields, is_asked)) return {};
    Leaf leaf;  // whom it names stands in clear
    leaf.action = entry.action;
    leaf.person = opened.person().text();
    for (const auto& field : entry.fields)
        if (field.keep == domain::Keep::plain)
            leaf.fields.push_back({field.name, field.keep, field.value.value_or(""), {}});
    leaf.signatures = entry.signatures;
    JCIC_TRY(const auto people, known_today(opened));
    const auto wrong = wrong_in_names(leaf, people);
    if (!wrong) return {};
    const auto duties = names_of(wrong->reason == "named-barred" ? wrong->field->barred : wrong->field->having);
    return fail(FaultCode::person_duty, "ledger.names",
                {{"reason", std::string(wrong->reason)},
                 {"field", std::string(wrong->field->name)},
                 {"label", wrong->field->title},
                 {"person", wrong->person},
                 {"duties", duties}});
}

Result<void> is_theirs_to_write(OpenLedger& opened, const domain::Entry& entry) {
    const auto* event = domain::events::find(entry.action);
    if (!opened.dependencies().asks_who_writes) return {};
    if (event == nullptr || event->writer.is == domain::events::Writer::Is::unasked) return {};
    Leaf leaf;
    leaf.action = entry.action;
    leaf.subject = entry.subject;
    leaf.person = opened.person().text();
    JCIC_TRY(const auto people, known_today(opened));
    if (!event->right_after.empty()) {
        JCIC_TRY(const auto size, opened.events().count());
        JCIC_TRY(const auto last, opened.events().leaf(size));
        if (!stands_right_after(leaf, last.action))
            return fail(FaultCode::query_changed, "ledger.writer", {{"reason", "rests-on"}});
    }
    if (is_its_writers(leaf, people)) return {};
    if (people.duties_of(opened.person()).empty())
        return fail(FaultCode::person_ended, "ledger.writer", {{"person", leaf.person}});
    return fail(FaultCode::person_duty, "ledger.writer", {{"duty", names_of(event->writer.by)}});
}

Result<void> is_demanded(OpenLedger& opened, const domain::Entry& entry) {
    const auto* demand = domain::events::demand_on(entry.action);
    if (demand == nullptr) return {};
    JCIC_TRY(const auto leaf, as_leaf(entry, opened.person().text()));
    JCIC_TRY(const auto people, known_today(opened));
    const auto reason = unmet_with(opened, *demand, leaf, sha256({view(entry.value(field::page))}), people.duties_of);
    if (reason.empty()) return {};
    const bool persons = reason == "unsigned" || reason == "signer";
    return fail(persons ? FaultCode::person_duty : FaultCode::query_changed, "ledger.signature",
                {{"reason", std::string(reason)}});
}

}  // namespace jcic::ledger
