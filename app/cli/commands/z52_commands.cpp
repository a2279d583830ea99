// JCIC's list of a month (Z52) beside the ledger, at the terminal (R-LO-3, R-LO-4).

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/z52_desk.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::Z52Report;
using inquiry::Z52Match;

std::string said_there(const inquiry::Z52Line& line) {
    return Cli::tr("聯徵 %1 %2 %3 案號 %4")
        .arg(text_of(domain::roc_time_text(line.asked.at, true)), text_of(line.asked.item),
             text_of(line.asked.user_code), text_of(line.asked.case_number))
        .toStdString();
}

std::string said_here(const inquiry::SentHere& here) {
    return Cli::tr("本機 %1 %2 %3 案號 %4 查詢 %5")
        .arg(text_of(domain::roc_time_text(here.from, true)), text_of(domain::code_of(here.item)),
             text_of(here.user_code), text_of(here.case_number), text_of(here.query))
        .toStdString();
}

Json json_of(const Z52Report& report, const Z52Match& match) {
    Json out{{"differences", Json::array()}, {"there", nullptr}, {"here", nullptr}};
    for (const auto one : match.differences) out["differences"].push_back(std::string(inquiry::name_of(one)));
    if (match.line) {
        const auto& line = report.lines[*match.line];
        out["there"] = {{"at", domain::iso_text(line.asked.at)},
                        {"item", line.asked.item},
                        {"user", line.asked.user_code},
                        {"case", line.asked.case_number},
                        {"way", line.way}};
    }
    if (match.here) {
        const auto& here = report.sent[*match.here];
        out["here"] = {{"at", domain::iso_text(here.from)},
                       {"item", std::string(domain::code_of(here.item))},
                       {"user", here.user_code},
                       {"case", here.case_number},
                       {"query", here.query},
                       {"copies", here.copies},
                       {"missing", here.missing}};
    }
    return out;
}

/// What differs, what it is about, and what may be the reason.
std::string text_of_match(const Z52Report& report, const Z52Match& match) {
    const auto* line = match.line ? &report.lines[*match.line] : nullptr;
    const auto* here = match.here ? &report.sent[*match.here] : nullptr;
    std::vector<std::string> differences;
    for (const auto one : match.differences) differences.push_back(told(inquiry::title_of(one)).toStdString());
    auto out = listed(differences);
    if (line != nullptr) out += "\n  " + said_there(*line);
    if (here != nullptr) out += "\n  " + said_here(*here);
    for (const auto one : match.differences)
        for (const auto* cause : inquiry::likely_causes(one, line, here))
            out += "\n  " + Cli::tr("可能：%1").arg(told(cause)).toStdString();
    return out;
}

/// Told in the text, too.
Json lines_of(const std::vector<desk::Z52Wrong>& lines, std::string& text) {
    auto out = Json::array();
    for (const auto& one : lines) {
        out.push_back({{"line", one.number}, {"code", std::string(one.fault.text())}});
        const auto words = words::words_for(one.fault);
        text +=
            "\n" + Cli::tr("第 %1 列：%2：%3").arg(QString::number(one.number), words.title, words.cause).toStdString();
    }
    return out;
}

Answer answer_of(const Z52Report& report) {
    Answer answer;
    answer.json = {{"lines", report.lines.size()}, {"sent", report.sent.size()}, {"differing", report.differing()},
                   {"wrong", Json::array()},       {"lost", Json::array()},      {"matches", Json::array()}};
    answer.text = Cli::tr("聯徵清單 %1 筆，不符 %2 筆").arg(report.lines.size()).arg(report.differing()).toStdString();
    if (!report.wrong.empty()) {
        answer.status = Outcome::refused;
        answer.text +=
            "\n" + Cli::tr("檔案有 %1 列有誤，其餘照樣核對，但都不登記：").arg(report.wrong.size()).toStdString();
        answer.json["wrong"] = lines_of(report.wrong, answer.text);
    }
    if (!report.lost.empty()) {
        answer.text += "\n" + Cli::tr("有 %1 列的字讀不出來，其餘欄位照樣核對：").arg(report.lost.size()).toStdString();
        answer.json["lost"] = lines_of(report.lost, answer.text);
    }
    answer.json["other-desks"] = report.other_desks;
    if (report.other_desks > 0)
        answer.text += "\n" + Cli::tr("另有 %1 筆是同單位其他櫃台發查的").arg(report.other_desks).toStdString();
    for (const auto& match : report.matches) {
        answer.json["matches"].push_back(json_of(report, match));
        if (!match.differences.empty()) answer.text += "\n" + text_of_match(report, match);
    }
    return answer;
}

Result<Answer> entered(desk::Workplace& workplace, domain::RocMonth month, const Z52Report& report) {
    const auto count = workplace.z52().enter(month, report);
    // Who checks without answering for it, an auditor, sees what there is and enters nothing.
    if (!count && count.error().code != FaultCode::person_duty) return tl::unexpected<Fault>(count.error());
    auto answer = answer_of(report);
    answer.json["entered"] = count ? Json(*count) : Json(nullptr);
    if (!count) answer.text += "\n" + Cli::tr("您的職務不登記不符的紀錄。").toStdString();
    if (count && *count > 0) answer.text += "\n" + Cli::tr("新登記待說明 %1 筆").arg(*count).toStdString();
    return answer;
}

}  // namespace

Result<Answer> z52_match(const Arguments& arguments) {
    const auto month = domain::RocMonth::parse(arguments.values.front());
    if (!month) return fail(FaultCode::input_form, "arguments", {{"field", "MONTH"}, {"reason", "year-month"}});
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto report, workplace->z52().from_file(*month, arguments.values.back()));
    return entered(*workplace, *month, report);
}

Result<Answer> z52_ask(const Arguments& arguments) {
    const auto month = domain::RocMonth::parse(arguments.values.front());
    if (!month) return fail(FaultCode::input_form, "arguments", {{"field", "MONTH"}, {"reason", "year-month"}});
    JCIC_TRY(auto workplace, with_jcic_open(arguments));
    JCIC_TRY(const auto report, workplace->z52().from_host(*month, {}));
    return entered(*workplace, *month, report);
}

}  // namespace jcic::cli
