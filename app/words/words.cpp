#include "app/words/words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <map>

#include "app/base/fault_reasons.h"
#include "app/base/text.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"

namespace jcic::words {
namespace {

struct VacancyWords {
    Q_DECLARE_TR_FUNCTIONS(VacancyWords)
};

QString plain(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

QString word_for(const domain::registers::Vacancy& vacancy) {
    const auto day = plain(vacancy.from.dashed());
    if (vacancy.second)
        return VacancyWords::tr("%1 起，規定由二人核准，除查詢人員 %2 本人外，登記為「%3」者僅一人。")
            .arg(day, plain(vacancy.of), word_for(vacancy.duty));
    if (vacancy.of.empty()) return VacancyWords::tr("%1 起無人登記為「%2」。").arg(day, word_for(vacancy.duty));
    return VacancyWords::tr("%1 起，除查詢人員 %2 本人外，無人登記為「%3」。")
        .arg(day, plain(vacancy.of), word_for(vacancy.duty));
}

QString after_it(const std::vector<domain::registers::Vacancy>& vacancies) {
    if (vacancies.empty()) return {};
    QStringList out{VacancyWords::tr("登記之後：")};
    for (const auto& one : vacancies) out << word_for(one);
    return out.join(QString());
}

QString vacancy_of(const Fault& fault) {
    const auto vacancy = domain::registers::vacancy_in(fault);
    return vacancy ? after_it({*vacancy}) : QString();
}

namespace {

struct QueryEnds {
    Q_DECLARE_TR_FUNCTIONS(QueryEnds)
};

QString as_seen(const std::string& text) {
    return QString::fromStdString(visible_text(text));
}

QString cause_text(const std::string& cause) {
    for (const auto& choice : domain::events::find(action::query_decided)->field(field::cause)->choices)
        if (choice.name == cause) return told(choice.title);
    return as_seen(cause);
}

}  // namespace

QString why_it_ended(const QueryEnd& end) {
    using domain::ItemState;
    const auto code = QString::fromStdString(std::string(domain::code_of(end.item)));
    if (end.state == ItemState::refused) {
        QStringList said;
        if (!end.cause.empty()) said << cause_text(end.cause);
        if (!end.remark.empty()) said << as_seen(end.remark);
        return QueryEnds::tr("%1 %2不核准：%3").arg(code, as_seen(end.decided_by), said.join(QueryEnds::tr("；")));
    }
    if (end.state == ItemState::failed)
        return QueryEnds::tr("%1 %2：%3").arg(code, word_for(end.state), problem_title(end.problem));
    if (end.state == ItemState::expired)
        return QueryEnds::tr("%1 %2，聯徵中心已刪除；如須再查，須重新取得授權。").arg(code, word_for(end.state));
    return {};
}

QString problem_title(const std::string& code) {
    const auto known = fault_code(code);
    return known ? words_for(Fault{*known, {}, {}}).title : as_seen(code);
}

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
