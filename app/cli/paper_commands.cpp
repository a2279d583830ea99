#include <charconv>
#include <optional>

#include "app/cli/cli_text.h"
#include "app/cli/command.h"
#include "app/desk/proof_desk.h"
#include "app/files/files.h"
#include "app/scan/read_file.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

Result<std::vector<desk::PageRead>> read(const Arguments& arguments) {
    JCIC_TRY(auto file, files::read(arguments.values.front()));
    if (arguments.has("--file-password-fd")) {
        JCIC_TRY(const auto password, read_secret(arguments, "--file-password-fd", Cli::tr("檔案密碼").toStdString()));
        JCIC_TRY(file, desk::unlocked_pdf(file, password));
    }
    JCIC_TRY(auto scanned, scan::read_pages(file));
    std::vector<desk::PageRead> pages;
    for (auto& page : scanned) pages.push_back({std::move(page.codes), std::move(page.words)});
    return pages;
}

Result<std::optional<int>> copy_wanted(const Arguments& arguments) {
    if (!arguments.has("--copy")) return std::optional<int>();
    const auto text = arguments.option("--copy");
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || number < 1)
        return fail(FaultCode::usage, "arguments", {{"argument", "--copy"}, {"reason", "number"}});
    return std::optional<int>(number);
}

Result<desk::ProofReport> check(const Arguments& arguments, const std::vector<desk::PageRead>& pages) {
    JCIC_TRY(const auto copy, copy_wanted(arguments));
    if (arguments.has("--seals"))
        return desk::check_pages_offline(pages, copy, arguments.option("--seals"), arguments.option("--key"));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    return desk::ProofDesk(workplace->rooms()).check(pages, copy);
}

nlohmann::ordered_json json_of(const desk::PageFinding& page) {
    nlohmann::ordered_json out{{"ok", page.faults.empty()},
                               {"institution", page.institution},
                               {"practice", page.practice},
                               {"event", page.event},
                               {"copy", page.copy},
                               {"page", page.page},
                               {"epoch", page.epoch},
                               {"words_compared", page.words_compared},
                               {"event_compared", page.event_compared},
                               {"faults", nlohmann::ordered_json::array()}};
    for (const auto& fault : page.faults)
        out["faults"].push_back({{"fault", std::string(fault.text())},
                                 {"title", words::words_for(fault).title.toStdString()},
                                 {"cause", words::words_for(fault).cause.toStdString()}});
    return out;
}

std::string text_of_page(const desk::PageFinding& page) {
    std::string text;
    if (!page.institution.empty())
        text += Cli::tr("機構 %1，日誌第 %2 筆，第 %3 份，第 %4 頁")
                    .arg(text_of(page.institution), QString::number(page.event), QString::number(page.copy),
                         QString::number(page.page))
                    .toStdString() +
                "\n";
    for (const auto& fault : page.faults) {
        const auto words = words::words_for(fault);
        text += "  " + words.title.toStdString() + " [" + std::string(fault.text()) + "]\n    " +
                words.cause.toStdString() + "\n    " + words.advice.toStdString() + "\n";
    }
    if (!page.faults.empty()) return text;
    text += "  " + Cli::tr("簽章相符").toStdString();
    text += (page.words_compared ? Cli::tr("；頁面文字與簽章所證明的相同")
                                 : Cli::tr("；影像沒有文字可比，請用眼睛核對內容與份號"))
                .toStdString();
    if (page.event_compared) text += Cli::tr("；日誌裡有這一筆").toStdString();
    return text + "\n";
}

/// What is forged weighs more than what cannot be read.
Outcome outcome_of_pages(const desk::ProofReport& report) {
    Outcome out = Outcome::done;
    for (const auto& page : report.pages)
        for (const auto& fault : page.faults)
            if (out != Outcome::integrity) out = outcome_of(fault.code);
    return out;
}

}  // namespace

Result<Answer> paper_verify(const Arguments& arguments) {
    JCIC_TRY(const auto pages, read(arguments));
    JCIC_TRY(const auto report, check(arguments, pages));
    Answer answer;
    answer.status = outcome_of_pages(report);
    answer.json = {{"ok", answer.status == Outcome::done},
                   {"fingerprint", report.fingerprint},
                   {"pages", nlohmann::ordered_json::array()}};
    for (const auto& page : report.pages) {
        answer.json["pages"].push_back(json_of(page));
        answer.text += text_of_page(page);
    }
    if (arguments.has("--seals") && !arguments.has("--key"))
        answer.text += Cli::tr("公鑰的指紋是 %1：請與總處留存的核對，或以 --key 交給程式核對。")
                           .arg(text_of(report.fingerprint))
                           .toStdString();
    return answer;
}

Result<Answer> ledger_seals(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_CHECK(desk::ProofDesk(workplace->rooms()).export_seals(arguments.values.front()));
    return Answer{{{"ok", true}}, Cli::tr("封印與公鑰已寫出，可離線驗證紙本").toStdString(), Outcome::done};
}

}  // namespace jcic::cli
