// The working papers 聯徵1 to 聯徵4, and lists for inspectors, at the terminal.

#include <filesystem>

#include "app/base/clock.h"
#include "app/base/numbers.h"
#include "app/cli/command.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/papers/given_answers.h"
#include "app/desk/registers/gathering.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/rooms/rooms.h"
#include "app/words/counted.h"
#include "app/words/papers.h"

namespace jcic::cli {
namespace {

Result<void> must_have(const Arguments& arguments, const std::string& option) {
    if (arguments.has(option)) return {};
    return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
}

/// What stands there now, item by item.
Answer told_of(const desk::CheckSheet& sheet) {
    Answer answer;
    answer.json = {{"half", sheet.half},
                   {"row", sheet.row},
                   {"signed", sheet.is_signed},
                   {"before", sheet.before},
                   {"items", Json::array()}};
    answer.text = sheet.row.empty() ? Cli::tr("%1：還沒有人填寫。").arg(text_of(sheet.half)).toStdString()
                                    : Cli::tr("%1：答覆簿第 %2 號，%3 填")
                                          .arg(text_of(sheet.half), text_of(sheet.row), text_of(sheet.filler))
                                          .toStdString();
    for (const auto& line : sheet.lines) {
        answer.json["items"].push_back({{"item", std::string(line.question->item)},
                                        {"answer", line.verdict},
                                        {"note", line.note},
                                        {"before", line.before}});
        answer.text += "\n" + std::string(line.question->item) + " " + told(line.question->title).toStdString() + "  " +
                       (line.verdict.empty() ? "-" : line.verdict) + "  " + text_of(line.note).toStdString();
        if (!line.before.empty())
            answer.text +=
                "\n    " + Cli::tr("上次（%1）：%2").arg(text_of(sheet.before), text_of(line.before)).toStdString();
    }
    return answer;
}

}  // namespace

Result<Answer> papers_fill(const Arguments& arguments) {
    JCIC_CHECK(must_have(arguments, "--half"));
    JCIC_CHECK(must_have(arguments, "--output"));
    JCIC_TRY(const auto span, desk::papers::parse_span(arguments.option("--half")));
    desk::PaperWanted wanted{whole_number<int>(arguments.values.front()).value_or(0), span};
    if (arguments.has("--base-day")) {
        JCIC_TRY(wanted.base_day, domain::RocDate::parse(arguments.option("--base-day")));
    }
    wanted.reviewer = arguments.option("--reviewer");
    const auto file = arguments.option("--output");
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto saving, saving_in(arguments));
    auto& papers = workplace->papers();
    JCIC_TRY(const auto rows, saving.in_clear ? papers.save_in_clear(wanted, file, saving.why)
                                              : papers.save(wanted, file, saving.password));
    Answer answer;
    answer.json = {
        {"ok", true}, {"paper", wanted.number}, {"rows", rows}, {"file", file}, {"encrypted", !saving.in_clear}};
    answer.text =
        Cli::tr("已存聯徵%1（%2 列）；查核結果與處理意見由人填寫。").arg(wanted.number).arg(rows).toStdString();
    if (saving.in_clear) answer.text += "\n" + saved_text(saving, rows);
    return answer;
}

Result<Answer> papers_answers(const Arguments& arguments) {
    const auto& half = arguments.values.front();
    JCIC_CHECK(desk::papers::parse_span(half));
    domain::registers::Values answers;
    if (arguments.has("--values")) {
        JCIC_TRY(const auto typed, values_in(arguments.option("--values")));
        JCIC_TRY(answers, desk::papers::typed_answers(typed));
    }
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    if (arguments.has("--values")) JCIC_CHECK(workplace->papers().answer(half, answers));
    JCIC_TRY(const auto sheet, workplace->papers().check(half));
    return told_of(sheet);
}

Result<Answer> papers_authorisations(const Arguments& arguments) {
    JCIC_CHECK(must_have(arguments, "--from"));
    JCIC_TRY(const auto from, domain::RocDate::parse(arguments.option("--from")));
    auto to = from;
    if (arguments.has("--to")) {
        JCIC_TRY(to, domain::RocDate::parse(arguments.option("--to")));
    }
    const auto& file = arguments.values.front();
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    if (!arguments.has("--to")) to = workplace->rooms().today();
    JCIC_TRY(const auto span, desk::papers::span_between(from, to));
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_TRY(const auto rows, workplace->papers().save_authorisations(span, file, password));
    Answer answer;
    answer.json = {{"ok", true}, {"rows", rows}, {"file", file}};
    answer.text = Cli::tr("已存 %n 筆，以密碼加密。", nullptr, words::counted(rows)).toStdString();
    return answer;
}

Result<Answer> papers_report(const Arguments& arguments) {
    JCIC_CHECK(must_have(arguments, "--half"));
    const auto& file = arguments.values.front();
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto written, workplace->papers().report(arguments.option("--half"), file));
    Answer answer;
    answer.json = {{"ok", true},
                   {"file", file},
                   {"half", written.said.half},
                   {"months", written.said.months.size()},
                   {"answers", written.said.answers.size()},
                   {"signed", written.said.answers_signed},
                   {"early", desk::papers::is_early(written.said)},
                   {"fingerprint", written.fingerprint}};
    answer.text = Cli::tr("已產出報總機構的檔案：%1 個月，答覆 %2 項；不含任何人的個人資料。")
                      .arg(written.said.months.size())
                      .arg(written.said.answers.size())
                      .toStdString();
    answer.text += "\n" + Cli::tr("簽署憑證的指紋：%1").arg(text_of(written.fingerprint)).toStdString();
    if (desk::papers::is_early(written.said)) answer.text += "\n" + words::report_is_early().toStdString();
    return answer;
}

Result<Answer> papers_gather(const Arguments& arguments) {
    JCIC_CHECK(must_have(arguments, "--half"));
    JCIC_CHECK(must_have(arguments, "--output"));
    const auto file = arguments.option("--output");
    JCIC_TRY(const auto gathered, desk::gather_reports({arguments.values.front(), arguments.option("--half"),
                                                        arguments.option("--expected"), arguments.has("--practice")},
                                                       SystemClock().now()));
    JCIC_CHECK(desk::write_gathered(gathered, file));
    Answer answer;
    answer.json = {{"ok", gathered.refused.empty() && gathered.missing.empty()},
                   {"file", file},
                   {"taken", Json::array()},
                   {"refused", Json::array()},
                   {"missing", Json::array()}};
    answer.text = Cli::tr("採用 %1 個單位，不採用 %2 個檔案，缺 %3 個單位。")
                      .arg(gathered.taken.size())
                      .arg(gathered.refused.size())
                      .arg(gathered.missing.size())
                      .toStdString();
    for (const auto& [institution, one] : gathered.taken)
        answer.json["taken"].push_back({{"institution", institution}, {"file", one.file}, {"compared", one.compared}});
    for (const auto& one : gathered.refused) {
        answer.json["refused"].push_back({{"file", one.file}, {"reason", one.reason}, {"what", one.what}});
        answer.text +=
            "\n" + said_of(one.file, words::why_report_not_taken(one.reason, text_of(one.what)).toStdString());
    }
    for (const auto& one : gathered.missing) {
        answer.json["missing"].push_back({{"institution", one.institution}, {"branch", one.branch}});
        answer.text += "\n" + Cli::tr("未送：%1 %2").arg(text_of(one.institution), text_of(one.branch)).toStdString();
    }
    if (!gathered.refused.empty() || !gathered.missing.empty()) answer.status = Outcome::refused;
    return answer;
}

Result<Answer> papers_queries(const Arguments& arguments) {
    JCIC_CHECK(must_have(arguments, "--from"));
    JCIC_TRY(const auto from, domain::RocDate::parse(arguments.option("--from")));
    auto to = from;
    if (arguments.has("--to")) {
        JCIC_TRY(to, domain::RocDate::parse(arguments.option("--to")));
    }
    std::optional<domain::Item> item;
    if (arguments.has("--item")) {
        JCIC_TRY(item, domain::parse_item(arguments.option("--item")));
    }
    std::optional<domain::ItemState> state;
    if (arguments.has("--state")) {
        JCIC_TRY(state, desk::papers::parse_item_state(arguments.option("--state")));
    }
    const auto& file = arguments.values.front();
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    if (!arguments.has("--to")) to = workplace->rooms().today();
    JCIC_TRY(const auto span, desk::papers::span_between(from, to));
    const desk::papers::ListWanted wanted{span, arguments.option("--officer"), item, state};
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_TRY(const auto rows, workplace->papers().save_list(wanted, file, password));
    Answer answer;
    answer.json = {{"ok", true}, {"rows", rows}, {"file", file}};
    answer.text = Cli::tr("已存 %n 筆，以密碼加密。", nullptr, words::counted(rows)).toStdString();
    return answer;
}

}  // namespace jcic::cli
