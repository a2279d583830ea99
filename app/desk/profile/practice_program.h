#pragma once
// Each program of the desk has a twin with the practice world in a separate package: jcic-desk-practice,
// jcic-desk-practice-cli. Started for practice, the program becomes its twin.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/fault.h"

namespace jcic::desk {

/// Executes the program of this name in this program's own folder (from /proc/self/exe, never from the environment):
/// same process, same descriptors, these arguments. Returns only if it cannot be started, with fault practice.absent.
/// Call it before anything is opened and before any thread starts.
[[nodiscard]] tl::unexpected<Fault> become_practice_program(const std::string& name,
                                                            const std::vector<std::string>& arguments);

/// Whether a program of this name is in this program's own folder, for a warning in advance.
[[nodiscard]] bool practice_program_is_there(const std::string& name);

/// The same for a program in `folder`.
[[nodiscard]] tl::unexpected<Fault> become_practice_program(const std::filesystem::path& folder,
                                                            const std::string& name,
                                                            const std::vector<std::string>& arguments);

}  // namespace jcic::desk
