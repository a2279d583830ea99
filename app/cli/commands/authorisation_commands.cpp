// Authorisations on their way to JCIC, and its replies, at the terminal (docs/run/authorisation-package.md).

#include <algorithm>

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/named.h"
#include "app/desk/registers/authorisation_desk.h"
#include "app/words/counted.h"
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
QString whose_format() {
    return Cli::tr("聯徵中心之授權書傳送格式未公開；此為本程式自訂之格式（docs/run/authorisation-package.md）。");
}

/// Which field of it, and why.
Answer facts_of(const Fault& fault) {
    return Answer{{"code", fault}, {"field", fault.detail("field")}, {"reason", fault.detail("reason")}};
}

/// A file that is no good, or a certificate: there is no field.
Json facts_of_file(const Fault& fault) {
    return Answer{{"code", fault}, {"reason", fault.detail("reason")}}.json();
}

Answer told_of(const desk::AuthorisationToSend& one) {
    auto out = Answer{{"reference", one.reference}, {"signer", one.signer}}.say(
        Cli::tr("%1：%2"), one.reference, one.faults.empty() ? Cli::tr("可送出") : Cli::tr("待更正"));
    if (!one.signer.empty()) out.say("  " + Cli::tr("簽章成立，簽署憑證：%1"), one.signer);
    return out.list("faults", one.faults, [](const Fault& fault) {
        const auto words = words::words_for(fault);
        return facts_of(fault).say(Cli::tr("%1：%2"), words.title, words.cause);
    });
}

Answer told_of(const desk::AuthorisationSent& one) {
    const auto state = one.to_be_put ? Cli::tr("傳送檔未放入資料夾，請再次傳送")
                       : one.late    ? Cli::tr("逾 20 分鐘未獲回覆")
                                     : Cli::tr("等待回覆");
    return Answer{{"reference", one.reference},
                  {"package", one.package},
                  {"at", one.at},
                  {"late", one.late},
                  {"to_be_put", one.to_be_put}}
        .say(Cli::tr("%1：%2"), one.reference, state);
}

Answer told_of(const desk::AuthorisationsView& view) {
    Answer out{{"recipient", view.recipient}};
    if (view.fault)
        out.add("fault", facts_of_file(*view.fault)).say(words::words_for(*view.fault).cause);
    else
        out.say(Cli::tr("收件憑證的指紋：%1"), view.recipient);
    const auto tell = [](const auto& one) { return told_of(one); };
    return out.list("to_send", view.to_send, tell).list("sent", view.sent, tell).say(whose_format());
}

constexpr Named<ReplyMeans> meanings[]{{ReplyMeans::accepts, "accepts"}, {ReplyMeans::refuses, "refuses"},
                                       {ReplyMeans::unknown, "unknown"}, {ReplyMeans::not_waiting, "not-waiting"},
                                       {ReplyMeans::earlier, "earlier"}, {ReplyMeans::future, "future"},
                                       {ReplyMeans::twice, "twice"}};

Answer told_of(const desk::JudgedReply& line) {
    const auto& reply = line.reply;
    return Answer{{"reference", reply.reference},
                  {"code", reply.code},
                  {"at", reply.at},
                  {"means", row_of(meanings, line.means).name}}
        .say(Cli::tr("%1：%2"), reply.reference + " " + reply.code, told(domain::registers::title_of(line.means)));
}

Answer told_of(const desk::RepliesSeen& seen) {
    auto out = Answer{{"file", seen.file.filename()}, {"digest", seen.digest}}.say(spoken(seen.file.filename()));
    if (seen.fault) out.add("fault", facts_of_file(*seen.fault)).say("  " + words::words_for(*seen.fault).cause);
    return out.list("lines", seen.lines, [](const auto& line) { return told_of(line); });
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
    const auto taken = authorisations.take_replies(file);
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
    JCIC_TRY(auto workplace, signed_in(arguments));
    if (arguments.has("--check")) {
        JCIC_TRY(const auto view, workplace->authorisations().look());
        return told_of(view);
    }
    const auto only = arguments.has("--only") ? separated(arguments.option("--only")) : std::vector<std::string>{};
    if (arguments.has("--only") && only.empty()) return fail(FaultCode::input_form, "arguments", {{"field", "--only"}});
    JCIC_TRY(const auto sent, workplace->authorisations().send(only));
    Answer answer{{"package", sent.name},
                  {"digest", sent.digest},
                  {"recipient", sent.recipient},
                  {"references", sent.references},
                  {"left_out", sent.left_out},
                  {"for_next", sent.for_next},
                  {"put", sent.put}};
    for (const auto& name : sent.put) answer.say(Cli::tr("先前登記的傳送檔已放進資料夾：%1"), name);
    if (!sent.name.empty())
        answer.say(Cli::tr("已產出 %1，授權書 %n 份：%2", nullptr, words::counted(sent.references.size())), sent.name,
                   listed(sent.references));
    if (!sent.left_out.empty()) answer.say(Cli::tr("待更正而未送：%1"), listed(sent.left_out));
    if (!sent.for_next.empty()) answer.say(Cli::tr("傳送檔已滿，請再次傳送：%1"), listed(sent.for_next));
    if (!sent.recipient.empty()) answer.say(Cli::tr("收件憑證的指紋：%1"), sent.recipient);
    const bool all = sent.left_out.empty() && sent.for_next.empty();
    return answer.say(whose_format()).with(all ? Outcome::done : Outcome::refused);
}

Result<Answer> authorisation_replies(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
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
    const bool only_seen = arguments.has("--check");
    auto outcome = Outcome::done;
    desk::RepliesTaken all;
    for (auto& one : seen) {
        if (!only_seen && one.good() > 0) take_anew(authorisations, one, all);
        if (const auto of_file = outcome_of_file(one); of_file != Outcome::done) outcome = of_file;
    }
    return Answer{{"accepted", all.accepted}, {"refused", all.refused}}
        .list("files", seen, [](const auto& one) { return told_of(one); })
        .say(only_seen ? Cli::tr("僅檢視，未登記。")
                       : filled(Cli::tr("已登記：審核通過 %1 份，未通過 %2 份。"), all.accepted, all.refused))
        .say(whose_format())
        .with(outcome);
}

}  // namespace jcic::cli
