#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/failure.h"
#include "app/desk/printing/printer_check.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

Answer warning_told(const Fault& fault) {
    const auto words = words::words_for(fault);
    Answer out;
    return add_failure(out, fault)
        .say(QStringLiteral("%1  %2"), fault, words.title)
        .say("    " + words.cause)
        .say("    " + words.advice);
}

}  // namespace

Result<Answer> printer_check(const Arguments& arguments) {
    JCIC_TRY(const auto workplace, open_workplace(arguments));
    const auto check = desk::check_printers(workplace->rooms());
    const auto said = check.queue.empty() ? Cli::tr("沒有分行的印表機")
                      : check.can_print   ? filled(Cli::tr("%1：可列印"), check.queue)
                                          : spoken(check.queue);
    return Answer{{"queue", check.queue}, {"ready", check.can_print}}
        .say(said)
        .list("warnings", check.found, warning_told)
        .with(check.can_print ? Outcome::done : Outcome::unavailable);
}

}  // namespace jcic::cli
