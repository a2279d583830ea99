#include "app/desk/profile/practice_program.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace jcic::desk {

tl::unexpected<Fault> become_practice_program(const std::string& name, const std::vector<std::string>& arguments) {
    std::error_code error;
    const auto own = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return fail(FaultCode::practice_absent, "desk.practice", {{"error", error.message()}});
    return become_practice_program(own.parent_path(), name, arguments);
}

bool practice_program_is_there(const std::string& name) {
    std::error_code error;
    const auto own = std::filesystem::read_symlink("/proc/self/exe", error);
    return !error && ::access((own.parent_path() / name).c_str(), X_OK) == 0;
}

tl::unexpected<Fault> become_practice_program(const std::filesystem::path& folder, const std::string& name,
                                              const std::vector<std::string>& arguments) {
    const auto program = folder / name;
    std::vector<std::string> line{program.string()};
    line.insert(line.end(), arguments.begin(), arguments.end());
    std::vector<char*> words;
    for (auto& word : line) words.push_back(word.data());
    words.push_back(nullptr);
    ::execv(program.c_str(), words.data());
    return fail(FaultCode::practice_absent, "desk.practice", {{"program", name}, {"error", std::strerror(errno)}});
}

}  // namespace jcic::desk
