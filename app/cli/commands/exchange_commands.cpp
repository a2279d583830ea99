// Files between the desks of one branch, at the terminal (docs/desks.md).

#include "app/base/numbers.h"
#include "app/cli/command.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/exchange_desk.h"
#include "app/domain/registers/desks.h"
#include "app/domain/roc_date.h"

namespace jcic::cli {
namespace {

Json json_of(const domain::DeskExchange& said, const std::string& fingerprint) {
    return {{"desk", said.desk},
            {"made", domain::iso_text(said.made)},
            {"since", said.since},
            {"through", said.through},
            {"cards", said.cards.size()},
            {"uses", said.uses.size()},
            {"sheets", said.sheets.size()},
            {"fingerprint", fingerprint}};
}

Result<std::optional<std::uint64_t>> event_number(const Arguments& arguments, const char* option) {
    if (!arguments.has(option)) return std::optional<std::uint64_t>{};
    const auto number = whole_number<std::uint64_t>(arguments.option(option));
    if (!number) return fail(FaultCode::input_form, "arguments", {{"field", option}});
    return number;
}

QString kind_told(const std::string& kind) {
    for (const auto& one : domain::registers::kinds_of_contradiction)
        if (one.name == kind) return told(one.title);
    return text_of(kind);
}

/// What a file between desks cannot promise.
std::string what_it_is_worth(const domain::DeskExchange& said) {
    return Cli::tr("這份檔案只說到 %1 為止。兩台在讀到對方的檔案之前，都可能已用過同一份授權書；讀入時才會發現。")
        .arg(text_of(domain::roc_time_text(said.made, true)))
        .toStdString();
}

}  // namespace

Result<Answer> exchange_fingerprint(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto fingerprint, workplace->exchange().fingerprint());
    Answer answer;
    answer.json = {{"fingerprint", fingerprint}};
    answer.text = Cli::tr("本機工作站憑證的指紋：%1").arg(text_of(fingerprint)).toStdString();
    return answer;
}

Result<Answer> exchange_write(const Arguments& arguments) {
    JCIC_TRY(const auto since, event_number(arguments, "--since"));
    JCIC_TRY(const auto through, event_number(arguments, "--through"));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto written, workplace->exchange().write({since.value_or(0), through}, arguments.values.front()));
    Answer answer;
    answer.json = json_of(written.said, written.fingerprint);
    answer.text = Cli::tr("已產出：日誌第 %1 筆之後至第 %2 筆，晶片卡 %3 張，授權書使用紀錄 %4 筆。")
                      .arg(written.said.since)
                      .arg(written.said.through)
                      .arg(written.said.cards.size())
                      .arg(written.said.uses.size())
                      .toStdString();
    answer.json["left_out"] = written.left_out;
    for (const auto& one : written.left_out)
        answer.text +=
            "\n" + Cli::tr("檔案沒有寫入 %1：編號或保管、借用人的代號不合交換檔的格式。請以其他方式告知對方。")
                       .arg(text_of(one))
                       .toStdString();
    // The other desk would let through what is missing: a script is not to take the file for the whole.
    if (!written.left_out.empty()) answer.status = Outcome::refused;
    answer.text += "\n" + Cli::tr("簽署憑證的指紋：%1").arg(text_of(written.fingerprint)).toStdString();
    answer.text += "\n" + what_it_is_worth(written.said);
    return answer;
}

Result<Answer> exchange_read(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto& file = arguments.values.front();
    const bool check = arguments.has("--check");
    JCIC_TRY(const auto read, check ? workplace->exchange().look(file) : workplace->exchange().read(file));
    Answer answer;
    answer.json = json_of(read.said, read.fingerprint);
    answer.json["news"] = read.news;
    answer.json["read"] = !check;
    answer.json["differ"] = Json::array();
    answer.json["held_back"] = read.held_back;
    answer.text = Cli::tr("%1 的交換檔：第 %2 筆之後至第 %3 筆，晶片卡 %4 張，授權書使用紀錄 %5 筆，其中新的 %6 筆。")
                      .arg(text_of(read.said.desk))
                      .arg(read.said.since)
                      .arg(read.said.through)
                      .arg(read.said.cards.size())
                      .arg(read.said.uses.size())
                      .arg(read.news)
                      .toStdString();
    for (const auto& one : read.differ) {
        answer.json["differ"].push_back(
            {{"kind", one.kind}, {"what", one.what}, {"here", one.here}, {"there", one.there}});
        answer.text += "\n" + Cli::tr("牴觸：%1，%2；本機 %3，對方 %4。請登記缺失。")
                                  .arg(kind_told(one.kind), text_of(one.what), text_of(one.here), text_of(one.there))
                                  .toStdString();
    }
    for (const auto& one : read.held_back)
        answer.text += "\n" + Cli::tr("本機已送出但不再發查：%1").arg(text_of(one)).toStdString();
    answer.text += "\n" + what_it_is_worth(read.said);
    answer.text += "\n" + (check ? Cli::tr("只檢查，沒有讀入。")
                                 : Cli::tr("已讀入：晶片卡 %1 張，新的授權書使用紀錄 %2 筆，查詢紀錄單 %3 張。")
                                       .arg(read.said.cards.size())
                                       .arg(read.news)
                                       .arg(read.said.sheets.size()))
                              .toStdString();
    return answer;
}

}  // namespace jcic::cli
