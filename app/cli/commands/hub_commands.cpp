// The hub where the bank's desks meet, at the terminal (docs/run/hub.md).

#include <map>

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/failure.h"
#include "app/desk/seat/hub_desk.h"
#include "app/desk/upkeep/hub_check.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

struct PhaseName {
    hub::LineState::Phase phase;
    const char* name;
    const char* said;
};
constexpr std::array phases{
    PhaseName{hub::LineState::Phase::opening, "opening", QT_TRANSLATE_NOOP("Cli", "櫃台連線：連線中")},
    PhaseName{hub::LineState::Phase::connected, "connected", QT_TRANSLATE_NOOP("Cli", "櫃台連線：正常")},
    PhaseName{hub::LineState::Phase::away, "away", QT_TRANSLATE_NOOP("Cli", "櫃台連線：中斷")},
    PhaseName{hub::LineState::Phase::refused, "refused", QT_TRANSLATE_NOOP("Cli", "櫃台連線：伺服器未獲採用")}};

const PhaseName& name_of(hub::LineState::Phase phase) {
    return *std::ranges::find(phases, phase, &PhaseName::phase);
}

/// What lies there for witnesses.
Answer tree_answer(const desk::HubTreeStatus& tree) {
    Answer out{{"leaves", tree.leaves}, {"events", tree.events}, {"sealed", tree.sealed}, {"restored", tree.restored}};
    out.say(Cli::tr("日誌雜湊：已上傳 %1 筆，共 %2 筆；封印至第 %3 筆"), tree.leaves, tree.events, tree.sealed);
    if (tree.restored) out.say(Cli::tr("伺服器上為還原前之日誌雜湊，不再上傳：請資料庫人員依文件清除後重新上傳。"));
    out.list("witnessed", tree.witnessed, [](const auto& one) {
        return Answer{{"through", one.through}, {"by", one.by}, {"at", domain::iso_text(one.at)}}.say(
            Cli::tr("見證至第 %1 筆（%2，%3）"), one.through, one.by, domain::roc_time_text(one.at));
    });
    out.add("strangers", tree.strangers);
    for (const auto& one : tree.strangers)
        out.say(Cli::tr("見證 %1 未登記，未採信其簽章：由單位主管會同另一人登記其公鑰。"), one);
    return out;
}

/// "A-001 T50 0129999-W2", as the settling says it.
struct UseElsewhere {
    std::string number, item, desk;
};
UseElsewhere read_use(const std::string& said) {
    for (const std::string_view item : {"T50", "T51", "T52", "*", "card"}) {
        const auto at = said.rfind(" " + std::string(item) + " ");
        if (at != std::string::npos) return {said.substr(0, at), std::string(item), said.substr(at + item.size() + 2)};
    }
    return {said, {}, {}};
}

/// A line a form and desk, not one an item; of cards apart: no paper was entered twice.
void say_uses(Answer& answer, const std::vector<std::string>& all, const QString& of_form, const QString& of_card) {
    std::map<std::pair<std::string, std::string>, QStringList> forms;
    for (const auto& one : all) {
        const auto use = read_use(one);
        if (use.item == "card")
            answer.say(of_card, use.number, use.desk);
        else
            forms[{use.number, use.desk}] << (use.item == "*" ? Cli::tr("整份") : QString::fromStdString(use.item));
    }
    for (const auto& [form, items] : forms)
        answer.say(of_form, form.first, items.join(QStringLiteral("、")).toStdString(), form.second);
}

}  // namespace

Result<Answer> hub_request(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const std::filesystem::path folder = arguments.values.front();
    JCIC_TRY(const auto made, arguments.has("--new-key") ? workplace->hub().request_for_new_key(folder)
                                                         : workplace->hub().request(folder));
    return Answer{{"enrolment", made.enrolment.string()},
                  {"request", made.certificate.string()},
                  {"role", made.role},
                  {"fingerprint", made.fingerprint}}
        .say(Cli::tr("申請檔：%1，交資料庫人員以 jcic-desk-hub enrol 登記。"), made.enrolment.string())
        .say(Cli::tr("憑證申請檔：%1，交本行憑證機構簽發，名稱須為 %2。"), made.certificate.string(), made.role)
        .say(Cli::tr("本機工作站憑證的指紋，登記前以電話核對：%1"), made.fingerprint);
}

Result<Answer> hub_status(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto status, workplace->hub().status());
    const auto& phase = name_of(status.line.phase);
    Answer answer{{"address", status.address},         {"state", phase.name},
                  {"freed", status.settled.freed},     {"spent", status.settled.spent},
                  {"claimed", status.settled.claimed}, {"held", status.settled.held},
                  {"taken", status.settled.taken},     {"elsewhere", status.settled.elsewhere}};
    if (status.address.empty()) return std::move(answer.say(Cli::tr("未設定櫃台連線伺服器。")));
    if (status.line.fault) return tl::unexpected<Fault>(*status.line.fault);
    answer.add("certificate_until", status.certificate_until).add_known("days_left", status.days_left);
    answer.say(Cli::tr(phase.said)).say(Cli::tr("伺服器：%1"), status.address);
    if (status.days_left)
        answer.say(Cli::tr("本工作站的憑證 %1 到期：以 hub request 申請換發。"),
                   domain::roc_date_at(*status.certificate_until).dashed());
    answer.list("desks", status.desks, [](const auto& one) {
        return Answer{{"workstation", one.workstation}, {"branch", one.branch}, {"retired", one.retired}}.say(
            one.retired ? Cli::tr("  %1 %2（已停用）") : Cli::tr("  %1 %2"), one.workstation, one.branch);
    });
    const auto card = Cli::tr("依伺服器，晶片卡 %1 在 %2：確在本櫃者，請該櫃台先登記停用；不在本櫃者，請更正登記簿。");
    say_uses(answer, status.settled.taken, Cli::tr("二台均已使用：%1（%2），另一台 %3。請登記缺失。"), card);
    say_uses(answer, status.settled.elsewhere,
             Cli::tr("本櫃登錄、位於另一台：%1（%2），另一台 %3。同一份重複登錄時請登記缺失。"), card);
    answer.add("tree", tree_answer(status.tree));
    if (status.tree.fault)
        return add_failure(answer, *status.tree.fault)
            .say_lines(line_of_fault(*status.tree.fault))
            .with(outcome_of(status.tree.fault->code));
    const auto& settled = status.settled.fault;
    const auto& worst = settled && settled->code == FaultCode::hub_rolled_back ? settled : status.clock;
    if (worst) return add_failure(answer, *worst).say_lines(line_of_fault(*worst)).with(outcome_of(worst->code));
    if (!status.settled.taken.empty() || !status.settled.elsewhere.empty()) answer.status = Outcome::integrity;
    return answer;
}

Result<Answer> hub_check(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto check, desk::check_hub_here(workplace->parts()));
    Answer answer{{"address", check.address}, {"ok", !check.fault}};
    if (check.address.empty()) return std::move(answer.say(Cli::tr("未設定櫃台連線伺服器。")));
    answer.say(Cli::tr("伺服器：%1"), check.address).list("steps", check.steps, [](const auto& one) {
        Answer out{{"step", std::string(one.name)}, {"ok", one.passed}, {"found", one.found}};
        const auto title = words::told(one.title);
        if (one.days_left)
            return out.add("days_left", *one.days_left).say(Cli::tr("  %1：%2 到期，請申請換發"), title, one.found);
        return one.passed ? out.say(Cli::tr("  %1：正常 %2"), title, one.found)
                          : out.say(Cli::tr("  %1：未通過"), title);
    });
    if (!check.fault) return answer;
    return add_failure(answer, *check.fault).say_lines(line_of_fault(*check.fault)).with(outcome_of(check.fault->code));
}

}  // namespace jcic::cli
