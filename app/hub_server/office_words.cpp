#include "app/hub_server/words.h"

namespace jcic::hub_server {

Words words_for(OfficeWord word) {
    switch (word) {
        case OfficeWord::nothing:
            return {"", ""};
        case OfficeWord::title:
            return {"分行總覽", "Branches"};
        case OfficeWord::page_number:
            return {"第 %1 頁，共 %2 頁", "Page %1 of %2"};
        case OfficeWord::week:
            return {"週一", "Week from"};
        case OfficeWord::signed_by_desks:
            return {"異常、逾期及未回報者列於上方。僅含統計數字，不含受查人資料；內容由各分行工作站簽署。",
                    "Irregular, overdue and silent branches first. Counts only, no subjects; signed by the branches' "
                    "workstations."};
        case OfficeWord::stands:
            return {"狀態", "State"};
        case OfficeWord::institution:
            return {"機構代號", "Code"};
        case OfficeWord::branch:
            return {"分行", "Branch"};
        case OfficeWord::practice:
            return {"（練習）", " (practice)"};
        case OfficeWord::desks:
            return {"櫃台數", "Desks"};
        case OfficeWord::queries:
            return {"本週查詢", "Queries"};
        case OfficeWord::waiting:
            return {"待核准", "Waiting"};
        case OfficeWord::sample:
            return {"抽查", "Sample"};
        case OfficeWord::drawn:
            return {"抽查應辦", "Drawn"};
        case OfficeWord::reviewed:
            return {"抽查已辦", "Reviewed"};
        case OfficeWord::late:
            return {"逾期", "Late"};
        case OfficeWord::late_in:
            return {"逾期項目", "Late in"};
        case OfficeWord::report:
            return {"半年報告", "Report"};
        case OfficeWord::report_not_yet:
            return {"待送", "due"};
        case OfficeWord::report_late:
            return {"未送", "missing"};
        case OfficeWord::heard:
            return {"最後回報", "Last reported"};
        case OfficeWord::seen:
            return {"最後連線（伺服器時間）", "Last connected (server's time)"};
        case OfficeWord::events:
            return {"日誌筆數", "Events"};
        case OfficeWord::witnessed:
            return {"見證至第 n 筆", "Witnessed"};
        case OfficeWord::wrong:
            return {"不採信", "Not accepted"};
        case OfficeWord::total:
            return {"合計", "All"};
        case OfficeWord::legend:
            return {"▲! 有不採信的內容　▲ 逾期　■ 逾一辦公日未回報，或半年報告待送　抽查：已辦／應辦筆數",
                    "▲! not accepted   ▲ overdue   ■ no report for more than an office day, or a half-year report is "
                    "due   Sample: reviewed / drawn"};
        case OfficeWord::witness_unverified:
            return {
                "見證筆數為伺服器所載，尚未驗證：指定 --witness KEY 始予驗證。",
                "The number of witnessed events is the server's and not verified: give --witness KEY to verify it."};
    }
    return {};
}

}  // namespace jcic::hub_server
