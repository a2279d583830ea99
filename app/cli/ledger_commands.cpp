#include "app/cli/command.h"
#include "app/desk/ledger_desk.h"

namespace jcic::cli {

Result<Answer> ledger_verify(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto report, workplace->ledger().verify({}));
    Answer answer;
    answer.json = {{"ok", report.ok},
                   {"events", report.events},
                   {"head", report.head},
                   {"faults", nlohmann::ordered_json::array()}};
    answer.text =
        (report.ok ? "日誌完整：" : "日誌有誤：") + std::to_string(report.events) + " 筆，鏈首 " + report.head;
    for (const auto& fault : report.faults) {
        answer.json["faults"].push_back({{"sequence", std::stoull(std::string(fault.detail("sequence")))},
                                         {"fault", std::string(fault.text())},
                                         {"reason", std::string(fault.detail("reason"))}});
        answer.text += "\n第 " + std::string(fault.detail("sequence")) + " 筆：" + std::string(fault.text()) + "（" +
                       std::string(fault.detail("reason")) + "）";
    }
    answer.status = report.ok ? Outcome::done : Outcome::integrity;
    return answer;
}

Result<Answer> ledger_head(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto head, workplace->ledger().head());
    return Answer{
        {{"events", head.events}, {"head", head.hash}}, std::to_string(head.events) + " " + head.hash, Outcome::done};
}

}  // namespace jcic::cli
