#pragma once
// The terminal's side of jcic-desk-hub.

#include <string>
#include <vector>

namespace jcic::hub_server {

/// Runs the command line (without the program's name) and prints; returns the exit status.
int run(const std::vector<std::string>& arguments);

}  // namespace jcic::hub_server
