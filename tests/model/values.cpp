#include "model/values.h"

#include <algorithm>

#include "app/domain/attachment.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/incidents.h"

namespace jcic::model {
namespace {

using events::Kind;
using List = std::vector<std::string>;

/// Fields that ask for more than their kind tells; "#" stands for a number that no row of its register has yet.
const std::map<std::string_view, List>& by_name() {
    static const std::map<std::string_view, List> out{
        {"code", {"N#"}},
        {"name", {"某#"}},
        {"new-card", {"C-9#"}},
        {"card", {the_card, "C-#", ""}},
        {reg::card_number_field, {"C-#", the_card}},
        {"case-number", {"115-房貸-00417", "115-#"}},
        {"address", {"https://jcic.example.tw:443"}},
        {"desk", {"W2", "W3"}},
        {"signing-key", {std::string(64, 'b')}},
        {"exchange-key", {std::string(64, 'b')}},
        {"proof", {std::string(128, 'c')}},
        {"hub", {"hub.example.tw/bank"}},
        {"hub-id", {"6d0f0a0e-0000-4000-8000-00000000000a"}},
        {"witness-name", {"bank.example/audit"}},
        {"witness-key", {"bank.example/audit+00000000+BAAA" + std::string(40, 'A')}},
        {"authority", {std::string(64, 'a')}},
        {reg::held_since_field, {"1150101"}},
        {reg::incident_field, {"", "1"}},
        {"later-subject", {"C150000008", "C150000106"}},
        {"until-time", {"23:59"}},
        {reg::marked_form_field, {""}},
        {reg::used_before_field, {""}},
        {reg::used_on_field, {""}},
    };
    return out;
}

List days(RocDate today) {
    List out;
    for (const int more : {0, -1, 1, 30, -400, -7})
        if (const auto day = RocDate::from(today.days() + std::chrono::days{more})) out.push_back(day->text());
    return out;
}

List numbers(const events::Field& field) {
    List out;
    if (field.least != 0 || field.most != 0) out = {std::to_string(field.least), std::to_string(field.most)};
    out.insert(out.end(), {std::to_string(std::max(6, field.least)), "1", "0"});
    return out;
}

List of_duties(const reg::Step& step) {
    const auto* rule = events::roster_rule_of(step.action);
    if (rule != nullptr && rule->in_vacancy) return {"unit-head", "unit-head,supervisor"};
    return {"query-officer", "supervisor",         "card-custodian", "supervisor,query-officer",
            "reviewer",      "password-custodian", "auditor",        "unit-head",
            "administrator"};
}

List of_choices(const events::Field& field) {
    List out;
    for (const auto& choice : field.choices) out.emplace_back(choice.name);
    return out;
}

List of_kind(const View& view, const reg::Step& step, const events::Field& field) {
    switch (field.kind) {
        case Kind::choice:
            return of_choices(field);
        case Kind::yes_no:
            return {"yes", "no"};
        case Kind::day:
            return days(view.today);
        case Kind::time:
            return {time_of_day_text(view.state.now), "08:30"};
        case Kind::week:
            return {"1-5 09:00-16:00"};
        case Kind::instant:
            return {iso_text(view.state.now)};
        case Kind::item:
            return {"T50"};
        case Kind::items:
            return {"T50,T51"};
        case Kind::subject:
            return {"A123456789"};
        case Kind::hex:
            return {"00ff"};
        case Kind::duties:
            return of_duties(step);
        case Kind::number:
            return numbers(field);
        case Kind::attachment:
            return {Attachment{{7}, {9}, "授權書.pdf"}.text()};
        case Kind::text:
        case Kind::reference:
        case Kind::person:
        case Kind::earlier:
        case Kind::problem:
        case Kind::opaque:
            break;
    }
    return {"說明", "1"};
}

List of_people(const View& view, const events::Field& field, const std::optional<PersonId>& beside) {
    List out;
    if (beside) out.push_back(beside->text());
    for (const auto& code : view.able)
        if (field.name != "custodian" || view.duties(code).contains(Duty::card_custodian)) out.push_back(code.text());
    return out;
}

std::vector<std::optional<PersonId>> besides(View& view, const Typed& typed) {
    const auto& beside = typed.step->beside;
    if (!beside) return {std::nullopt};
    const auto* row = typed.row.empty() ? nullptr : view.state.rows.row(*typed.book, typed.row);
    std::vector<std::optional<PersonId>> out;
    if (row != nullptr && !beside->named.empty()) {
        if (const auto named = PersonId::parse(row->value(beside->named)); named && view.is_able(*named))
            out.emplace_back(*named);
        return out;
    }
    const auto* rule = events::roster_rule_of(typed.step->action);
    const bool replaces_heads = rule != nullptr && rule->in_vacancy;
    for (const auto& code : view.able_with(beside->who)) {
        if (replaces_heads && heads_the_unit(view.duties(code))) continue;  // who is replaced signs nothing of it
        if (code != typed.by && !reg::not_theirs(*typed.step, row, typed.by.text(), code.text()))
            out.emplace_back(code);
    }
    return out;
}

/// The same in a list of acts that was made shorter by others' acts.
std::string number_of_next(const View& view, const Typed& typed) {
    return std::to_string(view.state.rows.of(*typed.book).size() + 1);
}

/// The values of each field, and which of them is typed.
class Form {
public:
    Form(const View& view, const Typed& typed, const std::optional<PersonId>& beside) {
        int shift = 3;
        for (const auto& field : typed.step->asks) {
            if (field.given) continue;
            auto all = values_of(view, typed, field, beside);
            auto at = typed.pick == 0 ? 0 : (typed.pick >> (shift++ % 24)) % all.size();
            if (typed.first && typed.first->first == field.name) at = typed.first->second % all.size();
            fields_.push_back({field.name, std::move(all), at});
        }
    }
    [[nodiscard]] reg::Values typed() const {
        reg::Values out;
        for (const auto& one : fields_) out.emplace(std::string(one.name), one.values[one.at]);
        return out;
    }
    /// False where none is left.
    bool try_another(std::string_view refused) {
        auto found = std::ranges::find(fields_, refused, &Field::name);
        if (found == fields_.end() || !found->has_more())
            found = std::ranges::find_if(fields_, [](const Field& one) { return one.has_more(); });
        if (found == fields_.end()) return false;
        ++found->moved;
        found->at = (found->at + 1) % found->values.size();
        return true;
    }

private:
    struct Field {
        std::string_view name;
        List values;
        std::size_t at = 0;
        std::size_t moved = 0;
        [[nodiscard]] bool has_more() const { return moved + 1 < values.size(); }
    };
    std::vector<Field> fields_;
};

}  // namespace

std::vector<std::string> values_of(const View& view, const Typed& typed, const events::Field& field,
                                   const std::optional<PersonId>& beside) {
    const auto number = number_of_next(view, typed);
    if (field.name == replaces) return {view.heads()};
    if (!typed.book->key.empty() && typed.step->begins() && field.name == typed.book->key && field.kind != Kind::day &&
        !by_name().contains(field.name))
        return {"R-" + number};
    List out;
    if (const auto named = by_name().find(field.name); named != by_name().end()) {
        for (auto value : named->second) {
            if (const auto at = value.find('#'); at != std::string::npos) value.replace(at, 1, number);
            out.push_back(std::move(value));
        }
        return out;
    }
    const bool person = field.kind == Kind::person;
    out = person ? of_people(view, field, beside) : of_kind(view, *typed.step, field);
    if (field.times != events::Times::once) out.insert(out.begin(), "");
    if (out.empty()) out.emplace_back();
    return out;
}

Tried what_fits(View& view, const Typed& typed) {
    auto steps = view.steps(typed.by);
    const auto all = besides(view, typed);
    Tried out;
    out.fault = {FaultCode::person_duty, "model", {{"reason", "nobody-beside"}}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        out.beside = all[(typed.pick + i) % all.size()];
        Form form(view, typed, out.beside);
        reg::StepRequest wanted{typed.book, typed.step, typed.row, {}, out.beside};
        if (typed.step->begins() && typed.step->counted) wanted.row = "K-" + number_of_next(view, typed);
        for (int tries = 0; tries < 40; ++tries) {
            wanted.typed = form.typed();
            auto event = steps.event_of(wanted);
            if (event) {
                for (auto& signature : event->signatures) signature.value.fill(1);
                out.entry = *std::move(event);
                return out;
            }
            out.fault = event.error();
            if (!form.try_another(out.fault.detail("field"))) break;
        }
    }
    return out;
}

}  // namespace jcic::model
