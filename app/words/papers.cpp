#include "app/words/papers.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "app/base/fault_reasons.h"
#include "app/words/words.h"

namespace jcic::words {
namespace {

struct PaperWords {
    Q_DECLARE_TR_FUNCTIONS(PaperWords)
};

}  // namespace

QString half_year(int roc_year, bool second) {
    return (second ? PaperWords::tr("%1 年下半年") : PaperWords::tr("%1 年上半年")).arg(roc_year);
}

QString review_result(const domain::registers::Reviewed& one) {
    if (!one.answered) return PaperWords::tr("待查核");
    if (one.conforming) return PaperWords::tr("符合");
    return one.with_finding ? PaperWords::tr("不符，已登記缺失") : PaperWords::tr("不符，尚未登記缺失");
}

QString drawn_how(const domain::registers::Reviewed& one) {
    return one.by_chance ? PaperWords::tr("隨機") : PaperWords::tr("異常加抽");
}

QString why_report_not_taken(std::string_view reason, const QString& what) {
    const std::map<std::string_view, QString> words{
        {"cut", PaperWords::tr("檔案不完整：結尾的簽章不在。")},
        {"form", PaperWords::tr("並非本程式產出之報告檔，或內容遭更動。")},
        {"signature", PaperWords::tr("簽章不符：內容遭更動，或並非此憑證之金鑰所簽。")},
        {"not-valid", PaperWords::tr("產出檔案時，簽署的憑證已過期或尚未生效。")},
        {"future", PaperWords::tr("產出時間晚於目前：請核對二台時鐘。")},
        {"world", PaperWords::tr("此為另一環境（%1）之檔案。").arg(what)},
        {"half", PaperWords::tr("此為另一期間（%1）之檔案。").arg(what)},
        {"early", PaperWords::tr("期間尚未結束即產出（%1），數字不完整：請單位於期間結束後重新產出。").arg(what)},
        {"unknown", PaperWords::tr("名單內查無此機構代號：%1。").arg(what)},
        {"fingerprint", PaperWords::tr("憑證不在名單內；檔案之憑證指紋：%1。").arg(what)},
        {"replaced", PaperWords::tr("同一單位有更晚產出的檔案：%1。").arg(what)}};
    const auto found = words.find(reason);
    if (found != words.end()) return found->second;
    const auto of_disk = reasons_of(FaultCode::file_read);
    if (std::ranges::find(of_disk, reason, &FaultReason::name) != of_disk.end())
        return words_for(Fault{FaultCode::file_read, "report", {{"reason", std::string(reason)}}}).cause;
    return PaperWords::tr("無法讀取（%1）。").arg(QString::fromStdString(std::string(reason)));
}

QString report_is_early() {
    return PaperWords::tr("期間尚未結束，數字不完整：總機構不予採用，請於期間結束後重新產出。");
}

}  // namespace jcic::words
