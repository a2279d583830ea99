#include "ui/words/proof_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

using desk::Proven;

class ProofText {
    Q_DECLARE_TR_FUNCTIONS(ProofText)
};

void add_faults(const std::vector<Fault>& faults, QStringList& lines) {
    for (const auto& fault : faults) {
        const auto words = words::words_for(fault);
        lines << QStringLiteral("▲ %1：%2%3").arg(words.title, words.cause, words.advice);
    }
}

void add_page(const desk::PageFinding& page, std::size_t number, QStringList& lines) {
    if (page.blank) lines << ProofText::tr("第 %1 頁無法辨識印字（邊緣及淡色不計），未計入，請目視確認").arg(number);
    if (!page.institution.empty()) {
        lines << ProofText::tr("機構 %1，日誌第 %2 筆，第 %3 份，第 %4 頁%5")
                     .arg(q(page.institution), QString::number(page.event), QString::number(page.copy),
                          QString::number(page.page), page.last ? ProofText::tr("（最後一頁）") : QString());
        if (page.practice) lines << ProofText::tr("■ 本紙本供練習使用，資料並非真實。");
    }
    if (page.signature_holds) lines << ProofText::tr("● 驗證碼的簽章相符");
    add_faults(page.faults, lines);
}

QString copy_text(const desk::CopyInLedger& copy) {
    const auto state = copy.state ? words::word_for(*copy.state) : ProofText::tr("日誌查無本份");
    return ProofText::tr("日誌所載：案號 %1，%2，當事人 %3，第 %4 份，共 %n 頁，現況：%5", nullptr,
                         words::counted(copy.pages))
        .arg(words::read_or_not(copy.case_number), q(copy.item), words::read_or_not(copy.person),
             QString::number(copy.number), state);
}

QString proven_text(const desk::ProofReport& report) {
    switch (report.proven) {
        case Proven::nothing:
            return ProofText::tr("未能證明任何內容。");
        case Proven::whole_file:
            return ProofText::tr("整個檔案與當時印出或匯出的相同。");
        case Proven::code_only:
            break;
    }
    return ProofText::tr(
               "僅驗證驗證碼：確有本頁，惟影像或 PDF 上文字、金額及姓名均無證明，照片或另貼之驗證碼亦將相符。") +
           (report.copy ? ProofText::tr("請以目視核對：該份現況、案號、項目及受查人與紙本是否相符，頁數是否齊全。")
                        : ProofText::tr("請以目視核對：日誌筆號、份號及頁次是否與紙本相符，各頁是否齊全。"));
}

QString origin_text(const paper::Origin& origin) {
    return (origin.practice ? ProofText::tr("練習：機構 %1，日誌第 %2 筆") : ProofText::tr("機構 %1，日誌第 %2 筆"))
        .arg(q(origin.institution), QString::number(origin.event));
}

QString copy_text(const desk::CopyOfOrigin& known) {
    if (known.is_preview())
        return ProofText::tr("● %1 的預覽，未編號：案號 %2，%3 於 %4 在螢幕上開啟")
            .arg(q(domain::code_of(known.copy.item)), q(known.case_number), q(known.by), roc_time(known.at));
    return ProofText::tr("● %1 第 %2 份，案號 %3，%4 於 %5 編號；目前：%6")
        .arg(q(domain::code_of(known.copy.item)), QString::number(known.copy.number), q(known.case_number), q(known.by),
             roc_time(known.at), words::word_for(known.state));
}

}  // namespace

ProofWords words_of(const desk::ProofReport& report) {
    QStringList lines;
    if (report.copy) lines << copy_text(*report.copy);
    if (report.copy && !report.copy->own_card.empty())
        lines << ProofText::tr("● 檔案由存檔人員以本人卡片 %1 簽章").arg(q(report.copy->own_card));
    for (std::size_t i = 0; i < report.pages.size(); ++i) add_page(report.pages[i], i + 1, lines);
    add_faults(report.faults, lines);
    const bool wrong = !report.faults.empty() ||
                       std::ranges::any_of(report.pages, [](const auto& page) { return !page.faults.empty(); });
    const auto verdict =
        wrong ? ProofText::tr("有不符或無法讀取之處，詳下。") + proven_text(report) : proven_text(report);
    const auto mark = wrong || report.proven == Proven::nothing ? Mark::act
                      : report.success()                        ? Mark::good
                                                                : Mark::mind;
    return {mark, verdict, lines.join(QLatin1Char('\n'))};
}

ProofWords words_of(const desk::OriginReport& report) {
    QStringList lines;
    std::size_t number = 0, read = 0, known = 0;
    // The empty back of a leaf that has an origin: not where nothing else was brought.
    const bool leaves_aside = report.blank.size() < report.pages.size();
    for (const auto& page : report.pages) {
        ++number;
        const bool blank = leaves_aside && std::ranges::find(report.blank, number) != report.blank.end();
        if (blank)
            lines << ProofText::tr("第 %1 頁無法辨識印字（邊緣及淡色不計），未計入，請目視確認").arg(number);
        else if (page.empty())
            lines << ProofText::tr("第 %1 頁：■ 無法辨識來源").arg(number);
        for (const auto& found : page) {
            ++read;
            lines << ProofText::tr("第 %1 頁：%2").arg(QString::number(number), origin_text(found.origin));
            if (found.copy) ++known;
            if (found.copy)
                lines << copy_text(*found.copy);
            else if (report.looked_up)
                lines << ProofText::tr("▲ 本日誌本筆，並非已編號之一份，亦非預覽");
        }
    }
    const auto details = lines.join(QLatin1Char('\n'));
    if (read == 0) return {Mark::act, ProofText::tr("無法辨識來源，請提高掃描品質，或改以含條碼部分掃描。"), details};
    if (!report.looked_up)
        return {Mark::mind, ProofText::tr("已讀取來源。所屬份號應由經辦查詢結果之人員登入後查詢。"), details};
    if (known < read) return {Mark::act, ProofText::tr("讀取之來源中，有本日誌所無者。"), details};
    return {Mark::mind, ProofText::tr("條碼所示份號如下。條碼任何人均可複製：請以目視核對案號及項目。"), details};
}

}  // namespace jcic::ui
