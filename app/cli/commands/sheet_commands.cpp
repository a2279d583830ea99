// The weekly sheets 查詢紀錄單 at the terminal. Confirming and approving are steps of their register (register act
// weekly-sheets ...).

#include "app/cli/commands/register_acts.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/domain/case_number.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

Answer sheet_line_told(const desk::SheetLine& line) {
    const auto about =
        line.erased   ? Cli::tr("（已刪除）")
        : line.sealed ? Cli::tr("（不可讀）")
                      : text_of(line.subject_id + " " + line.subject_name + " " + line.conditions + " " + line.reason);
    return Answer{{"event", line.event},
                  {"at", line.at},
                  {"user", line.user_code},
                  {"address", line.address},
                  {"item", line.item},
                  {"case", line.case_number},
                  {"subject", line.subject_id},
                  {"name", line.subject_name},
                  {"conditions", line.conditions},
                  {"reason", line.reason},
                  {"approver", line.approver},
                  {"state", line.state},
                  {"sealed", line.sealed},
                  {"erased", line.erased}}
        .say(Cli::tr("第 %1 筆 %2 %3 %4 %5 %6 案號 %7：%8"), line.event, domain::roc_time_text(line.at, true),
             line.user_code, line.address, line.item, about,
             domain::with_correction(line.case_number, line.case_number_before), words::word_for(line.state));
}

}  // namespace

Result<Answer> sheet_show(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto opened, workplace->weekly_sheets().open(arguments.values.front()));
    const auto& [row, week] = std::tie(opened.sheet.row, opened.sheet.week);
    Answer answer{{"row", row},
                  {"from", week.from},
                  {"to", week.to},
                  {"querier", opened.sheet.querier},
                  {"state", opened.state->name},
                  {"confirmed", opened.confirmed},
                  {"approved", opened.approved},
                  {"digest", opened.sheet.digest}};
    answer
        .say(Cli::tr("查詢紀錄單 %1：%2 至 %3，%4，%n 筆，%5", nullptr, words::counted(opened.lines.size())), row,
             week.from, week.to, opened.querier.empty() ? Cli::tr("無查詢") : text_of(opened.querier),
             told(opened.state->title))
        .list("lines", opened.lines, sheet_line_told);
    return add_steps(answer, opened.possible);
}

Result<Answer> sheet_close(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto row, workplace->weekly_sheets().close_own());
    return Answer{{"ok", true}, {"row", row}}.say(Cli::tr("已產出本週的查詢紀錄單，編號 %1"), row);
}

Result<Answer> sheet_print(const Arguments& arguments) {
    const auto& row = arguments.values.front();
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto page, workplace->weekly_sheets().page(row));
    workplace->look_at_printers();
    JCIC_CHECK(workplace->registers().print(page, {}));
    return Answer{{"ok", true}, {"row", row}}.say(Cli::tr("已送印：查詢紀錄單 %1。"), row);
}

Result<Answer> sheet_export(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto& file = arguments.values[1];
    JCIC_TRY(const auto saving, saving_in(arguments));
    JCIC_TRY(const auto saved, workplace->weekly_sheets().save(arguments.values.front(), file, saving));
    return saved_answer(saving, file, "lines", saved);
}

}  // namespace jcic::cli
