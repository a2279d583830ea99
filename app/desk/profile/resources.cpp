#include "app/desk/profile/resources.h"

#include <system_error>

namespace jcic::desk {

namespace fs = std::filesystem;

namespace {

// build/release/tests/<room>/ is the deepest place a program of ours runs from.
constexpr int parents_searched = 3;

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

}  // namespace

Result<fs::path> resource_dir(const fs::path& program_folder) {
    fs::path folder = program_folder;
    for (int step = 0; step <= parents_searched; ++step) {
        const fs::path candidate = folder / "share" / "jcic-desk";
        if (is_folder(candidate)) return candidate;
        folder = folder.parent_path();
    }
    return fail(FaultCode::file_missing, "desk.resources", {{"path", "share/jcic-desk"}, {"reason", "program"}});
}

Result<fs::path> resource_dir() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (error)
        return fail(FaultCode::file_missing, "desk.resources", {{"path", "/proc/self/exe"}, {"reason", "program"}});
    return resource_dir(program.parent_path());
}

}  // namespace jcic::desk
