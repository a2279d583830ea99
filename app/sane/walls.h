#pragma once
// The sandbox of a process that is about to load a scanner's driver: limits (setrlimit(2)), no new privileges, the
// system's files and devices but nobody's own (Landlock), and no other program, tracing or kernel key (seccomp). A
// driver needs devices and, for network scanners, sockets: these stay open to it.

#include <cstdint>
#include <string>

namespace jcic::sane {

struct Walls {
    std::uint64_t memory = 0;
    std::uint64_t cpu_seconds = 0;
    std::string configuration{};  ///< a folder that may be read besides; "": none
};

/// For good. False where the kernel refused what it has; of Landlock and seccomp one at least must be there.
[[nodiscard]] bool confine(const Walls& walls);

}  // namespace jcic::sane
