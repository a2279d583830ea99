#include "app/cli/cli_text.h"
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
    answer.text = (report.ok ? Cli::tr("日誌完整：%1 筆，鏈首 %2") : Cli::tr("日誌有誤：%1 筆，鏈首 %2"))
                      .arg(QString::number(report.events), text_of(report.head))
                      .toStdString();
    for (const auto& fault : report.faults) {
        answer.json["faults"].push_back({{"sequence", std::stoull(std::string(fault.detail("sequence")))},
                                         {"fault", std::string(fault.text())},
                                         {"reason", std::string(fault.detail("reason"))}});
        answer.text +=
            "\n" + Cli::tr("第 %1 筆：%2（%3）")
                       .arg(text_of(fault.detail("sequence")), text_of(fault.text()), text_of(fault.detail("reason")))
                       .toStdString();
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
