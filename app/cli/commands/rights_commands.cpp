// Who may do what, and the half-yearly review of accounts (R-DU-8), at the terminal.

#include <QStringList>

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/rights_desk.h"
#include "app/desk/rooms/rooms.h"
#include "app/domain/branch/rights.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::Account;
using desk::ReviewedAccount;
using domain::Duty;

Json names_of_duties(const std::set<Duty>& duties) {
    Json out = Json::array();
    for (const auto duty : duties) out.push_back(std::string(name_of(duty)));
    return out;
}

/// As the register of people calls them.
std::string titles_of_duties(const std::set<Duty>& duties) {
    if (duties.size() == std::size(domain::all_duties)) return Cli::tr("任何人").toStdString();
    std::vector<std::string> out;
    for (const auto duty : duties)
        for (const auto& choice : domain::registers::people.field("duties")->choices)
            if (choice.name == name_of(duty)) out.push_back(told(choice.title).toStdString());
    return listed(out);
}

Json json_of(const domain::Right& right) {
    return {{"action", std::string(right.action)},
            {"about", right.about},
            {"title", right.title},
            {"takes", names_of_duties(right.takes)},
            {"beside", names_of_duties(right.beside)},
            {"of_others", right.of_others}};
}

std::string line_of(const domain::Right& right) {
    const auto part = [&](domain::Part which, const std::set<Duty>& duties) {
        return duties.empty() ? std::string()
                              : "  " + said_of(told(title_of(which)).toStdString(), titles_of_duties(duties));
    };
    auto out = said_of(told(right.about).toStdString(), told(right.title).toStdString()) +
               part(domain::Part::takes, right.takes) + part(domain::Part::beside, right.beside);
    if (right.of_others) out += "  " + told(limit_of(right)).toStdString();
    return out;
}

Json moment_or_null(const std::optional<UtcTime>& at) {
    return at ? Json(domain::iso_text(*at)) : Json();
}
Json day_or_null(const std::optional<domain::RocDate>& day) {
    return day ? Json(day->text()) : Json();
}

Json json_of(const Account& one) {
    return {{"code", one.code},
            {"name", one.name},
            {"title", one.title},
            {"duties", one.duties.text()},
            {"from", one.from.text()},
            {"until", day_or_null(one.until)},
            {"state", std::string(name_of(one.state))},
            {"signed_in", moment_or_null(one.use.signed_in)},
            {"acted", moment_or_null(one.use.acted)},
            {"unused", one.unused}};
}

std::string when(const std::optional<UtcTime>& at) {
    return at ? domain::roc_time_text(*at) : Cli::tr("未曾").toStdString();
}

std::string line_of(const Account& one) {
    auto out = Cli::tr("%1 %2 %3　%4（%5 至 %6）　%7　最近簽入 %8")
                   .arg(text_of(one.code), text_of(one.name), text_of(one.title), words::words_for(one.duties),
                        text_of(one.from.dashed()), one.until ? text_of(one.until->dashed()) : QString(),
                        told(title_of(one.state)), text_of(when(one.use.signed_in))) +
               Cli::tr("　最近作為 %1").arg(text_of(when(one.use.acted)));
    if (one.unused) out += Cli::tr("　久未使用");
    return out.toStdString();
}

Json json_of(const ReviewedAccount& line) {
    auto out = json_of(line.account);
    out["outcome"] = std::string(name_of(line.outcome));
    out["by"] = line.by;
    out["at"] = moment_or_null(line.at);
    out["due"] = day_or_null(line.due);
    out["overdue"] = line.overdue;
    return out;
}

std::string line_of(const ReviewedAccount& line) {
    auto out = line_of(line.account) + "\n    " + told(title_of(line.outcome)).toStdString();
    if (line.at)
        out += Cli::tr("　審查 %1 %2").arg(text_of(line.by), text_of(domain::roc_time_text(*line.at))).toStdString();
    if (line.due) out += Cli::tr("　下次期限 %1").arg(text_of(line.due->dashed())).toStdString();
    if (line.overdue) out += Cli::tr("（逾期）").toStdString();
    return out;
}

Result<void> save_if_asked(desk::RightsDesk& rights, const desk::RightsSheet& sheet, const Arguments& arguments,
                           Answer& answer) {
    if (!arguments.has("--output")) return {};
    const auto file = arguments.option("--output");
    JCIC_TRY(const auto saving, saving_in(arguments));
    JCIC_TRY(const auto rows, saving.in_clear ? rights.save_in_clear(sheet, file, saving.why)
                                              : rights.save(sheet, file, saving.password));
    answer.json["file"] = file;
    answer.json["rows"] = rows;
    answer.json["encrypted"] = !saving.in_clear;
    answer.text += "\n" + saved_text(saving, rows);
    return {};
}

}  // namespace

Result<Answer> rights_overview(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    desk::RightsDesk desk(workplace->rooms());
    JCIC_TRY(const auto accounts, desk.accounts());
    Answer answer;
    answer.json = {{"rights", Json::array()}, {"accounts", Json::array()}};
    answer.text = Cli::tr("權限一覽").toStdString();
    for (const auto& right : domain::rights()) {
        answer.json["rights"].push_back(json_of(right));
        answer.text += "\n" + line_of(right);
    }
    answer.text += "\n" + Cli::tr("帳號").toStdString();
    for (const auto& one : accounts) {
        answer.json["accounts"].push_back(json_of(one));
        answer.text += "\n" + line_of(one);
    }
    JCIC_CHECK(save_if_asked(desk, std::nullopt, arguments, answer));
    return answer;
}

Result<Answer> rights_print(const Arguments& arguments) {
    desk::RightsSheet wanted;
    if (arguments.has("--half")) {
        JCIC_TRY(wanted, desk::papers::parse_span(arguments.option("--half")));
    }
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const bool overview = arguments.has("--overview");
    if (overview) wanted.reset();
    if (!overview && !wanted) wanted = desk::papers::half_of(workplace->rooms().today());
    JCIC_TRY(const auto page, desk::RightsDesk(workplace->rooms()).page(wanted));
    workplace->look_at_printers();
    JCIC_CHECK(workplace->registers().print(page, {}));
    Answer answer;
    answer.json = {{"ok", true}, {"sheet", page.name}, {"from", page.from.text()}, {"to", page.to.text()}};
    answer.text = (overview ? Cli::tr("已送印：權限一覽表。")
                            : Cli::tr("已送印：帳號及權限盤點表，%1。").arg(text_of(wanted->text())))
                      .toStdString();
    return answer;
}

Result<Answer> rights_review(const Arguments& arguments) {
    std::optional<desk::papers::Span> half;
    if (arguments.has("--half")) {
        JCIC_TRY(half, desk::papers::parse_span(arguments.option("--half")));
    }
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto span = half.value_or(desk::papers::half_of(workplace->rooms().today()));
    desk::RightsDesk desk(workplace->rooms());
    JCIC_TRY(const auto lines, desk.review(span));
    Answer answer;
    answer.json = {{"from", span.from.text()}, {"to", span.to.text()}, {"accounts", Json::array()}};
    answer.text = Cli::tr("帳號及權限盤點表，%1").arg(text_of(span.text())).toStdString();
    for (const auto& line : lines) {
        answer.json["accounts"].push_back(json_of(line));
        answer.text += "\n" + line_of(line);
    }
    JCIC_CHECK(save_if_asked(desk, span, arguments, answer));
    return answer;
}

}  // namespace jcic::cli
