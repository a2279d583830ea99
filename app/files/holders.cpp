#include "app/files/holders.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <fstream>
#include <iomanip>
#include <sstream>

namespace jcic::files {
namespace {

/// "fe:00:10952803", as the kernel writes it.
std::string number_in_table(const struct stat& file) {
    std::ostringstream text;
    text << std::hex << std::setfill('0') << std::setw(2) << ::major(file.st_dev) << ':' << std::setw(2)
         << ::minor(file.st_dev) << ':' << std::dec << file.st_ino;
    return text.str();
}

std::string program_of(int process) {
    std::ifstream in("/proc/" + std::to_string(process) + "/cmdline", std::ios::binary);
    std::string first;
    std::getline(in, first, '\0');
    return std::filesystem::path(first).filename().string();
}

}  // namespace

std::vector<Holder> holders_of(const std::filesystem::path& lock) {
    struct stat file {};
    std::vector<Holder> out;
    if (::stat(lock.c_str(), &file) != 0) return out;
    const auto wanted = number_in_table(file);
    std::ifstream table("/proc/locks");
    // "1: FLOCK  ADVISORY  WRITE 20298 fe:00:10952803 0 EOF"; who waits has "->" after the number.
    for (std::string line; std::getline(table, line);) {
        std::istringstream words(line);
        std::string number, kind, way, access, place;
        int process = 0;
        if (words >> number >> kind >> way >> access >> process >> place && kind != "->" && place == wanted &&
            process > 0)
            out.push_back({process, program_of(process)});
    }
    return out;
}

std::string names_of(const std::vector<Holder>& holders) {
    std::string out;
    for (const auto& one : holders)
        out.append(out.empty() ? "" : ", ")
            .append(one.program.empty() ? "?" : one.program)
            .append(" (" + std::to_string(one.process) + ")");
    return out;
}

}  // namespace jcic::files
