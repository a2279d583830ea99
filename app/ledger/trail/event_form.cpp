#include "app/ledger/trail/event_form.h"

#include <algorithm>

namespace jcic::ledger {
namespace {

bool says_twice(const Leaf& leaf, const domain::events::Event* known) {
    const auto may_stand_often = [&](const std::string& name) {
        const auto* field = known == nullptr ? nullptr : known->field(name);
        return field != nullptr && field->times == domain::events::Times::any;
    };
    return std::ranges::any_of(leaf.fields, [&](const LeafField& field) {
        return std::ranges::count(leaf.fields, field.name, &LeafField::name) > 1 && !may_stand_often(field.name);
    });
}

domain::events::Said said_by(const Leaf& leaf) {
    domain::events::Said out{leaf.action, leaf.subject, {}};
    out.fields.reserve(leaf.fields.size());
    for (const auto& field : leaf.fields) {
        auto& said = out.fields.emplace_back(domain::events::SaidField{field.name, field.keep, {}});
        if (field.keep == domain::Keep::plain) said.value = field.text;
    }
    return out;
}

}  // namespace

std::vector<std::string_view> wrong_in_form(const Leaf& leaf, Admits admits) {
    const auto* known = domain::events::find(leaf.action);
    std::vector<std::string_view> out;
    if (known == nullptr)
        out.emplace_back("action");
    else if (!known->is_about(leaf.subject))
        out.emplace_back("subject");
    const bool admitted = !out.empty() || admits(said_by(leaf)).has_value();
    if (!admitted || says_twice(leaf, known)) out.emplace_back("field");
    return out;
}

}  // namespace jcic::ledger
