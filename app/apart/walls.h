#pragma once
// The sandbox of a process that is about to load foreign code (a scanner's driver, a vendor's PKCS #11 module): limits
// (setrlimit(2)), no new privileges, no core and no access to its memory, for good, only the files that it is given
// (Landlock), and no other program, tracing, watching of files or kernel key (seccomp). Descriptors opened earlier stay
// open.

#include <cstdint>
#include <string>
#include <vector>

#include "app/apart/call_filter.h"

namespace jcic::apart {

/// A file, or a folder with everything below it; one that does not exist here grants nothing.
struct Way {
    enum class Use {
        read,   ///< and load as a library
        write,  ///< existing files
        make    ///< also create files, and remove them
    };
    std::string path;
    Use use = Use::read;
};

struct Walls {
    std::uint64_t memory = 0;  ///< bytes of address space
    std::uint64_t cpu_seconds = 0;
    std::vector<Way> ways{};
    /// Only sockets of this machine (AF_UNIX), and no abstract ones if Landlock can restrict them (its version 6, Linux
    /// 6.12); no new process, and no access to others by signals, shared memory or limits.
    bool alone = false;
};

/// The sandbox's system calls; for tests also another processor's (SCMP_ARCH_...).
[[nodiscard]] CallFilter calls_behind_walls(bool alone, std::uint32_t processor = 0);

/// Permanent: files can be opened, made or removed only as `ways` allow; `alone` also excludes other processes'
/// abstract sockets if the kernel can.
[[nodiscard]] Wall keep_out_of_files(const std::vector<Way>& ways, bool alone = false);
/// Whether this kernel can exclude other processes' abstract sockets.
[[nodiscard]] bool has_wall_of_abstract_sockets();

/// Permanent, also for later threads. False if the kernel refused a feature that it has; at least one of Landlock and
/// seccomp is required, and both for `alone`.
[[nodiscard]] bool confine(const Walls& walls);

}  // namespace jcic::apart
