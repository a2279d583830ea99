// What an incident touched, its letters, and what is held about a subject who asks (R-LO-6, R-PA-7), at the terminal.
// The scope comes as "field=value" lines: it may name a subject, who is never on the command line.

#include <array>

#include "app/base/numbers.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/desk/registers/incident_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/state_names.h"
#include "app/words/counted.h"

namespace jcic::cli {
namespace {

using desk::papers::Affected;
using desk::papers::AffectedItem;
using desk::papers::AffectedScope;
using domain::registers::Values;

tl::unexpected<Fault> not_a_scope(const std::string& field, const char* reason) {
    return fail(FaultCode::input_form, "incidents", {{"field", field}, {"reason", reason}});
}

Result<std::optional<desk::papers::Span>> span_in(const Values& values, domain::RocDate today) {
    const auto from = values.find("from");
    const auto to = values.find("to");
    if (from == values.end() && to == values.end()) return std::optional<desk::papers::Span>();
    if (from == values.end()) return not_a_scope("from", "missing");
    JCIC_TRY(const auto first, domain::RocDate::parse(from->second));
    if (to == values.end()) return std::optional(desk::papers::Span{first, today});
    JCIC_TRY(const auto last, domain::RocDate::parse(to->second));
    return std::optional(desk::papers::Span{first, last});
}

Result<AffectedScope> scope_in(const Values& values, domain::RocDate today) {
    constexpr std::array known{"from",  "to",    "person", "workstation", "card",
                               "items", "query", "case",   "copy",        "subject"};
    for (const auto& [name, value] : values)
        if (std::ranges::find(known, name) == known.end()) return not_a_scope(name, "unknown");
    const auto given = [&](std::string_view name) {
        const auto found = values.find(name);
        return found == values.end() ? std::string() : found->second;
    };
    AffectedScope out;
    JCIC_TRY(out.span, span_in(values, today));
    out.person = given("person");
    out.workstation = given("workstation");
    out.card = given("card");
    out.query = given("query");
    out.case_number = given("case");
    JCIC_TRY(out.items, items_in(given("items")));
    if (const auto copy = given("copy"); !copy.empty()) {
        const auto number = whole_number<int>(copy, 1);
        if (!number) return not_a_scope("copy", "one-record");
        out.copy = *number;
    }
    if (const auto subject = given("subject"); !subject.empty()) {
        JCIC_TRY(out.subject, domain::PersonalId::parse(subject));
    }
    return out;
}

Answer told_of(const desk::papers::AffectedCopy& copy) {
    return Answer{{"number", copy.number}, {"state", copy.state}, {"file", copy.as_file}}.say(
        Cli::tr("第 %1 份：%2"), copy.number, told(domain::official_name(copy.state)));
}

Answer told_of(const desk::papers::Touch& touch) {
    const auto* event = domain::events::find(touch.action);
    return Answer{{"event", touch.event},
                  {"at", touch.at},
                  {"action", touch.action},
                  {"by", touch.by},
                  {"workstation", touch.workstation},
                  {"address", touch.address},
                  {"copy", touch.copy},
                  {"discloses", discloses(touch)}}
        .say(Cli::tr("%1　%2　%3　%4"), touch.at, touch.by,
             event == nullptr ? text_of(touch.action) : told(event->title), touch.workstation);
}

Answer told_of(const AffectedItem& one) {
    const auto tell = [](const auto& each) { return told_of(each); };
    return Answer{{"query", one.query},     {"case", one.case_number},
                  {"item", one.item},       {"state", one.state},
                  {"fetched", one.fetched}, {"record", one.fetched ? name_of(one.record) : ""},
                  {"subject", one.masked},  {"asked_by", one.asked_by}}
        .say(Cli::tr("%1 %2　%3　%4"), one.case_number, one.item,
             one.masked.empty() ? Cli::tr("（不可讀）") : text_of(one.masked),
             one.fetched ? told(domain::official_name(one.record)) : Cli::tr("未取得資料"))
        .list("copies", one.copies, tell)
        .list("touches", one.touches, tell);
}

Answer told_of(const domain::registers::Row& one) {
    return Answer{
        {"reference", one.id},           {"items", one.value("items")}, {"application", one.value("application")},
        {"signed", one.value("signed")}, {"ends", one.value("ends")},   {"state", one.state}}
        .say(Cli::tr("授權書 %1　%2　%3　%4"), one.id, one.value("items"), one.value("application"),
             told(domain::registers::authorisations.state(one.state).title));
}

Answer told_of(const Affected& affected) {
    const auto& scope = affected.scope;
    const auto tell = [](const auto& each) { return told_of(each); };
    auto said =
        filled(Cli::tr("查詢 %1 筆，資料 %2 筆，當事人 %3 人，列印本及檔案 %4 份（尚存 %5 份），%6 人曾檢視或取出"),
               affected.queries, affected.records, affected.people.size(), affected.copies, affected.copies_left,
               affected.seen_by.size());
    if (affected.unnamed != 0)
        said += Cli::tr("；%n 筆之當事人無法讀取或已刪除", nullptr, words::counted(affected.unnamed));
    if (affected.no_such_case) said += QStringLiteral("\n") + told(domain::registers::no_query_has_this_case);
    return Answer{{"scope", scope.subject ? scope.subject->masked() : text_of(scope)},
                  {"queries", affected.queries},
                  {"records", affected.records},
                  {"people", affected.people.size()},
                  {"unnamed", affected.unnamed},
                  {"copies", affected.copies},
                  {"copies_left", affected.copies_left},
                  {"seen_by", affected.seen_by}}
        .add("no_such_case", affected.no_such_case)
        .say(said)
        .list("items", affected.items, tell)
        .list("authorisations", affected.authorisations, tell);
}

void add_saved(Answer& answer, const std::string& file, std::size_t rows) {
    answer.add("file", file).add("rows", rows).say(Cli::tr("已存 %n 筆，以密碼加密。", nullptr, words::counted(rows)));
}

}  // namespace

Result<Answer> incidents_affected(const Arguments& arguments) {
    JCIC_TRY(const auto values, values_in(arguments, "--values"));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto scope, scope_in(values, workplace->parts().machine.today()));
    JCIC_CHECK(sign_in(*workplace, arguments));
    auto& incidents = workplace->desk<desk::IncidentDesk>();
    const auto row = arguments.option("--enter");
    JCIC_TRY(const auto found, row.empty() ? incidents.affected(scope) : incidents.assess(row, scope));
    auto answer = told_of(found);
    if (!row.empty()) answer.add("row", row).say(Cli::tr("已記入資安事件第 %1 筆。"), row);
    if (!arguments.has("--output")) return answer;
    const auto file = arguments.option("--output");
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_TRY(const auto rows, incidents.save(scope, file, password));
    add_saved(answer, file, rows);
    return answer;
}

Result<Answer> incidents_letter(const Arguments& arguments) {
    const auto& row = arguments.values.at(0);
    const auto& file = arguments.values.at(1);
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_CHECK(workplace->desk<desk::IncidentDesk>().save_letter(row, file, password));
    return Answer{{"ok", true}, {"row", row}, {"file", file}}.say(
        Cli::tr("已存函稿，以密碼加密；寄出後請登記寄出日及發文字號。"));
}

Result<Answer> access_held(const Arguments& arguments) {
    const auto& row = arguments.values.front();
    JCIC_TRY(auto workplace, signed_in(arguments));
    auto& incidents = workplace->desk<desk::IncidentDesk>();
    JCIC_TRY(const auto found, incidents.held_about(row));
    auto answer = told_of(found);
    answer.add("not_given", desk::papers::what_is_not_given());
    for (const auto* sentence : desk::papers::what_is_not_given()) answer.say(told(sentence));
    if (!arguments.has("--output")) return answer;
    const auto file = arguments.option("--output");
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_TRY(const auto rows, incidents.save_held(row, file, password));
    add_saved(answer, file, rows);
    return answer;
}

}  // namespace jcic::cli
