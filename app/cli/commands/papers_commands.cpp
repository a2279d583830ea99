// The working papers 聯徵1 to 聯徵4, and lists for inspectors, at the terminal.

#include <filesystem>

#include "app/base/clock.h"
#include "app/base/numbers.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/desk/papers/given_answers.h"
#include "app/desk/registers/gathering.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

/// --from, and --to where it is given; else up to today.
struct Days {
    domain::RocDate from;
    std::optional<domain::RocDate> to;
    [[nodiscard]] Result<desk::papers::Span> until(domain::RocDate today) const {
        return desk::papers::span_between(from, to.value_or(today));
    }
};
Result<Days> days_in(const Arguments& arguments) {
    JCIC_CHECK(need(arguments, {"--from"}));
    JCIC_TRY(const auto from, domain::RocDate::parse(arguments.option("--from")));
    JCIC_TRY(const auto to, given(arguments, "--to", domain::RocDate::parse));
    return Days{from, to};
}

/// A list for inspectors: under a password of its own, always.
Answer saved_list(const std::string& file, std::size_t rows) {
    return Answer{{"ok", true}, {"rows", rows}, {"file", file}}.say(
        Cli::tr("已存 %n 筆，以密碼加密。", nullptr, words::counted(rows)));
}

/// What stands there now, item by item.
Answer told_of(const desk::CheckSheet& sheet) {
    return Answer{{"half", sheet.half}, {"row", sheet.row}, {"signed", sheet.is_signed}, {"before", sheet.before}}
        .say(sheet.row.empty() ? filled(Cli::tr("%1：尚無人填寫。"), sheet.half)
                               : filled(Cli::tr("%1：答覆簿第 %2 號，%3 填"), sheet.half, sheet.row, sheet.filler))
        .list("items", sheet.lines, [&](const auto& line) {
            const auto item = std::string(line.question->item);
            auto out =
                Answer{{"item", item}, {"answer", line.verdict}, {"note", line.note}, {"before", line.before}}.say(
                    QStringLiteral("%1 %2  %3  %4"), item, told(line.question->title),
                    line.verdict.empty() ? "-" : line.verdict, line.note);
            if (!line.before.empty()) out.say("    " + Cli::tr("上次（%1）：%2"), sheet.before, line.before);
            return out;
        });
}

std::string_view name_of(desk::papers::Came what) {
    using Came = desk::papers::Came;
    switch (what) {
        case Came::answered:
            return "answered";
        case Came::waiting:
            return "waiting";
        case Came::refused:
            return "refused";
        case Came::withdrawn:
            return "withdrawn";
        case Came::failed:
            return "failed";
        case Came::expired:
            return "expired";
    }
    return "";
}

Answer told_of(const desk::papers::Statistics::Of& of, const desk::papers::Tally& tally) {
    namespace papers = desk::papers;
    Answer out{{"month", of.month}, {"officer", of.officer}, {"item", of.item}, {"all", tally.all()}};
    QStringList said;
    for (std::size_t i = 0; i < papers::ways_to_come; ++i) {
        const auto what = static_cast<papers::Came>(i);
        out.add(std::string(name_of(what)), tally.of.at(i));
        if (tally.of.at(i) > 0)
            said << QStringLiteral("%1 %2").arg(told(papers::title_of(what)), QString::number(tally.of.at(i)));
    }
    if (!tally.waits.empty()) {
        const auto half = papers::hours_text(papers::wait_of(tally, 50)),
                   most = papers::hours_text(papers::wait_of(tally, 90));
        out.add("hours_median", half).add("hours_90", most);
        said << filled(Cli::tr("取得時數：中位數 %1，九成於 %2 內"), half, most);
    }
    return out.say(QStringLiteral("%1  %2  %3  %4"), of.month, of.officer, std::string(domain::code_of(of.item)),
                   said.join(QStringLiteral("  ")));
}

}  // namespace

Result<Answer> papers_fill(const Arguments& arguments) {
    JCIC_CHECK(need(arguments, {"--half", "--output"}));
    JCIC_TRY(const auto span, desk::papers::parse_span(arguments.option("--half")));
    desk::PaperWanted wanted{whole_number<int>(arguments.values.front()).value_or(0), span};
    JCIC_TRY(wanted.base_day, given(arguments, "--base-day", domain::RocDate::parse));
    wanted.reviewer = arguments.option("--reviewer");
    const auto file = arguments.option("--output");
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto saving, saving_in(arguments));
    JCIC_TRY(const auto rows, workplace->papers().save(wanted, file, saving));
    Answer answer{{"ok", true}, {"paper", wanted.number}, {"rows", rows}, {"file", file}};
    answer.add("encrypted", !saving.in_clear)
        .say(Cli::tr("已存聯徵%1（%n 列）；查核結果及處理意見由人員填寫。", nullptr, words::counted(rows)),
             wanted.number);
    return saving.in_clear ? answer.say(saved_text(saving, rows)) : answer;
}

Result<Answer> papers_answers(const Arguments& arguments) {
    const auto& half = arguments.values.front();
    JCIC_CHECK(desk::papers::parse_span(half));
    domain::registers::Values answers;
    if (arguments.has("--values")) {
        JCIC_TRY(const auto typed, values_in(arguments, "--values"));
        JCIC_TRY(answers, desk::papers::typed_answers(typed));
    }
    JCIC_TRY(auto workplace, signed_in(arguments));
    if (arguments.has("--values")) JCIC_CHECK(workplace->papers().answer(half, answers));
    JCIC_TRY(const auto sheet, workplace->papers().check(half));
    return told_of(sheet);
}

Result<Answer> papers_authorisations(const Arguments& arguments) {
    JCIC_TRY(const auto days, days_in(arguments));
    const auto& file = arguments.values.front();
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto span, days.until(workplace->parts().machine.today()));
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_TRY(const auto rows, workplace->papers().save_authorisations(span, file, password));
    return saved_list(file, rows);
}

Result<Answer> papers_report(const Arguments& arguments) {
    JCIC_CHECK(need(arguments, {"--half"}));
    const auto& file = arguments.values.front();
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto written, workplace->papers().report(arguments.option("--half"), file));
    const auto& said = written.said;
    const bool early = desk::papers::is_early(said);
    Answer answer{{"ok", true},
                  {"file", file},
                  {"half", said.half},
                  {"months", said.months.size()},
                  {"answers", said.answers.size()},
                  {"signed", said.answers_signed},
                  {"early", early},
                  {"fingerprint", written.fingerprint}};
    answer
        .say(Cli::tr("已產出報總機構的檔案：%1 個月，答覆 %2 項；不含任何人的個人資料。"), said.months.size(),
             said.answers.size())
        .say(Cli::tr("簽署憑證的指紋：%1"), written.fingerprint);
    return early ? answer.say(words::report_is_early()) : answer;
}

Result<Answer> papers_gather(const Arguments& arguments) {
    JCIC_CHECK(need(arguments, {"--half", "--output"}));
    const auto file = arguments.option("--output");
    JCIC_TRY(const auto gathered, desk::gather_reports({arguments.values.front(), arguments.option("--half"),
                                                        arguments.option("--expected"), arguments.has("--practice")},
                                                       SystemClock().now()));
    JCIC_CHECK(desk::write_gathered(gathered, file));
    const bool all = gathered.refused.empty() && gathered.missing.empty();
    return Answer{{"ok", all}, {"file", file}}
        .say(Cli::tr("採用 %1 個單位，不採用 %2 個檔案，缺 %3 個單位。"), gathered.taken.size(),
             gathered.refused.size(), gathered.missing.size())
        .list(
            "taken", gathered.taken,
            [](const auto& one) {
                return Answer{{"institution", one.first}, {"file", one.second.file}, {"compared", one.second.compared}};
            })
        .list("refused", gathered.refused,
              [](const auto& one) {
                  return Answer{{"file", one.file}, {"reason", one.reason}, {"what", one.what}}.say(
                      Cli::tr("%1：%2"), one.file, words::why_report_not_taken(one.reason, text_of(one.what)));
              })
        .list("missing", gathered.missing,
              [](const auto& one) {
                  return Answer{{"institution", one.institution}, {"branch", one.branch}}.say(
                      Cli::tr("未送：%1 %2"), one.institution, one.branch);
              })
        .with(all ? Outcome::done : Outcome::refused);
}

Result<Answer> papers_statistics(const Arguments& arguments) {
    JCIC_TRY(const auto days, days_in(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto span, days.until(workplace->parts().machine.today()));
    JCIC_TRY(const auto counted, workplace->papers().statistics(span));
    Answer answer{{"from", span.from}, {"to", span.to}};
    answer.list("rows", counted.tallies, [](const auto& one) { return told_of(one.first, one.second); });
    answer.list("refusals", counted.causes, [](const auto& one) {
        return Answer{{"cause", one.first}, {"items", one.second}}.say(
            Cli::tr("不核准：%1，%n 項", nullptr, words::counted(one.second)),
            told(desk::papers::title_of_cause(one.first).c_str()));
    });
    if (counted.tallies.empty()) answer.say(Cli::tr("該期間無送出之查詢。"));
    const auto file = arguments.option("--output");
    if (file.empty()) return answer;
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_TRY(const auto rows, workplace->papers().save_statistics(span, file, password));
    return answer.add("file", file).say(Cli::tr("已存 %n 筆，以密碼加密。", nullptr, words::counted(rows)));
}

Result<Answer> papers_queries(const Arguments& arguments) {
    JCIC_TRY(const auto days, days_in(arguments));
    JCIC_TRY(const auto item, given(arguments, "--item", domain::parse_item));
    JCIC_TRY(const auto state, given(arguments, "--state", desk::papers::parse_item_state));
    const auto& file = arguments.values.front();
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto span, days.until(workplace->parts().machine.today()));
    JCIC_TRY(const auto password, new_file_password(arguments));
    JCIC_TRY(const auto rows,
             workplace->papers().save_list({span, arguments.option("--officer"), item, state}, file, password));
    return saved_list(file, rows);
}

}  // namespace jcic::cli
