// Authorisations on their way to JCIC, and its replies, at the terminal (docs/authorisation-package.md).

#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/authorisation_desk.h"
#include "app/domain/roc_date.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using domain::registers::ReplyMeans;

std::vector<std::string> separated(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        if (comma > 0) out.emplace_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return out;
}

/// What stands in every answer about the files.
std::string whose_format() {
    return Cli::tr("聯徵中心的授權書傳送格式沒有公開；這是本程式自訂的格式（docs/authorisation-package.md）。")
        .toStdString();
}

Json codes_of(const std::vector<Fault>& faults) {
    auto out = Json::array();
    for (const auto& one : faults)
        out.push_back({{"code", one.text()},
                       {"field", std::string(one.detail("field"))},
                       {"reason", std::string(one.detail("reason"))}});
    return out;
}

Answer told_of(const desk::AuthorisationsView& view) {
    Answer answer;
    answer.json = {{"recipient", view.recipient}, {"to_send", Json::array()}, {"sent", Json::array()}};
    if (view.fault) {
        answer.json["fault"] = {{"code", view.fault->text()}, {"reason", std::string(view.fault->detail("reason"))}};
        answer.text = words::words_for(*view.fault).cause.toStdString() + "\n";
    } else {
        answer.text = Cli::tr("收件憑證的指紋：%1").arg(text_of(view.recipient)).toStdString() + "\n";
    }
    for (const auto& one : view.to_send) {
        answer.json["to_send"].push_back(
            {{"reference", one.reference}, {"faults", codes_of(one.faults)}, {"signer", one.signer}});
        answer.text += said_of(one.reference, one.faults.empty() ? Cli::tr("可以送出").toStdString()
                                                                 : Cli::tr("待更正").toStdString()) +
                       "\n";
        if (!one.signer.empty())
            answer.text += "  " + Cli::tr("簽章成立，簽署憑證：%1").arg(text_of(one.signer)).toStdString() + "\n";
        for (const auto& fault : one.faults) {
            const auto words = words::words_for(fault);
            answer.text += "  " + words.title.toStdString() + "：" + words.cause.toStdString() + "\n";
        }
    }
    for (const auto& one : view.sent) {
        answer.json["sent"].push_back({{"reference", one.reference},
                                       {"package", one.package},
                                       {"at", domain::iso_text(one.at)},
                                       {"late", one.late},
                                       {"to_be_put", one.to_be_put}});
        const auto state = one.to_be_put ? Cli::tr("傳送檔還沒放進資料夾，請再送一次")
                           : one.late    ? Cli::tr("逾 20 分鐘未獲回覆")
                                         : Cli::tr("等待回覆");
        answer.text += said_of(one.reference, state.toStdString()) + "\n";
    }
    answer.text += whose_format();
    return answer;
}

const char* name_of(ReplyMeans means) {
    switch (means) {
        case ReplyMeans::accepts:
            return "accepts";
        case ReplyMeans::refuses:
            return "refuses";
        case ReplyMeans::unknown:
            return "unknown";
        case ReplyMeans::not_waiting:
            return "not-waiting";
        case ReplyMeans::earlier:
            return "earlier";
        case ReplyMeans::future:
            return "future";
        case ReplyMeans::twice:
            break;
    }
    return "twice";
}

void tell(const desk::RepliesSeen& seen, Answer& answer) {
    Json file{{"file", seen.file.filename().string()}, {"digest", seen.digest}, {"lines", Json::array()}};
    answer.text += text_of(seen.file.filename().string()).toStdString() + "\n";
    if (seen.fault) {
        file["fault"] = {{"code", seen.fault->text()}, {"reason", std::string(seen.fault->detail("reason"))}};
        answer.text += "  " + words::words_for(*seen.fault).cause.toStdString() + "\n";
    }
    for (const auto& line : seen.lines) {
        file["lines"].push_back({{"reference", line.reply.reference},
                                 {"code", line.reply.code},
                                 {"at", domain::iso_text(line.reply.at)},
                                 {"means", name_of(line.means)}});
        answer.text += "  " +
                       said_of(line.reply.reference + " " + line.reply.code,
                               told(domain::registers::title_of(line.means)).toStdString()) +
                       "\n";
    }
    answer.json["files"].push_back(std::move(file));
}

/// What an earlier file of this run said counts by now: two about one row are no reason to stop half way. What could
/// not be taken in is told with its file.
void take_anew(desk::AuthorisationDesk& authorisations, desk::RepliesSeen& file, desk::RepliesTaken& all) {
    auto now = authorisations.look_at(file.file);
    if (!now) {
        file.fault = now.error();
        return;
    }
    file = *std::move(now);
    if (file.good() == 0) return;
    const auto taken = authorisations.take(file);
    if (!taken) {
        file.fault = taken.error();
        return;
    }
    all.accepted += taken->accepted;
    all.refused += taken->refused;
}

/// A file that cannot be read, or an answer that nobody can place, waits for a person: no script takes it for done.
/// What was taken in before, or is another's, does not; nor an answer to what waits for none any more.
Outcome outcome_of_file(const desk::RepliesSeen& seen) {
    if (seen.settled()) return Outcome::done;
    if (seen.fault) return outcome_of(seen.fault->code);
    const bool placed = std::ranges::none_of(seen.lines, [](const desk::JudgedReply& line) {
        return line.means == ReplyMeans::unknown || line.means == ReplyMeans::future || line.means == ReplyMeans::twice;
    });
    return placed ? Outcome::done : Outcome::refused;
}

}  // namespace

Result<Answer> authorisation_send(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    if (arguments.has("--check")) {
        JCIC_TRY(const auto view, workplace->authorisations().look());
        return told_of(view);
    }
    const auto only = arguments.has("--only") ? separated(arguments.option("--only")) : std::vector<std::string>{};
    if (arguments.has("--only") && only.empty()) return fail(FaultCode::input_form, "arguments", {{"field", "--only"}});
    JCIC_TRY(const auto sent, workplace->authorisations().send(only));
    Answer answer;
    answer.json = {{"package", sent.name},
                   {"digest", sent.digest},
                   {"recipient", sent.recipient},
                   {"references", sent.references},
                   {"left_out", sent.left_out},
                   {"for_next", sent.for_next},
                   {"put", sent.put}};
    for (const auto& name : sent.put)
        answer.text += Cli::tr("先前登記的傳送檔已放進資料夾：%1").arg(text_of(name)).toStdString() + "\n";
    if (!sent.name.empty())
        answer.text += Cli::tr("已產出 %1，授權書 %2 份：%3")
                           .arg(text_of(sent.name))
                           .arg(sent.references.size())
                           .arg(text_of(listed(sent.references)))
                           .toStdString() +
                       "\n";
    if (!sent.left_out.empty())
        answer.text += Cli::tr("待更正而沒有送：%1").arg(text_of(listed(sent.left_out))).toStdString() + "\n";
    if (!sent.for_next.empty())
        answer.text += Cli::tr("傳送檔已滿，請再送一次：%1").arg(text_of(listed(sent.for_next))).toStdString() + "\n";
    if (!sent.recipient.empty())
        answer.text += Cli::tr("收件憑證的指紋：%1").arg(text_of(sent.recipient)).toStdString() + "\n";
    answer.text += whose_format();
    if (!sent.left_out.empty() || !sent.for_next.empty()) answer.status = Outcome::refused;
    return answer;
}

Result<Answer> authorisation_replies(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    auto& authorisations = workplace->authorisations();
    std::vector<desk::RepliesSeen> seen;
    if (arguments.has("--file")) {
        JCIC_TRY(auto one, authorisations.look_at(arguments.option("--file")));
        // What a person named is refused as such; of a folder's files each is told.
        if (one.fault && !arguments.has("--check")) return tl::unexpected<Fault>(*one.fault);
        seen.push_back(std::move(one));
    } else {
        JCIC_TRY(seen, authorisations.look_at_replies());
    }
    Answer answer;
    answer.json = {{"files", Json::array()}, {"accepted", 0}, {"refused", 0}};
    desk::RepliesTaken all;
    for (auto& one : seen) {
        if (!arguments.has("--check") && one.good() > 0) take_anew(authorisations, one, all);
        tell(one, answer);
        if (const auto outcome = outcome_of_file(one); outcome != Outcome::done) answer.status = outcome;
    }
    answer.json["accepted"] = all.accepted;
    answer.json["refused"] = all.refused;
    answer.text +=
        arguments.has("--check")
            ? Cli::tr("只檢視，沒有登記。").toStdString()
            : Cli::tr("已登記：審核通過 %1 份，未通過 %2 份。").arg(all.accepted).arg(all.refused).toStdString();
    answer.text += "\n" + whose_format();
    return answer;
}

}  // namespace jcic::cli
