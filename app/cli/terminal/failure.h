#pragma once
// A failure in --json: the same four members everywhere, also within the answer of long work; and the failure of one
// item while the others continued.

#include "app/cli/terminal/answer.h"
#include "app/words/words.h"

namespace jcic::cli {

inline Answer& add_failure(Answer& answer, const Fault& fault) {
    const auto words = words::words_for(fault);
    return answer.add("fault", fault).add("title", words.title).add("cause", words.cause).add("advice", words.advice);
}

/// The same as one line of text, for a fault that does not fail the command.
inline std::string line_of_fault(const Fault& fault) {
    const auto words = words::words_for(fault);
    auto cause = words.cause;  // of several faults told as one a line each
    cause.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return visible_line(Cli::tr("%1：%2%3").arg(words.title, cause, words.advice).toStdString());
}

/// Returns the member of "failed", and its line.
inline Answer told_of_failed(const std::string& query, domain::Item item, const std::string& of_case,
                             const Fault& fault) {
    const auto words = words::words_for(fault);
    return Answer{{"query", query}, {"item", item}, {"case", of_case}, {"fault", fault}}.say(
        Cli::tr("%1 %2：%3。%4"), of_case, item, words.title, words.advice);
}

}  // namespace jcic::cli
