// JCIC's list of a month (Z52) beside the ledger, at the terminal (R-LO-3, R-LO-4).

#include "app/cli/commands/register_acts.h"
#include "app/desk/registers/z52_desk.h"
#include "app/domain/case_number.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::Z52Report;
using inquiry::Z52Match;

/// What JCIC's list says, and what the ledger does.
Answer told_of(const inquiry::Z52Line& line) {
    const auto& asked = line.asked;
    return Answer{{"at", asked.at},
                  {"item", asked.item},
                  {"user", asked.user_code},
                  {"case", asked.case_number},
                  {"way", line.way}}
        .say("  " + Cli::tr("聯徵 %1 %2 %3 案號 %4"), domain::roc_time_text(asked.at, true), asked.item,
             asked.user_code, asked.case_number);
}

Answer told_of(const inquiry::SentHere& here) {
    return Answer{{"at", here.from},     {"item", here.item},     {"user", here.user_code}, {"case", here.case_number},
                  {"query", here.query}, {"copies", here.copies}, {"missing", here.missing}}
        .say("  " + Cli::tr("本機 %1 %2 %3 案號 %4 查詢 %5"), domain::roc_time_text(here.from, true), here.item,
             here.user_code, domain::with_correction(here.case_number, here.case_number_before), here.query);
}

/// What differs, what it is about, and what may be the reason. Of what does not, nothing is said.
Answer told_of(const Z52Report& report, const Z52Match& match) {
    const auto* line = match.line ? &report.lines[*match.line] : nullptr;
    const auto* here = match.here ? &report.sent[*match.here] : nullptr;
    const auto there_told = line != nullptr ? told_of(*line) : Answer();
    const auto here_told = here != nullptr ? told_of(*here) : Answer();
    Answer out{{"differences", match.differences},
               {"there", line != nullptr ? there_told.json() : Json()},
               {"here", here != nullptr ? here_told.json() : Json()}};
    if (match.differences.empty()) return out;
    std::vector<std::string> differences;
    for (const auto one : match.differences) differences.push_back(told(inquiry::title_of(one)).toStdString());
    out.say(text_of(listed(differences))).say_lines(there_told.text()).say_lines(here_told.text());
    for (const auto one : match.differences)
        for (const auto* cause : inquiry::likely_causes(one, line, here))
            out.say("  " + Cli::tr("可能：%1"), told(cause));
    return out;
}

Answer told_of(const desk::Z52Wrong& one) {
    const auto words = words::words_for(one.fault);
    return Answer{{"line", one.number}, {"code", one.fault}}.say(Cli::tr("第 %1 列：%2：%3"), one.number, words.title,
                                                                 words.cause);
}

Answer told_of(const Z52Report& report) {
    const auto tell = [](const auto& one) { return told_of(one); };
    Answer answer{{"lines", report.lines.size()},
                  {"sent", report.sent.size()},
                  {"differing", report.differing()},
                  {"other-desks", report.other_desks}};
    answer.say(Cli::tr("聯徵清單 %1 筆，不符 %2 筆"), report.lines.size(), report.differing());
    if (!report.wrong.empty())
        answer.with(Outcome::refused)
            .say(Cli::tr("檔案有 %n 列有誤，其餘照樣核對，但均不登記：", nullptr, words::counted(report.wrong.size())));
    answer.list("wrong", report.wrong, tell);
    if (!report.lost.empty())
        answer.say(Cli::tr("有 %n 列之文字無法讀取，其餘欄位照樣核對：", nullptr, words::counted(report.lost.size())));
    answer.list("lost", report.lost, tell);
    if (report.other_desks > 0)
        answer.say(Cli::tr("另有 %n 筆係同單位其他櫃台發查", nullptr, words::counted(report.other_desks)));
    return answer.list("matches", report.matches, [&](const auto& match) { return told_of(report, match); });
}

Result<Answer> entered(desk::Workplace& workplace, domain::RocMonth month, const Z52Report& report) {
    const auto count = workplace.z52().enter(month, report);
    // Who checks without answering for it, an auditor, sees what there is and enters nothing.
    if (!count && count.error().code != FaultCode::person_duty) return tl::unexpected<Fault>(count.error());
    auto answer = told_of(report);
    if (!count) return answer.add("entered", nullptr).say(Cli::tr("本人職務不得登記不符之紀錄。"));
    answer.add("entered", *count);
    return *count > 0 ? answer.say(Cli::tr("新登記待說明 %n 筆", nullptr, words::counted(*count))) : answer;
}

Answer told_of(const desk::BillReport& report, const inquiry::BillMatch& match) {
    Answer out{{"item", match.item}, {"card", match.card}, {"billed", match.billed}, {"here", match.here}};
    if (!match.differs()) return out;
    out.say(Cli::tr("%1 晶片卡 %2：帳單 %3 筆，本機 %4 項"), match.item, match.card, match.billed, match.here);
    for (const auto* cause : inquiry::likely_causes(match, report.own_cards.contains(match.card)))
        out.say("  " + Cli::tr("可能：%1"), told(cause));
    return out;
}

Answer told_of(const desk::BillReport& report) {
    Answer answer{{"billed", report.billed()}, {"sent", report.sent}, {"differing", report.differing()}};
    answer.say(Cli::tr("帳單 %1 筆，本機 %2 項，不符 %3 筆"), report.billed(), report.sent, report.differing());
    if (!report.wrong.empty())
        answer.with(Outcome::refused)
            .say(Cli::tr("檔案有 %n 列有誤，其餘照樣核對，但均不登記：", nullptr, words::counted(report.wrong.size())));
    answer.list("wrong", report.wrong, [](const auto& one) { return told_of(one); });
    return answer.list("matches", report.matches, [&](const auto& match) { return told_of(report, match); });
}

}  // namespace

Result<Answer> bill_match(const Arguments& arguments) {
    JCIC_TRY(const auto month, month_in(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto report, workplace->z52().bill(month, arguments.values.back()));
    auto answer = told_of(report);
    if (!report.wrong.empty()) return answer;
    const auto agrees = workplace->z52().enter_bill(month, report);
    if (!agrees && agrees.error().code != FaultCode::person_duty) return tl::unexpected<Fault>(agrees.error());
    answer.add("entered", agrees.has_value());
    return agrees ? answer : answer.say(Cli::tr("本人職務不得登記不符之紀錄。"));
}

Result<Answer> z52_match(const Arguments& arguments) {
    JCIC_TRY(const auto month, month_in(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto report, workplace->z52().from_file(month, arguments.values.back()));
    return entered(*workplace, month, report);
}

Result<Answer> z52_ask(const Arguments& arguments) {
    JCIC_TRY(const auto month, month_in(arguments));
    JCIC_TRY(auto workplace, with_jcic_open(arguments));
    JCIC_TRY(const auto report, workplace->z52().from_host(month, {}));
    return entered(*workplace, month, report);
}

}  // namespace jcic::cli
