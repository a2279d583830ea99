// Files between the desks of one branch, at the terminal (docs/run/desks.md).

#include "app/base/numbers.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/failure.h"
#include "app/desk/exchange/exchange_desk.h"
#include "app/desk/exchange/statement_desk.h"
#include "app/desk/exchange/statement_folder.h"
#include "app/desk/seat/hub_desk.h"
#include "app/domain/registers/desks.h"
#include "app/files/named.h"

namespace jcic::cli {
namespace {

Answer facts_of(const domain::DeskExchange& said, const std::string& fingerprint) {
    return Answer{{"desk", said.desk},
                  {"made", said.made},
                  {"since", said.since},
                  {"through", said.through},
                  {"cards", said.cards.size()},
                  {"uses", said.uses.size()},
                  {"sheets", said.sheets.size()},
                  {"fingerprint", fingerprint}};
}

Result<std::optional<std::uint64_t>> event_number(const Arguments& arguments, const char* option) {
    if (!arguments.has(option)) return std::optional<std::uint64_t>{};
    const auto number = whole_number<std::uint64_t>(arguments.option(option));
    if (!number) return fail(FaultCode::input_form, "arguments", {{"field", option}});
    return number;
}

QString kind_told(const std::string& kind) {
    for (const auto& one : domain::registers::kinds_of_contradiction)
        if (one.name == kind) return told(one.title);
    return text_of(kind);
}

Answer told_of(const desk::Contradiction& one) {
    return Answer{{"kind", one.kind}, {"what", one.what}, {"here", one.here}, {"there", one.there}}.say(
        Cli::tr("內容牴觸：%1，%2；本機 %3，他台 %4。請登記缺失。"), kind_told(one.kind), one.what, one.here,
        one.there);
}

void say_held_back(Answer& answer, const std::vector<std::string>& held_back) {
    for (const auto& one : held_back) answer.say(Cli::tr("本機已送出，惟不再發查：%1"), one);
}

void say_left_out(Answer& answer, const std::vector<std::string>& left_out) {
    for (const auto& one : left_out)
        answer.say(Cli::tr("檔案未寫入 %1：編號，或保管、借用人員代碼不合交換檔格式。請以其他方式告知他台。"), one);
}

Answer told_of(const desk::DeskLink& link) {
    Answer answer{{"desk", link.desk}, {"through", link.through}, {"made", link.made},
                  {"read", link.read}, {"news", link.news},       {"held_back", link.held_back}};
    if (link.made)
        answer.say(Cli::tr("%1：讀取他台日誌至第 %2 筆，%3 產出；本次匯入 %4 份，新增授權書使用紀錄 %5 筆。"),
                   link.desk, link.through, *link.made, link.read, link.news);
    else
        answer.say(Cli::tr("%1：尚未讀到。"), link.desk);
    answer.list("differ", link.differ, [](const auto& one) { return told_of(one); });
    say_held_back(answer, link.held_back);
    if (!link.fault) return answer;
    add_failure(answer, *link.fault).add_known("refused", link.refused);
    return answer.say_lines(line_of_fault(*link.fault));
}

Answer told_of(const desk::OwnLink& own) {
    Answer answer{{"through", own.through}, {"waits", own.waits}, {"left_out", own.left_out}};
    answer.say(Cli::tr("本機：交換檔已產出至日誌第 %1 筆。"), own.through);
    if (own.waits) answer.say(Cli::tr("至第 %1 筆之檔案尚未放妥，下次再放同一份。"), *own.waits);
    say_left_out(answer, own.left_out);
    if (!own.fault) return answer;
    return add_failure(answer, *own.fault).say_lines(line_of_fault(*own.fault));
}

/// What two desks say cannot both be right, or is nobody's word: as hub status ends.
bool is_contradicted(const desk::ExchangeLinks& links) {
    return std::ranges::any_of(links.others, [](const desk::DeskLink& one) {
        return !one.differ.empty() || (one.fault && outcome_of(one.fault->code) == Outcome::integrity);
    });
}

/// `beside`: what else the round came upon.
Answer told_of(const desk::ExchangeLinks& links, const std::optional<Fault>& beside = {}) {
    const bool all = !links.own.fault && links.own.left_out.empty() && !beside && !is_contradicted(links) &&
                     std::ranges::none_of(links.others, [](const auto& one) { return one.fault.has_value(); });
    Answer answer{{"ok", all}};
    answer.add("own", told_of(links.own)).list("desks", links.others, [](const auto& one) { return told_of(one); });
    if (beside) add_failure(answer, *beside).say_lines(line_of_fault(*beside));
    if (is_contradicted(links)) return answer.with(Outcome::integrity);
    if (beside) return answer.with(outcome_of(beside->code));
    return answer.with(all ? Outcome::done : Outcome::refused);
}

/// What a file between desks cannot promise.
QString what_it_is_worth(const domain::DeskExchange& said) {
    return filled(Cli::tr("檔案所載以 %1 為止。二台於匯入他台檔案前，可能已使用同一份授權書；匯入時始能發現。"),
                  domain::roc_time_text(said.made, true));
}

}  // namespace

Result<Answer> exchange_fingerprint(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto fingerprint, workplace->exchange().fingerprint());
    return Answer{{"fingerprint", fingerprint}}.say(Cli::tr("本機工作站憑證的指紋：%1"), fingerprint);
}

Result<Answer> exchange_write(const Arguments& arguments) {
    JCIC_TRY(const auto since, event_number(arguments, "--since"));
    JCIC_TRY(const auto through, event_number(arguments, "--through"));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto written, workplace->exchange().write({since.value_or(0), through}, arguments.values.front()));
    const auto& said = written.said;
    auto answer = facts_of(said, written.fingerprint);
    answer.add("left_out", written.left_out)
        .say(Cli::tr("已產出：日誌第 %1 筆之後至第 %2 筆，晶片卡 %3 張，授權書使用紀錄 %4 筆。"), said.since,
             said.through, said.cards.size(), said.uses.size());
    say_left_out(answer, written.left_out);
    // The other desk would let through what is missing: a script is not to take the file for the whole.
    if (!written.left_out.empty()) answer.status = Outcome::refused;
    return answer.say(Cli::tr("簽署憑證的指紋：%1"), written.fingerprint).say(what_it_is_worth(said));
}

Result<Answer> exchange_read(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto& file = arguments.values.front();
    const bool check = arguments.has("--check");
    JCIC_TRY(const auto read, check ? workplace->exchange().look(file) : workplace->exchange().read(file));
    const auto& said = read.said;
    auto answer = facts_of(said, read.fingerprint);
    answer.add("news", read.news)
        .add("read", !check)
        .add("held_back", read.held_back)
        .say(Cli::tr("%1 的交換檔：第 %2 筆之後至第 %3 筆，晶片卡 %4 張，授權書使用紀錄 %5 筆，其中新的 %6 筆。"),
             said.desk, said.since, said.through, said.cards.size(), said.uses.size(), read.news)
        .list("differ", read.differ, [](const auto& one) { return told_of(one); });
    say_held_back(answer, read.held_back);
    answer.say(what_it_is_worth(said));
    if (check) return answer.say(Cli::tr("僅檢查，未匯入。"));
    return answer.say(Cli::tr("已匯入：晶片卡 %1 張，新增授權書使用紀錄 %2 筆，查詢紀錄單 %3 張。"), said.cards.size(),
                      read.news, said.sheets.size());
}

Result<Answer> exchange_sync(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const std::filesystem::path place = arguments.values.front();
    JCIC_CHECK(files::may_be_made(place / "statement", workplace->parts().machine.profile()));
    desk::StatementFolder folder(place);
    JCIC_TRY(const auto links, workplace->statements().sync(folder));
    return told_of(links);
}

Result<Answer> hub_sync(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    if (workplace->parts().machine.settings().hub.empty())
        return Answer{{"ok", true}}.say(Cli::tr("未設定櫃台連線伺服器。"));
    JCIC_TRY(const auto links, workplace->hub().sync(workplace->statements()));
    // Of the branch's desks in any case: a forged question says nothing of what they told.
    const auto approvals = workplace->sync_images();
    return told_of(links, approvals ? std::nullopt : std::optional(approvals.error()));
}

}  // namespace jcic::cli
