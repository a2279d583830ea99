// The yearly closing of the ledger.

#include "app/base/numbers.h"
#include "app/cli/command.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/progress_line.h"
#include "app/desk/upkeep/backup_desk.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/domain/roc_date.h"

namespace jcic::cli {
namespace {

/// "2026", or "115" as years are counted in Taiwan.
Result<int> year_in(const std::string& text) {
    const auto year = whole_number(text, 1, 2900);
    if (!year) return fail(FaultCode::input_form, "arguments", {{"field", "YEAR"}});
    return *year > domain::years_before_roc ? *year : *year + domain::years_before_roc;
}

Json described(const desk::ClosedYear& year) {
    return {{"year", year.year},         {"first", year.first},           {"last", year.last},
            {"root", to_hex(year.root)}, {"digest", to_hex(year.digest)}, {"bytes", year.bytes},
            {"event", year.event}};
}

}  // namespace

Result<Answer> ledger_close_year(const Arguments& arguments) {
    JCIC_TRY(const int year, year_in(arguments.values.front()));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto closed = [&] {
        ProgressLine line;
        desk::CloseYearOptions options;
        options.progress = [&line](desk::YearStage stage, std::uint64_t done, std::uint64_t total) {
            line.show(done, total, stage == desk::YearStage::copying ? "1/2 " : "2/2 ");
        };
        return workplace->ledger().close_year(year, options);
    };
    JCIC_TRY(const auto report, closed());
    const auto& made = report.year;
    Answer answer;
    answer.json = described(made);
    answer.json["ok"] = true;
    answer.json["smaller"] = report.smaller;
    answer.text = Cli::tr("已封存西元 %1 年：第 %2 到 %3 筆，樹根 %4。查詢與驗證照舊；備份時檔案一併帶走。")
                      .arg(QString::number(made.year), QString::number(made.first), QString::number(made.last),
                           text_of(to_hex(made.root)))
                      .toStdString();
    if (!report.smaller)
        answer.text +=
            "\n" + Cli::tr("ledger.db 沒有縮小（空間不足，或檔案太大）；空出的地方留給以後的事件用。").toStdString();
    return answer;
}

Result<Answer> ledger_years(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto years, workplace->ledger().years());
    Answer answer;
    answer.json = {{"years", Json::array()}};
    answer.json["next"] = years.next ? Json(*years.next) : Json();
    answer.text = Cli::tr("已封存 %1 個年度").arg(years.closed.size()).toStdString();
    for (const auto& year : years.closed) {
        answer.json["years"].push_back(described(year));
        answer.text += "\n" + Cli::tr("西元 %1 年：第 %2 到 %3 筆，樹根 %4")
                                  .arg(QString::number(year.year), QString::number(year.first),
                                       QString::number(year.last), text_of(to_hex(year.root)))
                                  .toStdString();
    }
    if (years.next)
        answer.text += "\n" + Cli::tr("可以封存：西元 %1 年（ledger close-year %1）").arg(*years.next).toStdString();
    return answer;
}

Result<Answer> ledger_return_year(const Arguments& arguments) {
    JCIC_TRY(const int year, year_in(arguments.values.front()));
    JCIC_TRY(const auto person, person_named(arguments));
    JCIC_TRY(const auto password, own_password(arguments, person));
    const auto returned = [&] {
        ProgressLine line;
        return desk::return_year({profile_of(arguments), arguments.values.back(), person, year}, password, {},
                                 shown_on(line));
    };
    JCIC_TRY(const auto summary, returned());
    Answer answer;
    answer.json = described(summary.year);
    answer.json["ok"] = true;
    answer.json["set_aside"] = summary.set_aside.string();
    answer.text = Cli::tr("西元 %1 年的檔案已放回，與日誌所載完全相符。").arg(year).toStdString();
    if (!summary.set_aside.empty())
        answer.text += "\n" + Cli::tr("損壞的檔案保留在：%1").arg(text_of(summary.set_aside.string())).toStdString();
    return answer;
}

}  // namespace jcic::cli
