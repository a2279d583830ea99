#pragma once
// A failure as --json tells it: the same four wherever it stands, alone, or in what long work answers that it ended.

#include "app/cli/json.h"
#include "app/words/words.h"

namespace jcic::cli {

inline void tell_failure(Json& object, const Fault& fault) {
    const auto words = words::words_for(fault);
    object["fault"] = fault.text();
    object["title"] = words.title.toStdString();
    object["cause"] = words.cause.toStdString();
    object["advice"] = words.advice.toStdString();
}

}  // namespace jcic::cli
