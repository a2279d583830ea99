#pragma once
// The sandbox of a process that is about to read hostile input: limits (setrlimit(2)), no new privileges
// (PR_SET_NO_NEW_PRIVS), no files (Landlock) and few system calls (seccomp). Descriptors opened earlier stay open.

#include <cstdint>

#include "app/apart/call_filter.h"

namespace jcic::scanner {

struct Walls {
    std::uint64_t memory = 0;  ///< bytes of address space
    std::uint64_t cpu_seconds = 0;
};

/// What of it system calls are; another processor's (SCMP_ARCH_...) for tests.
[[nodiscard]] apart::CallFilter calls_of_reader(std::uint32_t processor = 0);

/// For good. False where the kernel refused what it has; of Landlock and seccomp one at least must be there. From then
/// on a file cannot be opened or looked at (EACCES), and any other call that reading does not need (a socket, another
/// process, memory that can be executed) ends the process (SIGSYS).
[[nodiscard]] bool confine(const Walls& walls);

}  // namespace jcic::scanner
