#pragma once
// A failure as --json tells it: the same four wherever it stands, alone, or in what long work answers that it ended;
// and what long work tells of one item that failed while the others went on.

#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/json.h"
#include "app/domain/items.h"
#include "app/words/words.h"

namespace jcic::cli {

inline void tell_failure(Json& object, const Fault& fault) {
    const auto words = words::words_for(fault);
    object["fault"] = fault.text();
    object["title"] = words.title.toStdString();
    object["cause"] = words.cause.toStdString();
    object["advice"] = words.advice.toStdString();
}

/// The same for people, where nothing fails over it.
inline std::string line_of_fault(const Fault& fault) {
    const auto words = words::words_for(fault);
    return visible_line(Cli::tr("%1：%2%3").arg(words.title, words.cause, words.advice).toStdString());
}

/// Its member of "failed".
inline Json json_of_failed(const std::string& query, domain::Item item, const std::string& of_case,
                           const Fault& fault) {
    return {{"query", query}, {"item", domain::code_of(item)}, {"case", of_case}, {"fault", fault.text()}};
}
/// Its line.
inline QString line_of_failed(domain::Item item, const std::string& of_case, const Fault& fault) {
    const auto words = words::words_for(fault);
    return Cli::tr("%1 %2：%3。%4").arg(text_of(of_case), text_of(domain::code_of(item)), words.title, words.advice);
}

}  // namespace jcic::cli
