#include "app/cli/commands/proof_answer.h"

#include "app/cli/terminal/cli_text.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::Proven;

std::string_view name_of(Proven proven) {
    switch (proven) {
        case Proven::nothing:
            return "nothing";
        case Proven::code_only:
            return "code-only";
        case Proven::whole_file:
            return "whole-file";
    }
    return "nothing";
}

/// Set in under what it is about; what stands by itself by as much.
Answer fault_told(const Fault& fault, const QString& margin = {}) {
    const auto words = words::words_for(fault);
    return Answer{{"fault", fault}, {"title", words.title}, {"cause", words.cause}}
        .say(QStringLiteral("%1%2 [%3]"), margin, words.title, fault)
        .say(margin + "  " + words.cause)
        .say(margin + "  " + words.advice);
}

Answer told_of(const desk::PageFinding& page, std::size_t number) {
    // No "ok" of its own: a page whose code holds is no page that was proven.
    Answer out{{"institution", page.institution},
               {"practice", page.practice},
               {"event", page.event},
               {"copy", page.copy},
               {"page", page.page},
               {"last", page.last},
               {"epoch", page.epoch},
               {"blank", page.blank},
               {"words_compared", page.words_compared},
               {"event_compared", page.event_compared}};
    if (page.blank) out.say(Cli::tr("第 %1 頁看不出印字（邊緣與淡色不計），未計入，請目視確認"), number);
    if (!page.institution.empty())
        out.say(Cli::tr("機構 %1，日誌第 %2 筆，第 %3 份，第 %4 頁%5"), page.institution, page.event, page.copy,
                page.page, page.last ? Cli::tr("（最後一頁）") : QString());
    if (page.signature_holds) out.say("  " + Cli::tr("驗證碼的簽章相符"));
    return out.list("faults", page.faults, [](const Fault& fault) { return fault_told(fault); });
}

Answer told_of(const desk::CopyInLedger& copy) {
    return Answer{{"query", copy.query},
                  {"case_number", copy.case_number},
                  {"item", copy.item},
                  {"person", copy.person},
                  {"copy", copy.number},
                  {"pages", copy.pages},
                  {"state", copy.state ? domain::name_of(*copy.state) : "unknown"},
                  {"exported", copy.left_as_file}}
        .say(Cli::tr("日誌所載：案號 %1，%2，當事人 %3，第 %4 份，共 %5 頁，現況：%6"),
             words::read_or_not(copy.case_number), copy.item, words::read_or_not(copy.person), copy.number, copy.pages,
             copy.state ? words::word_for(*copy.state) : Cli::tr("日誌裡沒有這一份"));
}

QString what_was_proven(const desk::ProofReport& report) {
    if (report.proven == Proven::whole_file && report.by == "digest")
        return Cli::tr("整個檔案與當時印出或匯出的相同（摘要相符）。");
    if (report.proven == Proven::whole_file) return Cli::tr("整個檔案由所指的憑證簽署，簽署後沒有改過。");
    if (report.proven == Proven::nothing) return Cli::tr("什麼都沒有證明。");
    const auto compare = report.copy
                             ? Cli::tr("請用眼睛核對：份的現況、案號、項目與當事人是否就是紙上的，各頁是否齊全。")
                             : Cli::tr("請用眼睛核對：日誌筆號、份號與頁次是否就是紙上的，各頁是否齊全。");
    return Cli::tr(
               "只驗了驗證碼：確實有這一頁，但影像或 PDF 上的文字、金額與姓名都沒有證明，照片或另貼的碼也會相符。") +
           compare;
}

/// What is forged weighs more than what cannot be read.
Outcome outcome_of_report(const desk::ProofReport& report) {
    Outcome out = report.success() ? Outcome::done : Outcome::unproven;
    const auto take = [&](const std::vector<Fault>& faults) {
        for (const auto& fault : faults)
            if (out != Outcome::integrity) out = outcome_of(fault.code);
    };
    take(report.faults);
    for (const auto& page : report.pages) take(page.faults);
    return out;
}

}  // namespace

Answer answer_of(const desk::ProofReport& report) {
    const auto outcome = outcome_of_report(report);
    std::size_t number = 0;
    Answer answer{
        {"ok", outcome == Outcome::done}, {"proven", cli::name_of(report.proven)}, {"by", report.by},
        {"key_known", report.key_known},  {"fingerprint", report.fingerprint},     {"signed_by", report.signed_by}};
    answer.list("pages", report.pages, [&](const auto& page) { return told_of(page, ++number); })
        .list("faults", report.faults, [](const Fault& fault) { return fault_told(fault, "  "); });
    if (report.copy) answer.add("copy", told_of(*report.copy));
    answer.say(what_was_proven(report));
    if (!report.signed_by.empty() && report.by.empty())
        answer.say(Cli::tr("檔案由指紋為 %1 的憑證簽署：請與總處留存的核對，或以 --certificate 交給程式核對。"),
                   report.signed_by);
    if (!report.key_known)
        answer.say(Cli::tr("公鑰還沒有核對，因此不算通過：指紋是 %1，請與總處留存的核對，並以 --key 交給程式。"),
                   report.fingerprint);
    return answer.with(outcome);
}

}  // namespace jcic::cli
