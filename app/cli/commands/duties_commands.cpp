// The calendar of duties at the terminal.

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/named.h"
#include "app/desk/duties_desk.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::DutyLine;

constexpr Named<DutyLine::Kind> kinds[]{{DutyLine::Kind::late, "late", QT_TRANSLATE_NOOP("Cli", "逾期")},
                                        {DutyLine::Kind::due, "due", QT_TRANSLATE_NOOP("Cli", "到期")},
                                        {DutyLine::Kind::held, "held", QT_TRANSLATE_NOOP("Cli", "保全中")},
                                        {DutyLine::Kind::done, "done", QT_TRANSLATE_NOOP("Cli", "辦妥")}};

Answer duty_told(const DutyLine& line) {
    const auto& kind = row_of(kinds, line.kind);
    const auto day = line.office_day == line.day
                         ? spoken(line.day)
                         : filled(Cli::tr("%1（例假日，前一辦公日 %2）"), line.day, line.office_day);
    const auto where = told(line.book->title) + (line.row.empty() ? QString() : " " + text_of(line.row));
    const auto what = line.hold.empty() ? told(line.what) : told(line.what) + "，" + words::held(line.hold);
    return Answer{{"kind", kind.name}, {"register", line.book->name},   {"row", line.row}, {"what", line.what},
                  {"day", line.day},   {"office_day", line.office_day}, {"who", line.who}, {"mine", line.mine}}
        .add_known("hold", line.hold)
        .say(Cli::tr("%1 %2　%3：%4　%5"), Cli::tr(kind.word), day, where, what, listed(line.names));
}

}  // namespace

Result<Answer> duties_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto lines, workplace->duties().list());
    Answer answer;
    answer.list("duties", lines, duty_told);
    if (lines.empty()) answer.say(Cli::tr("無到期或逾期事項。"));
    if (!arguments.has("--ical")) return answer;
    const auto file = arguments.option("--ical");
    JCIC_TRY(const auto saved, workplace->duties().save(file));
    return answer.add("saved", saved)
        .add("file", file)
        .say(Cli::tr("已存 %n 項至行事曆檔。", nullptr, words::counted(saved)));
}

}  // namespace jcic::cli
