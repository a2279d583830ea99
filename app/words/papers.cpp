#include "app/words/papers.h"

#include <QCoreApplication>
#include <map>

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
        {"form", PaperWords::tr("不是這個程式產出的報告檔，或內容被改過。")},
        {"signature", PaperWords::tr("簽章不符：內容被改過，或不是這張憑證的金鑰所簽。")},
        {"not-valid", PaperWords::tr("產出檔案時，簽署的憑證已過期或尚未生效。")},
        {"future", PaperWords::tr("產出的時間在未來：請核對兩台的時鐘。")},
        {"world", PaperWords::tr("這是另一種環境（%1）的檔案。").arg(what)},
        {"half", PaperWords::tr("這是另一個期間（%1）的檔案。").arg(what)},
        {"early", PaperWords::tr("期間尚未結束就產出（%1），數字不完整：請單位在期間結束後重新產出。").arg(what)},
        {"unknown", PaperWords::tr("名單裡沒有這個機構代號：%1。").arg(what)},
        {"fingerprint", PaperWords::tr("憑證不是名單裡的那一張；檔案的憑證指紋：%1。").arg(what)},
        {"replaced", PaperWords::tr("同一單位有更晚產出的檔案：%1。").arg(what)}};
    const auto found = words.find(reason);
    if (found != words.end()) return found->second;
    return PaperWords::tr("無法讀取（%1）。").arg(QString::fromStdString(std::string(reason)));
}

QString report_is_early() {
    return PaperWords::tr("期間尚未結束，數字不完整：總機構不會採用，請在期間結束後重新產出。");
}

}  // namespace jcic::words
