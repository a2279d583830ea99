#include "app/domain/steps/register_steps.h"

#include <algorithm>

#include "app/domain/attachment.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/parts.h"
#include "app/domain/shown_text.h"

namespace jcic::domain::registers {

namespace {

/// `row`: what is there, whose state then tells why the step is not for it.
tl::unexpected<Fault> not_there(const StepRequest& wanted, const char* reason, const Row* row = nullptr) {
    std::vector<Detail> about{{"register", std::string(wanted.book->name)}, {"row", wanted.row}, {"reason", reason}};
    if (row != nullptr) about.push_back({"state", wanted.book->state(row->state).title});
    if (row != nullptr) about.push_back({"step", wanted.step->title});
    return fail(FaultCode::register_state, "register", std::move(about));
}

tl::unexpected<Fault> not_entitled(registers::Duties needed) {
    std::string duties;
    for (const auto duty : needed) duties.append(duties.empty() ? "" : ",").append(name_of(duty));
    return fail(FaultCode::person_duty, "register", {{"duty", duties}});
}

/// The fault with the field's name as people know it.
Fault labelled(Fault fault, const Step& step) {
    const auto field = std::ranges::find(step.asks, fault.detail("field"), &events::Field::name);
    if (field != step.asks.end()) fault.details.push_back({"label", field->title});
    return fault;
}

/// Each by its title, with its days where it has any.
std::string shown_duties(const events::Field& field, const std::string& value) {
    const auto duties = DutyTerms::parse(value);
    if (!duties) return value;
    std::string out;
    for (const auto& [duty, term] : duties->terms()) {
        const auto choice = std::ranges::find(field.choices, name_of(duty), &events::Choice::name);
        out.append(out.empty() ? "" : "、").append(choice == field.choices.end() ? name_of(duty) : choice->title);
        if (!term.from && !term.until) continue;
        out.append("（").append(term.from ? term.from->dashed() : "").append("～");
        out.append(term.until ? term.until->dashed() : "").append("）");
    }
    return out;
}

}  // namespace

std::string begun_with(const events::Field& field, UtcTime now) {
    if (field.times != events::Times::once) return {};
    if (field.kind == events::Kind::day) return roc_date_at(now).text();
    return field.kind == events::Kind::time ? time_of_day_text(now) : std::string();
}

void fill_in_times(StepRequest& wanted, UtcTime now) {
    const auto today = roc_date_at(now).text();
    for (const auto& field : wanted.step->asks) {
        const auto day = wanted.typed.find(field.of_day);
        if (field.kind != events::Kind::time || day == wanted.typed.end() || day->second != today) continue;
        if (auto time = begun_with(field, now); !time.empty()) wanted.typed.try_emplace(std::string(field.name), time);
    }
}

std::string shown_value(const events::Field& field, const std::string& value) {
    for (const auto& word : field.said)
        if (word.name == value) return word.title;
    if (field.kind == events::Kind::choice)
        for (const auto& choice : field.choices)
            if (choice.name == value) return choice.title;
    if (field.kind == events::Kind::duties) return shown_duties(field, value);
    if (field.kind == events::Kind::attachment)
        if (const auto attachment = Attachment::parse(value))
            return attachment->name + "（" + to_hex(attachment->digest).substr(0, 8) + "）";
    if (field.kind == events::Kind::day)
        if (const auto day = RocDate::parse(value)) return day->dashed();
    if (field.kind == events::Kind::instant)
        if (const auto at = parse_iso(value)) return roc_time_text(*at, true);
    return value;
}

namespace {

/// What its event says beside whom it names and what it rests on: of the catalogue's table, all that stands there.
std::span<const events::Field> said_by(const Step& step) {
    return step.written == registers::Written::table ? events::find(step.action)->fields : step.asks;
}
/// The row's last; of the catalogue's table the one that it answers there, since others may stand between: a card that
/// is out is seen in another hand, or locked, and comes back all the same.
EarlierEvent rested_on(const Step& step, const Row& row) {
    const auto* demand = step.written == registers::Written::table ? events::demand_on(step.action) : nullptr;
    if (demand == nullptr) return row.last;
    const auto* answered = row.last_of(demand->answers);
    return answered == nullptr ? row.last : answered->event;
}
/// It replaces each unit head in force, where there is one.
bool names_a_head(const Step& step) {
    const auto* rule = events::roster_rule_of(step.action);
    return rule != nullptr && rule->in_vacancy;
}
bool says(const Step& step, std::string_view field) {
    return std::ranges::find(said_by(step), field, &events::Field::name) != said_by(step).end();
}

}  // namespace

std::set<Duty> RegisterSteps::duties_of(const PersonId& person) const {
    return context_.people.duties(person, roc_date_at(context_.clock.now()));
}

Result<void> RegisterSteps::may_read(const registers::Register& book) const {
    if (registers::holds_one(duties_of(acting_), book.readers)) return {};
    return not_entitled(book.readers);
}

/// By duty; of what may be done in any case, by whom the row names, too.
bool RegisterSteps::may_take(const Step& step, const Row* row) const {
    if (step.in_any_case && row != nullptr && row->value(step.only_by) == acting_.text()) return true;
    return registers::holds_one(duties_of(acting_), step.by);
}

std::vector<const Step*> RegisterSteps::possible(const registers::Register& book, const Row* row) const {
    std::vector<const Step*> out;
    const Values nothing;
    const auto today = taking({}, row, nothing, context_.clock.now());
    const auto heads = [&](const PersonId& who) { return heads_the_unit(duties_of(who)); };
    const auto allowed = [&](const Step& step) {
        if (names_a_head(step) && (heads(acting_) || (row != nullptr && heads(*PersonId::parse(row->id)))))
            return false;
        if (row == nullptr) return true;
        if (step.beside && !step.beside->named.empty()) {
            const auto named = PersonId::parse(row->value(step.beside->named));
            if (!named || !judge_beside({&book, &step, row->id, {}, *named}, row)) return false;
        }
        if (step.rule_of_row && !step.rule(today)) return false;
        return !step.erases || is_not_held(book, *row).has_value();
    };
    for (const auto& step : book.steps)
        if (registers::may_follow(step, row) && may_take(step, row) && registers::may_be_taken_by(step, row, acting_) &&
            allowed(step))
            out.push_back(&step);
    return out;
}

/// Of whom it replaces nobody is named, and nobody signs. The ledger asks it again (ledger/people/who_is_who.h).
Result<void> RegisterSteps::replaces_each_head(const StepInput& taking) const {
    const auto found = taking.values.find(replaces);
    const auto replaced = replaced_heads(found == taking.values.end() ? std::string_view() : found->second);
    if (!replaced)
        return fail(FaultCode::input_form, "register", {{"field", std::string(replaces)}, {"reason", "value"}});
    std::set<PersonId> heads;
    for (const auto& [code, person] : context_.people.people())
        if (heads_the_unit(duties_of(code))) heads.insert(code);
    const bool by_a_head = heads.contains(acting_) || (taking.beside != nullptr && heads.contains(*taking.beside));
    const bool of_a_head = taking.row != nullptr && heads_the_unit(duties_of(*PersonId::parse(taking.row->id)));
    if (heads == *replaced && !by_a_head && !of_a_head) return {};
    return fail(FaultCode::person_duty, "register", {{"reason", "head-in-force"}});
}

/// Everything typed, as it is written; what the step does not ask for is refused.
Result<Values> RegisterSteps::read_values(const StepRequest& wanted) const {
    Values out;
    // Before what is missing: a name that was mistyped is both.
    for (const auto& [name, value] : wanted.typed)
        if (std::ranges::none_of(wanted.step->asks,
                                 [&called = name](const auto& field) { return field.name == called && !field.given; }))
            return fail(FaultCode::input_form, "register", {{"field", name}, {"reason", "no-field"}});
    for (const auto& field : wanted.step->asks) {
        if (field.given) continue;
        const auto typed = wanted.typed.find(field.name);
        JCIC_TRY(auto value,
                 events::as_written(field, typed == wanted.typed.end() ? std::string_view() : typed->second));
        if (!value.empty() || field.times == events::Times::once)
            out.emplace(std::string(field.name), std::move(value));
    }
    return out;
}

Result<void> RegisterSteps::judge_beside(const StepRequest& wanted, const Row* row) const {
    const auto& beside = wanted.step->beside;
    if (!beside) return {};
    if (!wanted.beside) return fail(FaultCode::input_missing, "register", {{"field", "beside"}});
    if (*wanted.beside == acting_)
        return fail(FaultCode::person_duty, "register", {{"reason", "same-person"}, {"person", acting_.text()}});
    if (row != nullptr && !beside->named.empty() && row->value(beside->named) != wanted.beside->text())
        return fail(FaultCode::person_duty, "register",
                    {{"reason", "only-named"}, {"person", row->value(beside->named)}});
    const bool any = wanted.step->in_any_case && !wanted.step->only_by.empty();
    if (!any && !registers::holds_one(duties_of(*wanted.beside), beside->who)) return not_entitled(beside->who);
    return {};
}

registers::StepInput RegisterSteps::taking(const StepRequest& wanted, const Row* row, const Values& values,
                                           UtcTime now) const {
    return {row,
            values,
            acting_,
            wanted.beside ? &*wanted.beside : nullptr,
            roc_date_at(now),
            context_.calendar,
            [this](const PersonId& person) { return duties_of(person); },
            context_.rows,
            now,
            [this](const std::string& card) {
                const auto found = context_.people.cards().find(card);
                return found == context_.people.cards().end() ? 0 : found->second.failed_tries;
            },
            context_.sent,
            context_.authorisation_used,
            context_.queries_about,
            context_.queries_of_case,
            context_.case_number_of,
            context_.not_there,
            context_.queries_asked};
}

/// What an authority wants kept stays, whatever term is over; an authorisation with the queries that lean on it.
Result<void> RegisterSteps::is_not_held(const registers::Register& book, const Row& row) const {
    const auto subject = std::string(book.about) + row.id;
    JCIC_CHECK(not_held(registers::holds_in_force(context_.rows), registers::as_holdable(book, row, subject)));
    if (&book != &registers::authorisations || !context_.leaning_not_held) return {};
    return context_.leaning_not_held(row.id);
}

Result<void> RegisterSteps::judge(const StepRequest& wanted, const registers::StepInput& taking) const {
    const auto* row = taking.row;
    if (!registers::may_follow(*wanted.step, row))
        return wanted.step->begins() ? not_there(wanted, "there-already") : not_there(wanted, "other-state", row);
    const auto other =
        registers::not_theirs(*wanted.step, row, acting_.text(), wanted.beside ? wanted.beside->text() : "");
    if (other)
        return fail(FaultCode::person_duty, "register",
                    {{"reason", other->only ? "only-named" : "never-named"}, {"person", other->person}});
    if (names_a_head(*wanted.step)) JCIC_CHECK(replaces_each_head(taking));
    JCIC_CHECK(judge_beside(wanted, row));
    if (wanted.step->erases) JCIC_CHECK(is_not_held(*wanted.book, *row));
    return wanted.step->rule == nullptr ? Result<void>() : wanted.step->rule(taking);
}

Result<std::string> RegisterSteps::id_of(const StepRequest& wanted, const Values& values) const {
    if (!wanted.step->begins() || wanted.step->counted) return wanted.row;
    if (!wanted.book->key.empty()) return values.at(std::string(wanted.book->key));
    return context_.rows.next_number(*wanted.book);
}

/// A person by name and code.
std::string RegisterSteps::shown_to_sign(const events::Field& field, const std::string& value) const {
    if (field.kind == events::Kind::person)
        if (const auto person = PersonId::parse(value)) return named(*person);
    return shown_value(field, value);
}

std::string RegisterSteps::named(const PersonId& person) const {
    const auto found = context_.people.people().find(person);
    return found == context_.people.people().end() ? person.text() : found->second.name + " " + person.text();
}

std::string RegisterSteps::page_of(const StepRequest& wanted, const std::string& id, const Values& values) const {
    ShownText text;
    text.line("文件", std::string(wanted.book->title) + "：" + wanted.step->title + " v1");
    text.line("登記編號", id);
    for (const auto& field : said_by(*wanted.step))
        if (const auto found = values.find(field.name); found != values.end())
            text.line(field.title, shown_to_sign(field, found->second));
    if (const auto* row = context_.rows.row(*wanted.book, id); wanted.step->erases && row != nullptr) {
        const auto today = roc_date_at(context_.clock.now());
        text.line("最後一筆登記", roc_date_at(row->story.back().at).dashed());
        text.line("保存至", registers::kept_until(*row, context_.rows, today).dashed());
        text.line("將銷毀", "本筆個人資料、附件及其金鑰，無法復原");
    }
    text.line("辦理人員", named(acting_));
    text.line("會同人員", named(*wanted.beside));
    return text.take_text();
}

Result<Entry> RegisterSteps::event_of(const StepRequest& wanted) const {
    return event_as_of(wanted, context_.clock.now());
}

Result<Entry> RegisterSteps::event_as_of(const StepRequest& wanted, UtcTime now) const {
    if (wanted.book->step(wanted.step->action) != wanted.step) return fail(FaultCode::internal, "register");
    JCIC_CHECK(context_.rows.load(*wanted.book, wanted.row));
    const auto* named_row = context_.rows.row(*wanted.book, wanted.row);
    if (!may_take(*wanted.step, named_row)) return not_entitled(wanted.step->by);
    if (!wanted.step->begins() && named_row == nullptr) return not_there(wanted, "unknown");
    auto typed = read_values(wanted);
    if (!typed) return tl::unexpected<Fault>(labelled(typed.error(), *wanted.step));
    auto& values = *typed;
    JCIC_TRY(auto id, id_of(wanted, values));
    JCIC_CHECK(context_.rows.load(*wanted.book, id));
    const auto* row = context_.rows.row(*wanted.book, id);
    if (row != nullptr) id = row->id;  // one number is one row, however it was typed
    const auto taken = taking(wanted, row, values, now);
    if (const auto judged = judge(wanted, taken); !judged)
        return tl::unexpected<Fault>(labelled(judged.error(), *wanted.step));
    if (wanted.step->gives != nullptr) values.merge(wanted.step->gives(taken));
    Entry out;
    out.id = context_.random.bytes<std::tuple_size_v<EntryId>>();
    out.action = wanted.step->action;
    out.subject = std::string(wanted.book->about) + id;
    for (const auto& field : said_by(*wanted.step)) {
        const auto found = values.find(field.name);
        if (found == values.end()) continue;
        const bool plain = field.keep == Keep::plain;
        out.fields.push_back({found->first, found->second, field.keep, plain ? "" : out.subject});
        if (field.kind != events::Kind::attachment) continue;
        JCIC_TRY(const auto attachment, Attachment::parse(found->second));
        out.plain(std::string(field::attached), to_hex(attachment.digest));
    }
    if (wanted.step->written == registers::Written::roster) {
        // Who keeps the keys has both sign, once it says which.
        if (wanted.step->beside)
            out.plain(std::string(field::beside), wanted.beside->text())
                .plain(std::string(field::page), page_of(wanted, id, values));
        return out;
    }
    const bool here = wanted.step->written == registers::Written::here;
    if (row != nullptr && (here || says(*wanted.step, field::rests_on))) out.rests_on(rested_on(*wanted.step, *row));
    if (!wanted.step->signs.empty()) out.to_be_signed(acting_, wanted.step->signs);
    if (!wanted.step->beside) return out;
    if (wanted.step->erases) out.plain(std::string(field::destroys), out.subject);
    if (here) out.plain(std::string(field::beside), wanted.beside->text());
    const bool plain = wanted.step->erases;  // the row's key goes, what was signed stays
    const auto page = page_of(wanted, id, values);
    out.fields.push_back(
        {std::string(field::page), page, plain ? Keep::plain : Keep::personal, plain ? "" : out.subject});
    const auto purpose = wanted.step->beside->purpose;
    return out.to_be_signed(acting_, purpose).to_be_signed(*wanted.beside, purpose);
}

std::vector<registers::Vacancy> RegisterSteps::vacancies_after(const StepRequest& wanted) const {
    const auto values = read_values(wanted);
    if (!values) return {};
    const auto now = context_.clock.now();
    const auto taken = taking(wanted, context_.rows.row(*wanted.book, wanted.row), *values, now);
    if (taken.row == nullptr && !wanted.step->begins()) return {};
    return registers::vacancies_after(wanted.step->action, taken);
}

const char* RegisterSteps::told_beforehand(const StepRequest& wanted) const {
    if (wanted.step->tells == nullptr) return nullptr;
    auto typed = wanted;
    for (const auto& field : wanted.step->asks)  // files that are not attached yet tell nothing
        if (field.kind == events::Kind::attachment) typed.typed.erase(std::string(field.name));
    const auto values = read_values(typed);
    if (!values) return nullptr;
    return wanted.step->tells(taking(typed, context_.rows.row(*typed.book, typed.row), *values, context_.clock.now()));
}

Result<std::string> RegisterSteps::take_step(const StepRequest& wanted, std::optional<Entry> prepared) {
    const bool table = wanted.step->written == registers::Written::table;
    if (!table && wanted.step->written != registers::Written::here) return fail(FaultCode::internal, "register");
    const bool is_signed = wanted.step->beside || !wanted.step->signs.empty();
    if (is_signed && !prepared) return fail(FaultCode::person_duty, "register", {{"reason", "unsigned"}});
    std::string subject;
    JCIC_CHECK(context_.journal.transact(context_.rows, [&]() -> Result<std::vector<Entry>> {
        JCIC_CHECK(context_.journal.refresh(context_.people));
        // Of the catalogue's table some say when; the second person was shown that.
        const auto shown_at = parse_iso(prepared && table ? prepared->value(field::at) : "");
        JCIC_TRY(auto now, event_as_of(wanted, shown_at ? *shown_at : context_.clock.now()));
        if (prepared && !says_the_same(*prepared, now)) return fail(FaultCode::query_changed, "register");
        subject = now.subject;
        std::vector out{prepared ? std::move(*prepared) : std::move(now)};
        if (!context_.brings) return out;
        JCIC_TRY(auto more, context_.brings(out.front()));
        std::ranges::move(more, std::back_inserter(out));
        return out;
    }));
    // A stop here is made good at the next sign-in: the event has announced it.
    if (wanted.step->erases) JCIC_CHECK(context_.journal.erase(subject));
    return subject.substr(wanted.book->about.size());
}

Result<std::string> RegisterSteps::take_about_person(const StepRequest& wanted, RosterWriter& roster,
                                                     const Secret* password, const Entry* shown) {
    if (wanted.step->written != registers::Written::roster) return fail(FaultCode::internal, "register");
    JCIC_TRY(const auto event, event_of(wanted));
    if (wanted.step->beside && (shown == nullptr || shown->value(field::page) != event.value(field::page)))
        return fail(FaultCode::query_changed, "register");
    for (const auto& one : vacancies_after(wanted))
        if (std::ranges::find(wanted.accepted, one) == wanted.accepted.end())
            return tl::unexpected<Fault>(registers::as_fault(one));
    if ((wanted.step->secret != nullptr) != (password != nullptr))
        return fail(FaultCode::input_missing, "register", {{"field", "password"}});
    JCIC_CHECK(roster.write(event, password));
    return event.subject.substr(wanted.book->about.size());
}

}  // namespace jcic::domain::registers
