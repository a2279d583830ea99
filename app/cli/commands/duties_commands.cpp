// The calendar of duties at the terminal.

#include "app/cli/commands/register_acts.h"
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

Answer duty_told(const DutyLine& line) {
    const auto day = line.office_day == line.day
                         ? spoken(line.day)
                         : filled(Cli::tr("%1（例假日，前一辦公日 %2）"), line.day, line.office_day);
    const auto where = told(line.book->title) + (line.row.empty() ? QString() : " " + text_of(line.row));
    return Answer{{"kind", cli::name_of(line.kind)},
                  {"register", line.book->name},
                  {"row", line.row},
                  {"what", line.what},
                  {"day", line.day},
                  {"office_day", line.office_day},
                  {"who", line.who},
                  {"mine", line.mine}}
        .say(Cli::tr("%1 %2　%3：%4　%5"), title_of(line.kind), day, where, told(line.what), listed(line.names));
}

}  // namespace

Result<Answer> duties_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto lines, workplace->duties().list());
    Answer answer;
    answer.list("duties", lines, duty_told);
    if (lines.empty()) answer.say(Cli::tr("沒有到期或逾期的事項。"));
    if (!arguments.has("--ical")) return answer;
    const auto file = arguments.option("--ical");
    JCIC_TRY(const auto saved, workplace->duties().save(file));
    return answer.add("saved", saved).add("file", file).say(Cli::tr("已存 %1 項到行事曆檔。"), saved);
}

}  // namespace jcic::cli
