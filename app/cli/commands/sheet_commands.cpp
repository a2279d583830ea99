// The weekly sheets 查詢紀錄單 at the terminal. Confirming and approving are steps of their register (register act
// weekly-sheets ...).

#include "app/cli/command.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

Json json_of_line(const desk::SheetLine& line) {
    return {{"event", line.event},
            {"at", domain::iso_text(line.at)},
            {"user", line.user_code},
            {"address", line.address},
            {"item", std::string(domain::code_of(line.item))},
            {"case", line.case_number},
            {"subject", line.subject_id},
            {"name", line.subject_name},
            {"conditions", line.conditions},
            {"reason", line.reason},
            {"approver", line.approver},
            {"state", std::string(domain::name_of(line.state))},
            {"sealed", line.sealed},
            {"erased", line.erased}};
}

std::string text_of_line(const desk::SheetLine& line) {
    const auto about =
        line.erased   ? Cli::tr("（已刪除）")
        : line.sealed ? Cli::tr("（不可讀）")
                      : text_of(line.subject_id + " " + line.subject_name + " " + line.conditions + " " + line.reason);
    return Cli::tr("第 %1 筆 %2 %3 %4 %5 %6 案號 %7：%8")
        .arg(QString::number(line.event), text_of(domain::roc_time_text(line.at, true)), text_of(line.user_code),
             text_of(line.address), text_of(domain::code_of(line.item)), about, text_of(line.case_number),
             words::word_for(line.state))
        .toStdString();
}

}  // namespace

Result<Answer> sheet_show(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto opened, workplace->weekly_sheets().open(arguments.values.front()));
    Answer answer;
    answer.json = {{"row", opened.sheet.row},
                   {"from", opened.sheet.week.from.text()},
                   {"to", opened.sheet.week.to.text()},
                   {"querier", opened.sheet.querier},
                   {"state", std::string(opened.state->name)},
                   {"confirmed", opened.confirmed},
                   {"approved", opened.approved},
                   {"digest", opened.sheet.digest},
                   {"lines", Json::array()},
                   {"steps", Json::array()}};
    answer.text = Cli::tr("查詢紀錄單 %1：%2 至 %3，%4，%5 筆，%6")
                      .arg(text_of(opened.sheet.row), text_of(opened.sheet.week.from.dashed()),
                           text_of(opened.sheet.week.to.dashed()),
                           opened.querier.empty() ? Cli::tr("無查詢") : text_of(opened.querier),
                           QString::number(opened.lines.size()), told(opened.state->title))
                      .toStdString();
    for (const auto& line : opened.lines) {
        answer.json["lines"].push_back(json_of_line(line));
        answer.text += "\n" + text_of_line(line);
    }
    for (const auto* step : opened.possible) {
        answer.json["steps"].push_back(std::string(step->action));
        answer.text += "\n" + std::string(step->action) + "  " + told(step->title).toStdString();
    }
    return answer;
}

Result<Answer> sheet_close(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto row, workplace->weekly_sheets().close_own());
    Answer answer;
    answer.json = {{"ok", true}, {"row", row}};
    answer.text = Cli::tr("已產出本週的查詢紀錄單，編號 %1").arg(text_of(row)).toStdString();
    return answer;
}

Result<Answer> sheet_print(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto page, workplace->weekly_sheets().page(arguments.values.front()));
    workplace->look_at_printers();
    JCIC_CHECK(workplace->registers().print(page, {}));
    Answer answer;
    answer.json = {{"ok", true}, {"row", arguments.values.front()}};
    answer.text = Cli::tr("已送印：查詢紀錄單 %1。").arg(text_of(arguments.values.front())).toStdString();
    return answer;
}

Result<Answer> sheet_export(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto& file = arguments.values[1];
    JCIC_TRY(const auto saving, saving_in(arguments));
    auto& sheets = workplace->weekly_sheets();
    const auto& row = arguments.values.front();
    JCIC_TRY(const auto saved,
             saving.in_clear ? sheets.save_in_clear(row, file, saving.why) : sheets.save(row, file, saving.password));
    Answer answer;
    answer.json = {{"ok", true}, {"lines", saved}, {"file", file}, {"encrypted", !saving.in_clear}};
    answer.text = saved_text(saving, saved);
    return answer;
}

}  // namespace jcic::cli
