#pragma once
// The terminal's side of jcic-desk-witness.

#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/random.h"

namespace jcic::witness {

/// Returns the new lines: the output of `watch` each minute, if many ledgers are witnessed.
[[nodiscard]] std::string lines_anew(const std::string& now, const std::string& before);

/// Runs the command line (without the program's name) and prints; returns the exit status.
int run(const std::vector<std::string>& arguments, const Clock& clock, Random& random);

}  // namespace jcic::witness
