// Tries what a process behind the reader's walls must not do: confined_probe <what>. Exit status 0: it did it.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <map>
#include <new>
#include <string>
#include <vector>

#include "app/scanner/confine.h"

namespace {

constexpr std::uint64_t memory = 256U << 20U;

bool opens(const char* path, int flags) {
    return ::open(path, flags, 0600) >= 0;
}

bool takes_memory() {
    try {
        std::vector<std::vector<char>> taken;
        while (taken.size() < 64) taken.emplace_back(16U << 20U, 'x');
        return true;
    } catch (const std::bad_alloc&) {
        return false;
    }
}

bool spins() {
    const volatile bool for_ever = true;
    while (for_ever) continue;
    return true;
}

const std::map<std::string, bool (*)()> tries{
    {"nothing", [] { return true; }},
    {"read-file", [] { return opens("/etc/hostname", O_RDONLY); }},
    {"write-file", [] { return opens("/tmp/jcic-confined-probe", O_WRONLY | O_CREAT); }},
    {"socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    {"local-socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
    {"process", [] { return ::fork() >= 0; }},
    {"program", [] { return ::execl("/bin/true", "true", nullptr) == 0; }},
    {"signal", [] { return ::kill(::getppid(), 0) == 0; }},
    {"code",
     [] { return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }},
    {"memory", takes_memory},
    {"time", spins},
};

}  // namespace

int main(int count, char** arguments) {
    const auto wanted = count == 2 ? tries.find(arguments[1]) : tries.end();
    if (wanted == tries.end() || !jcic::scanner::confine({memory, 1})) ::_exit(9);
    ::_exit(wanted->second() ? 0 : 1);
}
