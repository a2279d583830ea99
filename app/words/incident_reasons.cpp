#include "app/words/incident_reasons.h"

#include <QCoreApplication>

namespace jcic::words {
namespace {

struct IncidentReasons {
    Q_DECLARE_TR_FUNCTIONS(IncidentReasons)
};

}  // namespace

QString reason_about_incident(const Fault& fault, const QString& other) {
    const auto reason = fault.detail("reason");
    if (reason == "incident-closed") return IncidentReasons::tr("本事件已結案。");
    if (reason == "scope") return IncidentReasons::tr("應指明範圍：人員、期間、查詢、卡片、工作站或當事人，至少一項。");
    if (reason == "one-record") return IncidentReasons::tr("列印本編號應與項目及查詢編號或案號一併指明。");
    if (reason == "stopped")
        return IncidentReasons::tr(
                   "因該資安事件登記之停止查詢（停止查詢登記簿第 %1 筆）仍進行中，請先解除再結案（R-LO-6）。")
            .arg(QString::fromStdString(std::string(fault.detail("stop"))));
    if (reason == "extended") return IncidentReasons::tr("答覆期限僅得延長一次。");
    if (reason == "answered") return IncidentReasons::tr("本項請求已答覆，不再列出所存資料（R-PA-7）。");
    if (reason == "no-layout") return IncidentReasons::tr("此類函件無由登記簿填寫之格式。");
    return other;
}

}  // namespace jcic::words
