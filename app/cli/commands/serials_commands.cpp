// Serial numbers that JCIC still holds for a subject (R-SE-2). Who is asked about is never on the command line.

#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/page_lines.h"
#include "app/desk/queries/serial_desk.h"
#include "app/words/counted.h"

namespace jcic::cli {
namespace {

Answer told_of(const inquiry::SerialHeld& one) {
    const auto where = one.query ? filled(Cli::tr("查詢 %1"), *one.query)
                                 : filled(Cli::tr("本機無查詢案，登記為補查第 %1 筆"), one.row);
    return Answer{{"item", one.item},
                  {"serial", one.masked},
                  {"issued", one.issued},
                  {"deadline", one.deadline},
                  {"query", one.query.value_or("")},
                  {"row", one.row}}
        .say(Cli::tr("%1 %2，暫存至 %3：%4"), one.item, one.masked, one.deadline, where);
}

Answer told_of(const inquiry::AskedOfJcic& line) {
    return Answer{{"item", line.item},
                  {"at", line.at},
                  {"case", line.case_number},
                  {"user", line.user_code},
                  {"outcome", line.outcome}}
        .say(Cli::tr("Z52 有、本機無：%1 %2，案號 %3，%4"), line.item, line.at, line.case_number, line.outcome);
}

Result<std::string> value_in(const domain::registers::Values& values, const char* field) {
    const auto found = values.find(field);
    if (found == values.end() || found->second.empty())
        return fail(FaultCode::input_missing, "serials", {{"field", field}});
    return found->second;
}

}  // namespace

Result<Answer> serials_subjects(const Arguments& arguments) {
    JCIC_TRY(auto workplace, with_jcic_open(arguments));
    JCIC_TRY(const auto subjects, workplace->serials().subjects({}));
    return Answer()
        .say(Cli::tr("%n 位當事人可能有調閱序號待補查", nullptr, words::counted(subjects.size())))
        .list("subjects", subjects, [](const auto& one) {
            QStringList why;
            if (one.in_ledger) why << Cli::tr("本機有未發查或結果未明的查詢");
            if (one.in_z52) why << Cli::tr("Z52 有、本機無之查詢");
            return Answer{{"subject", one.subject_id}, {"in_ledger", one.in_ledger}, {"in_z52", one.in_z52}}.say(
                QStringLiteral("%1  %2"), one.subject_id, why.join(QStringLiteral("；")));
        });
}

Result<Answer> serials_find(const Arguments& arguments) {
    JCIC_TRY(const auto values, values_in(arguments, "--values"));
    JCIC_TRY(const auto subject, value_in(values, "subject"));
    JCIC_TRY(const auto why, value_in(values, "why"));
    JCIC_TRY(auto workplace, with_jcic_open(arguments));
    JCIC_TRY(const auto found, workplace->serials().find(subject, why, {}));
    const auto tell = [](const auto& one) { return told_of(one); };
    return Answer{{"asking", found.asking}}
        .say(Cli::tr("聯徵中心仍持有 %n 個調閱序號", nullptr, words::counted(found.serials.size())))
        .list("serials", found.serials, tell)
        .list("not_here", found.not_here, tell);
}

Result<Answer> serials_take_over(const Arguments& arguments) {
    JCIC_CHECK(need(arguments, {"--query"}));
    JCIC_TRY(const auto approver, person_in(arguments, "--second"));
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto& row = arguments.values.front();
    const auto query = arguments.option("--query");
    JCIC_TRY(const auto page, workplace->serials().page(query, row, approver));
    if (arguments.has("--check")) return page_to_sign(page.text);
    JCIC_TRY(const auto password, seconds_password(arguments, page.text, filled(Cli::tr("%1 核准，密碼"), approver)));
    JCIC_CHECK(workplace->serials().take_over(page, password));
    return Answer{{"ok", true}, {"row", row}, {"query", query}, {"page", page.text}, {"digest", page.digest_text}}
        .say_lines(page_lines(page.text))
        .say(Cli::tr("已併入；請於到期前以此序號調閱。"));
}

}  // namespace jcic::cli
