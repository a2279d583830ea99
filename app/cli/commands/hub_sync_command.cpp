// What the desks of one branch tell each other over the hub, at the terminal (docs/run/desks.md).

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/failure.h"
#include "app/desk/exchange/statement_desk.h"
#include "app/desk/seat/hub_desk.h"
#include "app/domain/registers/desks.h"

namespace jcic::cli {
namespace {

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
        answer.say(Cli::tr("未送出 %1：編號，或保管、借用人員代碼不合規定格式。請以其他方式告知他台。"), one);
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
    answer.say(Cli::tr("本機：已送出至日誌第 %1 筆。"), own.through);
    if (own.waits) answer.say(Cli::tr("至第 %1 筆者尚待送出，下次再送同一份。"), *own.waits);
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

}  // namespace

Result<Answer> hub_fingerprint(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto fingerprint, workplace->statements().fingerprint());
    return Answer{{"fingerprint", fingerprint}}.say(Cli::tr("本機工作站憑證的指紋：%1"), fingerprint);
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
