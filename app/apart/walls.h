#pragma once
// The sandbox of a process that is about to load foreign code (a scanner's driver, a vendor's PKCS #11 module): limits
// (setrlimit(2)), no new privileges, no core and no look at its memory, the files that it is given and nobody's own
// (Landlock), and no other program, tracing or kernel key (seccomp). Descriptors opened earlier stay open.

#include <cstdint>
#include <string>
#include <vector>

#include "app/apart/call_filter.h"

namespace jcic::apart {

/// A file or a folder with all that lies below it; one that this system does not have opens nothing.
struct Way {
    enum class Use {
        read,   ///< and load as a library
        write,  ///< what is there
        make    ///< files too, and remove them
    };
    std::string path;
    Use use = Use::read;
};

struct Walls {
    std::uint64_t memory = 0;  ///< bytes of address space
    std::uint64_t cpu_seconds = 0;
    std::vector<Way> ways{};
    /// No socket but of this machine (AF_UNIX), and none of those that have no file where Landlock can tell (its
    /// version 6, Linux 6.12); no process begun, and none reached by signals, shared memory or limits.
    bool alone = false;
};

/// What of it system calls are; another processor's (SCMP_ARCH_...) for tests.
[[nodiscard]] CallFilter calls_behind_walls(bool alone, std::uint32_t processor = 0);

/// For good: nothing can be opened, made or removed but by these ways; for what is alone, no abstract socket of others
/// reached either, where the kernel can.
[[nodiscard]] Wall keep_out_of_files(const std::vector<Way>& ways, bool alone = false);
/// Whether this kernel keeps a process from the abstract sockets of others.
[[nodiscard]] bool has_wall_of_abstract_sockets();

/// For good, and for each thread begun after it. False where the kernel refused what it has; of Landlock and seccomp
/// one at least must be there, and both for what is alone.
[[nodiscard]] bool confine(const Walls& walls);

}  // namespace jcic::apart
