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

Json json_of(const std::vector<Fault>& faults) {
    auto out = Json::array();
    for (const auto& fault : faults) {
        const auto words = words::words_for(fault);
        out.push_back({{"fault", std::string(fault.text())},
                       {"title", words.title.toStdString()},
                       {"cause", words.cause.toStdString()}});
    }
    return out;
}

Json json_of(const desk::PageFinding& page) {
    // No "ok" of its own: a page whose code holds is no page that was proven.
    return {{"institution", page.institution},
            {"practice", page.practice},
            {"event", page.event},
            {"copy", page.copy},
            {"page", page.page},
            {"last", page.last},
            {"epoch", page.epoch},
            {"blank", page.blank},
            {"words_compared", page.words_compared},
            {"event_compared", page.event_compared},
            {"faults", json_of(page.faults)}};
}

Json json_of(const desk::CopyInLedger& copy) {
    return {{"query", copy.query},
            {"case_number", copy.case_number},
            {"item", copy.item},
            {"person", copy.person},
            {"copy", copy.number},
            {"pages", copy.pages},
            {"state", copy.state ? std::string(domain::name_of(*copy.state)) : "unknown"},
            {"exported", copy.left_as_file}};
}

std::string text_of_faults(const std::vector<Fault>& faults) {
    std::string text;
    for (const auto& fault : faults) {
        const auto words = words::words_for(fault);
        text += "  " + words.title.toStdString() + " [" + std::string(fault.text()) + "]\n    " +
                words.cause.toStdString() + "\n    " + words.advice.toStdString() + "\n";
    }
    return text;
}

std::string text_of_page(const desk::PageFinding& page, std::size_t number) {
    std::string text;
    if (page.blank)
        text += Cli::tr("第 %1 頁看不出印字（邊緣與淡色不計），未計入，請目視確認").arg(number).toStdString() + "\n";
    if (!page.institution.empty())
        text += Cli::tr("機構 %1，日誌第 %2 筆，第 %3 份，第 %4 頁%5")
                    .arg(text_of(page.institution), QString::number(page.event), QString::number(page.copy),
                         QString::number(page.page), page.last ? Cli::tr("（最後一頁）") : QString())
                    .toStdString() +
                "\n";
    if (page.signature_holds) text += "  " + Cli::tr("驗證碼的簽章相符").toStdString() + "\n";
    return text + text_of_faults(page.faults);
}

std::string text_of_copy(const desk::CopyInLedger& copy) {
    const auto state = copy.state ? words::word_for(*copy.state) : Cli::tr("日誌裡沒有這一份");
    return Cli::tr("日誌所載：案號 %1，%2，當事人 %3，第 %4 份，共 %5 頁，現況：%6")
               .arg(words::read_or_not(copy.case_number), text_of(copy.item), words::read_or_not(copy.person),
                    QString::number(copy.number), QString::number(copy.pages), state)
               .toStdString() +
           "\n";
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

std::string text_of_report(const desk::ProofReport& report) {
    std::string text;
    for (std::size_t i = 0; i < report.pages.size(); ++i) text += text_of_page(report.pages[i], i + 1);
    text += text_of_faults(report.faults);
    if (report.copy) text += text_of_copy(*report.copy);
    text += what_was_proven(report).toStdString() + "\n";
    if (!report.signed_by.empty() && report.by.empty())
        text += Cli::tr("檔案由指紋為 %1 的憑證簽署：請與總處留存的核對，或以 --certificate 交給程式核對。")
                    .arg(text_of(report.signed_by))
                    .toStdString() +
                "\n";
    if (!report.key_known)
        text += Cli::tr("公鑰還沒有核對，因此不算通過：指紋是 %1，請與總處留存的核對，並以 --key 交給程式。")
                    .arg(text_of(report.fingerprint))
                    .toStdString() +
                "\n";
    return text;
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
    Answer answer;
    answer.status = outcome_of_report(report);
    answer.json = {{"ok", answer.status == Outcome::done},
                   {"proven", std::string(name_of(report.proven))},
                   {"by", report.by},
                   {"key_known", report.key_known},
                   {"fingerprint", report.fingerprint},
                   {"signed_by", report.signed_by},
                   {"faults", json_of(report.faults)},
                   {"pages", Json::array()}};
    if (report.copy) answer.json["copy"] = json_of(*report.copy);
    for (const auto& page : report.pages) answer.json["pages"].push_back(json_of(page));
    answer.text = text_of_report(report);
    return answer;
}

}  // namespace jcic::cli
