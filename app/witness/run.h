#pragma once
// The terminal's side of jcic-desk-witness.

#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/random.h"

namespace jcic::witness {

/// The lines that were not there before: what `watch` says each minute, where many ledgers are witnessed.
[[nodiscard]] std::string lines_anew(const std::string& now, const std::string& before);

/// Runs the command line (without the program's name) and prints; gives the exit status.
int run(const std::vector<std::string>& arguments, const Clock& clock, Random& random);

}  // namespace jcic::witness
