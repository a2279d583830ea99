#include "app/ledger/trail/demands.h"

#include <algorithm>

#include "app/domain/registers/register.h"

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

domain::events::FieldSet said_by(const Leaf& leaf) {
    domain::events::FieldSet out{leaf.action, leaf.subject, {}};
    out.fields.reserve(leaf.fields.size());
    for (const auto& field : leaf.fields) {
        auto& said = out.fields.emplace_back(domain::events::FieldValue{field.name, field.keep, {}});
        if (field.keep == domain::Keep::plain) said.value = field.text;
    }
    return out;
}

std::string_view unmet_signatures(const Demand& demand, const Leaf& leaf) {
    std::set<domain::PersonId> signers;
    for (const auto& signature : leaf.signatures) signers.insert(signature.signer);
    if (signers.size() < demand.signers) return "unsigned";
    const auto by = [&](const std::string& code) {
        return std::ranges::any_of(signers, [&](const domain::PersonId& one) { return one.text() == code; });
    };
    if (demand.beside && !(by(leaf.person) && by(leaf.plain(field::beside)))) return "unsigned";
    if (demand.alone && !by(leaf.person)) return "unsigned";
    const bool other = std::ranges::any_of(
        leaf.signatures, [&](const domain::Signature& signature) { return signature.purpose != demand.purpose; });
    return other ? "purpose" : "";
}

std::string_view unmet_page(const Demand& demand, const Leaf& leaf, const Circumstances& circumstances) {
    if (demand.alone) return "";
    if (leaf.field(field::page) == nullptr) return "page";
    if (demand.answers.empty()) return "";
    if (circumstances.asked == nullptr) return "rests-on";
    const auto& asked = circumstances.asked->page;
    const bool another = demand.of_anothers && circumstances.page && asked && *circumstances.page != *asked;
    return another ? "page" : "";
}

/// Why the field may not name them; "" where it may.
std::string_view wrong_name(const domain::events::Event& event, const domain::events::Field& field, const Leaf& leaf,
                            const KnownPeople& people) {
    // Somebody told of of whom nothing is asked may be without an account: who keeps a machine, another desk's officer.
    const bool asked = field.named == domain::events::Named::signer || !field.having.empty() || !field.barred.empty();
    if (!asked) return "";
    const auto named = leaf.plain(field.name);
    const auto person = domain::PersonId::written(named);
    if (!person || !people.knows(*person)) return "named-unknown";
    if (field.named == domain::events::Named::signer) {
        const bool own = leaf.signatures.empty() && leaf.person == named;
        const bool by_them =
            std::ranges::find(leaf.signatures, *person, &domain::Signature::signer) != leaf.signatures.end();
        if (!own && !by_them) return "named-unsigned";
        if (event.demand && event.demand->witnessed && leaf.person == named) return "named-author";
    }
    if (field.having.empty() && field.barred.empty()) return "";
    const auto duties = people.duties_of(*person);
    if (domain::registers::holds_one(duties, field.barred)) return "named-barred";
    return field.having.empty() || domain::registers::holds_one(duties, field.having) ? "" : "named-duty";
}

}  // namespace

bool is_its_own_key(std::string_view key, std::string_view subject, const domain::EntryId& id, std::string_view item) {
    constexpr std::string_view of_query = "query:";
    if (subject == "ledger" || subject.starts_with("register:")) return key == "export:" + to_hex(id);
    if (key == subject) return true;
    return subject.starts_with(of_query) && !item.empty() &&
           key == std::string("record:").append(subject.substr(of_query.size())).append(":").append(item);
}

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

std::string_view unmet(const Demand& demand, const Leaf& leaf, const Circumstances& circumstances) {
    if (const auto wrong = unmet_signatures(demand, leaf); !wrong.empty()) return wrong;
    if (const auto wrong = unmet_page(demand, leaf, circumstances); !wrong.empty()) return wrong;
    const auto is = [&](const domain::PersonId& one, domain::events::Duties demanded) {
        const bool not_theirs = (demand.of_anothers && one.text() == circumstances.asked->by) ||
                                (demand.witnessed && one.text() == leaf.person) ||
                                (demand.beside && one.text() != leaf.plain(field::beside)) ||
                                (demand.alone && one.text() != leaf.person);
        return !not_theirs &&
               (demanded.empty() || domain::registers::holds_one(circumstances.duties_of(one), demanded));
    };
    const auto entitles = [&](const domain::Signature& one) {
        const auto also = [&](const domain::Signature& other) {
            return other.signer != one.signer && is(other.signer, demand.another);
        };
        return is(one.signer, demand.one) && (demand.another.empty() || std::ranges::any_of(leaf.signatures, also));
    };
    return std::ranges::any_of(leaf.signatures, entitles) ? "" : "signer";
}

bool is_its_writers(const Leaf& leaf, const KnownPeople& people) {
    using Is = domain::events::Writer::Is;
    const auto* event = domain::events::find(leaf.action);
    if (event == nullptr || event->writer.is == Is::unasked || !event->is_about(leaf.subject)) return true;
    const auto& writer = event->writer;
    if (leaf.person == "-") return writer.is != Is::person && !leaf.workstation.empty();
    const auto person = domain::PersonId::written(leaf.person);
    if (writer.is == Is::nobody || !person || !people.knows(*person)) return false;
    if (writer.own && leaf.subject != "person:" + leaf.person) return false;
    if (writer.any_day) return true;
    const auto duties = people.duties_of(*person);
    return writer.by.empty() ? !duties.empty() : domain::registers::holds_one(duties, writer.by);
}

bool stands_right_after(const Leaf& leaf, std::string_view before) {
    const auto* event = domain::events::find(leaf.action);
    return event == nullptr || event->right_after.empty() || event->right_after == before ||
           !event->is_about(leaf.subject);
}

std::optional<WrongName> wrong_in_names(const Leaf& leaf, const KnownPeople& people) {
    const auto* event = domain::events::find(leaf.action);
    if (event == nullptr) return std::nullopt;
    for (const auto& field : event->fields) {
        if (field.named == domain::events::Named::nobody || leaf.field(field.name) == nullptr) continue;
        if (const auto reason = wrong_name(*event, field, leaf, people); !reason.empty())
            return WrongName{&field, leaf.plain(field.name), reason};
    }
    return std::nullopt;
}

}  // namespace jcic::ledger
