#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/failure.h"
#include "app/desk/printing/printer_check.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

std::string fault_line(const Fault& fault) {
    const auto words = words::words_for(fault);
    return std::string(fault.text()) + "  " + words.title.toStdString() + "\n    " + words.cause.toStdString() +
           "\n    " + words.advice.toStdString();
}

}  // namespace

Result<Answer> printer_check(const Arguments& arguments) {
    JCIC_TRY(const auto workplace, open_workplace(arguments));
    const auto check = desk::check_printers(workplace->rooms());
    Answer answer{{{"queue", check.queue}, {"ready", check.can_print}, {"warnings", Json::array()}},
                  check.queue.empty() ? Cli::tr("沒有分行的印表機").toStdString()
                  : check.can_print   ? Cli::tr("%1：可列印").arg(QString::fromStdString(check.queue)).toStdString()
                                      : check.queue,
                  check.can_print ? Outcome::done : Outcome::unavailable};
    for (const auto& fault : check.found) {
        Json warning;
        tell_failure(warning, fault);
        answer.json["warnings"].push_back(std::move(warning));
        answer.text += "\n" + fault_line(fault);
    }
    return answer;
}

}  // namespace jcic::cli
