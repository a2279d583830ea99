// Serial numbers that JCIC still holds for a subject (R-SE-2). Who is asked about is never on the command line.

#include "app/cli/command.h"
#include "app/cli/commands/card_typist.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/page_lines.h"
#include "app/desk/queries/serial_desk.h"
#include "app/desk/rooms/host_limit.h"
#include "app/desk/rooms/rooms.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/desk/seat/seat.h"

namespace jcic::cli {
namespace {

std::string time_text(UtcTime at) {
    return domain::roc_time_text(at);
}

Json json_of(const inquiry::SerialHeld& one) {
    return {{"item", std::string(domain::code_of(one.item))},
            {"serial", one.masked},
            {"issued", domain::iso_text(one.issued)},
            {"deadline", domain::iso_text(one.deadline)},
            {"query", one.query.value_or("")},
            {"row", one.row}};
}

std::string line_of(const inquiry::SerialHeld& one) {
    const auto where = one.query ? Cli::tr("查詢 %1").arg(text_of(*one.query))
                                 : Cli::tr("本機沒有查詢案，登記為補查第 %1 筆").arg(text_of(one.row));
    return Cli::tr("%1 %2，暫存至 %3：%4")
        .arg(text_of(domain::code_of(one.item)), text_of(one.masked), text_of(time_text(one.deadline)), where)
        .toStdString();
}

std::string line_of(const inquiry::AskedOfJcic& line) {
    return Cli::tr("Z52 有而本機沒有：%1 %2，案號 %3，%4")
        .arg(text_of(line.item), text_of(time_text(line.at)), text_of(line.case_number), text_of(line.outcome))
        .toStdString();
}

Result<std::string> given(const domain::registers::Values& values, const char* field) {
    const auto found = values.find(field);
    if (found == values.end() || found->second.empty())
        return fail(FaultCode::input_missing, "serials", {{"field", field}});
    return found->second;
}

}  // namespace

Result<std::unique_ptr<desk::Workplace>> with_jcic_open(const Arguments& arguments) {
    const desk::HostLimit limit(desk::host_time_of_a_command);
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto person, person_named(arguments));
    JCIC_TRY(const auto password, own_password(arguments, person));
    JCIC_CHECK(sign_in_as(*workplace, person, password, desk::HostAccount::leave));
    auto& rooms = workplace->rooms();
    // Before another secret is asked for, and before JCIC is: a session there is not opened for nobody, or for another
    // card than the one that the person has out.
    JCIC_TRY(desk::Seat * seat, rooms.officers_seat("serials"));
    JCIC_TRY(const auto card, desk::open_held_card(rooms, *seat));
    if (!rooms.settings.host_account_apart) {
        JCIC_CHECK(workplace->seat().open_account(password));
    } else {
        JCIC_TRY(const auto account,
                 read_secret(arguments, "--host-password-fd",
                             Cli::tr("%1 在聯徵中心的帳號目前的密碼").arg(text_of(person.text())).toStdString()));
        JCIC_CHECK(workplace->seat().open_account(account));
    }
    JCIC_TRY(const auto steps_in, SteppingIn::ask(arguments, *workplace));
    JCIC_TRY(const auto pin,
             read_secret(arguments, "--pin-fd", Cli::tr("晶片卡 %1 的密碼").arg(text_of(card.number)).toStdString()));
    desk::Consent consent;
    if (arguments.has("--last-try")) consent = desk::LastTryConsent{arguments.option("--last-try")};
    JCIC_CHECK(workplace->card().open_jcic(pin, {}, consent, steps_in.typist()));
    return workplace;
}

Result<Answer> serials_subjects(const Arguments& arguments) {
    JCIC_TRY(auto workplace, with_jcic_open(arguments));
    JCIC_TRY(const auto subjects, workplace->serials().subjects({}));
    Answer answer;
    answer.json = {{"subjects", Json::array()}};
    answer.text = Cli::tr("%1 位當事人可能有序號要補查").arg(subjects.size()).toStdString();
    for (const auto& one : subjects) {
        answer.json["subjects"].push_back(
            {{"subject", one.subject_id}, {"in_ledger", one.in_ledger}, {"in_z52", one.in_z52}});
        answer.text += "\n" + one.subject_id + "  ";
        if (one.in_ledger) answer.text += Cli::tr("本機有未發查或結果未明的查詢").toStdString();
        if (one.in_ledger && one.in_z52) answer.text += "；";
        if (one.in_z52) answer.text += Cli::tr("Z52 有本機沒有的查詢").toStdString();
    }
    return answer;
}

Result<Answer> serials_find(const Arguments& arguments) {
    JCIC_TRY(const auto values, values_in(arguments.option("--values")));
    JCIC_TRY(const auto subject, given(values, "subject"));
    JCIC_TRY(const auto why, given(values, "why"));
    JCIC_TRY(auto workplace, with_jcic_open(arguments));
    JCIC_TRY(const auto found, workplace->serials().find(subject, why, {}));
    Answer answer;
    answer.json = {{"asking", found.asking}, {"serials", Json::array()}, {"not_here", Json::array()}};
    answer.text = Cli::tr("聯徵仍持有 %1 個序號").arg(found.serials.size()).toStdString();
    for (const auto& one : found.serials) {
        answer.json["serials"].push_back(json_of(one));
        answer.text += "\n" + line_of(one);
    }
    for (const auto& line : found.not_here) {
        answer.json["not_here"].push_back({{"item", line.item},
                                           {"at", domain::iso_text(line.at)},
                                           {"case", line.case_number},
                                           {"user", line.user_code},
                                           {"outcome", line.outcome}});
        answer.text += "\n" + line_of(line);
    }
    return answer;
}

Result<Answer> serials_take_over(const Arguments& arguments) {
    JCIC_TRY(const auto approver, second_in(arguments));
    for (const auto* option : {"--query", "--second"})
        if (!arguments.has(option))
            return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto& row = arguments.values.front();
    const auto query = arguments.option("--query");
    JCIC_TRY(const auto page, workplace->serials().page(query, row, *approver));
    JCIC_TRY(const auto password,
             signers_password(arguments, "--second-password-fd", page.text,
                              Cli::tr("%1 核准，密碼").arg(text_of(approver->text())).toStdString()));
    JCIC_CHECK(workplace->serials().take_over(page, password));
    Answer answer;
    answer.json = {{"ok", true}, {"row", row}, {"query", query}, {"page", page.text}, {"digest", page.digest_text}};
    answer.text = page_lines(page.text) + Cli::tr("已併入；到期前以這個序號調閱。").toStdString();
    return answer;
}

}  // namespace jcic::cli
