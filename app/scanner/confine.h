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

/// The sandbox's system calls; for tests also another processor's (SCMP_ARCH_...).
[[nodiscard]] apart::CallFilter calls_of_reader(std::uint32_t processor = 0);

/// Permanent. False if the kernel refused a feature that it has; at least one of Landlock and seccomp is required.
/// Afterwards a file cannot be opened or examined (EACCES), and any other call that reading does not need (a socket,
/// another process, executable memory) ends the process (SIGSYS).
[[nodiscard]] bool confine(const Walls& walls);

}  // namespace jcic::scanner
