#pragma once
// Each program of the desk has a twin with the practice world in it, in a package of its own: jcic-desk-practice,
// jcic-desk-practice-cli. Asked for practice, the program becomes its twin.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/fault.h"

namespace jcic::desk {

/// Becomes the program of this name in this program's own folder (as /proc/self/exe has it; the environment names no
/// other): same process, same descriptors, these arguments. Comes back only where that one cannot be started, with the
/// fault practice.absent. For a program that has opened nothing and has no other thread yet.
[[nodiscard]] tl::unexpected<Fault> become_practice_program(const std::string& name,
                                                            const std::vector<std::string>& arguments);

/// Whether a program of this name is in this program's own folder: who is asked for it may say so first.
[[nodiscard]] bool practice_program_is_there(const std::string& name);

/// The same for a program in `folder`.
[[nodiscard]] tl::unexpected<Fault> become_practice_program(const std::filesystem::path& folder,
                                                            const std::string& name,
                                                            const std::vector<std::string>& arguments);

}  // namespace jcic::desk
