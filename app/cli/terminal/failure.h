#pragma once
// A failure as --json tells it: the same four wherever it stands, alone, or in what long work answers that it ended;
// and what long work tells of one item that failed while the others went on.

#include "app/cli/terminal/answer.h"
#include "app/words/words.h"

namespace jcic::cli {

inline Answer& add_failure(Answer& answer, const Fault& fault) {
    const auto words = words::words_for(fault);
    return answer.add("fault", fault).add("title", words.title).add("cause", words.cause).add("advice", words.advice);
}

/// The same for people, where nothing fails over it.
inline std::string line_of_fault(const Fault& fault) {
    const auto words = words::words_for(fault);
    auto cause = words.cause;  // of several faults told as one a line each
    cause.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return visible_line(Cli::tr("%1：%2%3").arg(words.title, cause, words.advice).toStdString());
}

/// Its member of "failed", and its line.
inline Answer told_of_failed(const std::string& query, domain::Item item, const std::string& of_case,
                             const Fault& fault) {
    const auto words = words::words_for(fault);
    return Answer{{"query", query}, {"item", item}, {"case", of_case}, {"fault", fault}}.say(
        Cli::tr("%1 %2：%3。%4"), of_case, item, words.title, words.advice);
}

}  // namespace jcic::cli
