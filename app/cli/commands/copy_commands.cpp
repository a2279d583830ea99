// The list of numbered copies at the terminal (R-PA-4).

#include "app/cli/command.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/case_number.h"
#include "app/domain/states.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

Answer copy_told(const desk::CopyRow& row) {
    const auto& copy = row.copy;
    return Answer{{"query", row.query},  {"item", row.item},      {"copy", copy.number}, {"case", row.case_number},
                  {"state", copy.state}, {"sheets", copy.sheets}, {"file", copy.as_file}}
        .add_known("hold", row.hold)
        .say(Cli::tr("%1 %2 %3 第 %4 份：%5"), row.query,
             domain::with_correction(row.case_number, row.case_number_before), row.item, copy.number,
             row.hold.empty() ? words::word_for(copy.state)
                              : words::word_for(copy.state) + QStringLiteral("，") + words::held(row.hold));
}

}  // namespace

Result<Answer> copy_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto snapshot = workplace->snapshot();
    return Answer()
        .say(Cli::tr("共 %n 份。", nullptr, words::counted(snapshot->copies.size())))
        .list("copies", snapshot->copies, copy_told);
}

}  // namespace jcic::cli
