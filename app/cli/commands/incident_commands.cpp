// What an incident touched, its letters, and what is held about a subject who asks (R-LO-6, R-PA-7), at the terminal.
// The scope comes as "field=value" lines: it may name a subject, who is never on the command line.

#include <array>

#include "app/base/numbers.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/incident_desk.h"
#include "app/desk/rooms/rooms.h"
#include "app/domain/catalogue/catalogue.h"
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

Result<std::set<domain::Item>> items_in(const std::string& text) {
    std::set<domain::Item> out;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find(',', begin), text.size());
        JCIC_TRY(const auto item, domain::parse_item(text.substr(begin, end - begin)));
        out.insert(item);
        begin = end + 1;
    }
    return out;
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

Json json_of(const AffectedItem& one) {
    Json copies = Json::array();
    for (const auto& copy : one.copies)
        copies.push_back(
            {{"number", copy.number}, {"state", std::string(name_of(copy.state))}, {"file", copy.as_file}});
    Json touches = Json::array();
    for (const auto& touch : one.touches)
        touches.push_back({{"event", touch.event},
                           {"at", domain::iso_text(touch.at)},
                           {"action", touch.action},
                           {"by", touch.by},
                           {"workstation", touch.workstation},
                           {"address", touch.address},
                           {"copy", touch.copy},
                           {"discloses", discloses(touch)}});
    return {{"query", one.query},
            {"case", one.case_number},
            {"item", std::string(domain::code_of(one.item))},
            {"state", std::string(name_of(one.state))},
            {"fetched", one.fetched},
            {"record", one.fetched ? std::string(name_of(one.record)) : ""},
            {"subject", one.masked},
            {"asked_by", one.asked_by},
            {"copies", std::move(copies)},
            {"touches", std::move(touches)}};
}

Json json_of(const Affected& affected) {
    Json out{{"scope", text_of(affected.scope)},
             {"queries", affected.queries},
             {"records", affected.records},
             {"people", affected.people.size()},
             {"unnamed", affected.unnamed},
             {"copies", affected.copies},
             {"copies_left", affected.copies_left},
             {"seen_by", std::vector<std::string>(affected.seen_by.begin(), affected.seen_by.end())},
             {"items", Json::array()},
             {"authorisations", Json::array()}};
    if (affected.scope.subject) out["scope"] = affected.scope.subject->masked();
    for (const auto& one : affected.items) out["items"].push_back(json_of(one));
    for (const auto& one : affected.authorisations)
        out["authorisations"].push_back({{"reference", one.id},
                                         {"items", one.value("items")},
                                         {"application", one.value("application")},
                                         {"signed", one.value("signed")},
                                         {"ends", one.value("ends")},
                                         {"state", std::string(one.state)}});
    return out;
}

std::string line_of(const AffectedItem& one) {
    auto out = Cli::tr("%1 %2　%3　%4")
                   .arg(text_of(one.case_number), text_of(domain::code_of(one.item)),
                        one.masked.empty() ? Cli::tr("（不可讀）") : text_of(one.masked),
                        one.fetched ? told(domain::official_name(one.record)) : Cli::tr("沒有取得資料"))
                   .toStdString();
    for (const auto& copy : one.copies)
        out += "\n  " +
               Cli::tr("第 %1 份：%2").arg(copy.number).arg(told(domain::official_name(copy.state))).toStdString();
    for (const auto& touch : one.touches) {
        const auto* event = domain::events::find(touch.action);
        out +=
            "\n  " + Cli::tr("%1　%2　%3　%4")
                         .arg(text_of(domain::roc_time_text(touch.at)), text_of(touch.by),
                              event == nullptr ? text_of(touch.action) : told(event->title), text_of(touch.workstation))
                         .toStdString();
    }
    return out;
}

Answer answer_of(const Affected& affected) {
    Answer out;
    out.json = json_of(affected);
    out.text = Cli::tr("查詢 %1 件，資料 %2 筆，當事人 %3 人，複本 %4 份（尚存 %5 份），%6 人看過或取出")
                   .arg(affected.queries)
                   .arg(affected.records)
                   .arg(affected.people.size())
                   .arg(affected.copies)
                   .arg(affected.copies_left)
                   .arg(affected.seen_by.size())
                   .toStdString();
    if (affected.unnamed != 0)
        out.text += Cli::tr("；%n 件的當事人不可讀或已刪除", nullptr, words::counted(affected.unnamed)).toStdString();
    for (const auto& one : affected.items) out.text += "\n" + line_of(one);
    for (const auto& one : affected.authorisations)
        out.text += "\n" + Cli::tr("授權書 %1　%2　%3　%4")
                               .arg(text_of(one.id), text_of(one.value("items")), text_of(one.value("application")),
                                    told(domain::registers::authorisations.state(one.state).title))
                               .toStdString();
    return out;
}

void tell_saved(Answer& answer, const std::string& file, std::size_t rows) {
    answer.json["file"] = file;
    answer.json["rows"] = rows;
    answer.text += "\n" + Cli::tr("已存 %n 筆，以密碼加密。", nullptr, words::counted(rows)).toStdString();
}

}  // namespace

Result<Answer> incidents_affected(const Arguments& arguments) {
    JCIC_TRY(const auto values, values_in(arguments.option("--values")));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto scope, scope_in(values, workplace->rooms().today()));
    JCIC_CHECK(sign_in(*workplace, arguments));
    desk::IncidentDesk incidents(workplace->rooms());
    const auto row = arguments.option("--enter");
    JCIC_TRY(const auto found, row.empty() ? incidents.affected(scope) : incidents.assess(row, scope));
    auto answer = answer_of(found);
    if (!row.empty()) {
        answer.json["row"] = row;
        answer.text += "\n" + Cli::tr("已記入事件第 %1 號。").arg(text_of(row)).toStdString();
    }
    if (!arguments.has("--output")) return answer;
    const auto file = arguments.option("--output");
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_TRY(const auto rows, incidents.save(scope, file, password));
    tell_saved(answer, file, rows);
    return answer;
}

Result<Answer> incidents_letter(const Arguments& arguments) {
    const auto& row = arguments.values.at(0);
    const auto& file = arguments.values.at(1);
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_CHECK(desk::IncidentDesk(workplace->rooms()).save_letter(row, file, password));
    Answer answer;
    answer.json = {{"ok", true}, {"row", row}, {"file", file}};
    answer.text = Cli::tr("已存函稿，以密碼加密；寄出後登記寄出日與發文字號。").toStdString();
    return answer;
}

Result<Answer> access_held(const Arguments& arguments) {
    const auto& row = arguments.values.front();
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    desk::IncidentDesk incidents(workplace->rooms());
    JCIC_TRY(const auto found, incidents.held_about(row));
    auto answer = answer_of(found);
    answer.json["not_given"] = Json::array();
    for (const auto* sentence : desk::papers::what_is_not_given()) {
        answer.json["not_given"].push_back(sentence);
        answer.text += "\n" + told(sentence).toStdString();
    }
    if (!arguments.has("--output")) return answer;
    const auto file = arguments.option("--output");
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_TRY(const auto rows, incidents.save_held(row, file, password));
    tell_saved(answer, file, rows);
    return answer;
}

}  // namespace jcic::cli
