// Who may do what, and the half-yearly review of accounts (R-DU-8), at the terminal.

#include "app/cli/commands/register_acts.h"
#include "app/desk/registers/rights_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/branch/rights.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::Account;
using desk::ReviewedAccount;
using domain::Duty;

/// As the register of people calls them.
QString titles_of_duties(const std::set<Duty>& duties) {
    if (duties.size() == std::size(domain::all_duties)) return Cli::tr("任何人");
    std::vector<std::string> out;
    for (const auto duty : duties)
        for (const auto& choice : domain::registers::people.field("duties")->choices)
            if (choice.name == name_of(duty)) out.push_back(told(choice.title).toStdString());
    return text_of(listed(out));
}

Answer told_of(const domain::Right& right) {
    auto line = filled(Cli::tr("%1：%2"), told(right.about), told(right.title));
    for (const auto& [part, duties] :
         {std::pair{domain::Part::takes, &right.takes}, std::pair{domain::Part::beside, &right.beside}})
        if (!duties->empty()) line += "  " + filled(Cli::tr("%1：%2"), told(title_of(part)), titles_of_duties(*duties));
    if (right.of_others) line += "  " + told(limit_of(right));
    return Answer{{"action", right.action}, {"about", right.about},   {"title", right.title},
                  {"takes", right.takes},   {"beside", right.beside}, {"of_others", right.of_others}}
        .say(line);
}

QString when(const std::optional<UtcTime>& at) {
    return at ? spoken(*at) : Cli::tr("未曾");
}

Answer told_of(const Account& one) {
    auto line = filled(Cli::tr("%1 %2 %3　%4（%5 至 %6）　%7　最近登入 %8"), one.code, one.name, one.title,
                       words::words_for(one.duties), one.from, one.until ? spoken(*one.until) : QString(),
                       told(title_of(one.state)), when(one.use.signed_in)) +
                filled(Cli::tr("　最近作業 %1"), when(one.use.acted));
    if (one.unused) line += Cli::tr("　逾期未使用");
    return Answer{
        {"code", one.code},       {"name", one.name},    {"title", one.title}, {"duties", one.duties},
        {"from", one.from},       {"until", one.until},  {"state", one.state}, {"signed_in", one.use.signed_in},
        {"acted", one.use.acted}, {"unused", one.unused}}
        .say(line);
}

Answer told_of(const ReviewedAccount& one) {
    auto line = "    " + told(title_of(one.outcome));
    if (one.at) line += filled(Cli::tr("　審查 %1 %2"), one.by, *one.at);
    if (one.due) line += filled(Cli::tr("　下次期限 %1"), *one.due);
    if (one.overdue) line += Cli::tr("（逾期）");
    return told_of(one.account)
        .add("outcome", one.outcome)
        .add("by", one.by)
        .add("at", one.at)
        .add("due", one.due)
        .add("overdue", one.overdue)
        .say(line);
}

Result<Answer> saved_if_asked(Answer answer, desk::RightsDesk& rights, const desk::RightsSheet& sheet,
                              const Arguments& arguments) {
    if (!arguments.has("--output")) return answer;
    const auto file = arguments.option("--output");
    JCIC_TRY(const auto saving, saving_in(arguments));
    JCIC_TRY(const auto rows, rights.save(sheet, file, saving));
    // Of an overview it is a part: "ok" is of what was done alone.
    const auto said = saved_text(saving, rows);
    return answer.join(Answer{{"file", file}, {"rows", rows}, {"encrypted", !saving.in_clear}}.say(said));
}

}  // namespace

Result<Answer> rights_overview(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    auto& desk = workplace->desk<desk::RightsDesk>();
    JCIC_TRY(const auto accounts, desk.accounts());
    const auto tell = [](const auto& one) { return told_of(one); };
    Answer answer;
    answer.say(Cli::tr("權限一覽"))
        .list("rights", domain::rights(), tell)
        .say(Cli::tr("帳號"))
        .list("accounts", accounts, tell);
    return saved_if_asked(std::move(answer), desk, std::nullopt, arguments);
}

Result<Answer> rights_print(const Arguments& arguments) {
    JCIC_TRY(desk::RightsSheet wanted, given(arguments, "--half", desk::papers::parse_span));
    JCIC_TRY(auto workplace, signed_in(arguments));
    const bool overview = arguments.has("--overview");
    if (overview) wanted.reset();
    if (!overview && !wanted) wanted = desk::papers::half_of(workplace->parts().machine.today());
    JCIC_TRY(const auto page, workplace->desk<desk::RightsDesk>().page(wanted));
    workplace->look_at_printers();
    JCIC_CHECK(workplace->registers().print(page, {}));
    return Answer{{"ok", true}, {"sheet", page.name}, {"from", page.from}, {"to", page.to}}.say(
        overview ? Cli::tr("已送印：權限一覽表。") : filled(Cli::tr("已送印：帳號及權限盤點表，%1。"), *wanted));
}

Result<Answer> rights_review(const Arguments& arguments) {
    JCIC_TRY(const auto half, given(arguments, "--half", desk::papers::parse_span));
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto span = half.value_or(desk::papers::half_of(workplace->parts().machine.today()));
    auto& desk = workplace->desk<desk::RightsDesk>();
    JCIC_TRY(const auto lines, desk.review(span));
    Answer answer{{"from", span.from}, {"to", span.to}};
    answer.say(Cli::tr("帳號及權限盤點表，%1"), span).list("accounts", lines, [](const auto& line) {
        return told_of(line);
    });
    return saved_if_asked(std::move(answer), desk, span, arguments);
}

}  // namespace jcic::cli
