// The calendar of duties at the terminal.

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/duties_desk.h"

namespace jcic::cli {
namespace {

using desk::DutyLine;

const char* name_of(DutyLine::Kind kind) {
    switch (kind) {
        case DutyLine::Kind::late:
            return "late";
        case DutyLine::Kind::due:
            return "due";
        case DutyLine::Kind::done:
            break;
    }
    return "done";
}

QString title_of(DutyLine::Kind kind) {
    switch (kind) {
        case DutyLine::Kind::late:
            return Cli::tr("逾期");
        case DutyLine::Kind::due:
            return Cli::tr("到期");
        case DutyLine::Kind::done:
            break;
    }
    return Cli::tr("辦妥");
}

Json json_of(const DutyLine& line) {
    return {{"kind", name_of(line.kind)},
            {"register", std::string(line.book->name)},
            {"row", line.row},
            {"what", line.what},
            {"day", line.day.text()},
            {"office_day", line.office_day.text()},
            {"who", line.who},
            {"mine", line.mine}};
}

std::string text_of_line(const DutyLine& line) {
    const auto who = listed(line.names);
    const auto day =
        line.office_day == line.day
            ? text_of(line.day.dashed())
            : Cli::tr("%1（例假日，前一辦公日 %2）").arg(text_of(line.day.dashed()), text_of(line.office_day.dashed()));
    const auto where = told(line.book->title) + (line.row.empty() ? QString() : " " + text_of(line.row));
    return Cli::tr("%1 %2　%3：%4　%5")
        .arg(title_of(line.kind), day, where, told(line.what), text_of(who))
        .toStdString();
}

}  // namespace

Result<Answer> duties_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto lines, workplace->duties().list());
    Answer answer;
    answer.json = {{"duties", Json::array()}};
    for (const auto& line : lines) {
        answer.json["duties"].push_back(json_of(line));
        answer.text += (answer.text.empty() ? "" : "\n") + text_of_line(line);
    }
    if (lines.empty()) answer.text = Cli::tr("沒有到期或逾期的事項。").toStdString();
    if (!arguments.has("--ical")) return answer;
    const auto file = arguments.option("--ical");
    JCIC_TRY(const auto saved, workplace->duties().save(file));
    answer.json["saved"] = saved;
    answer.json["file"] = file;
    answer.text += "\n" + Cli::tr("已存 %1 項到行事曆檔。").arg(saved).toStdString();
    return answer;
}

}  // namespace jcic::cli
