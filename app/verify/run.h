#pragma once
// The terminal's side of jcic-ledger-verify.

#include <string>
#include <vector>

namespace jcic::verify {

/// Runs the command line (without the program's name) and prints; returns the exit status.
int run(const std::vector<std::string>& arguments);

}  // namespace jcic::verify
