#include "app/scanner/confine.h"

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <cerrno>

#include "app/apart/walls.h"

#if defined(__SANITIZE_ADDRESS__)
#define JCIC_SHADOW_MEMORY
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define JCIC_SHADOW_MEMORY
#endif
#endif

namespace jcic::scanner {

namespace {

/// Memory, locked for a secret too, and what C++ needs for its exceptions and its end.
constexpr std::array allowed{
    "read",         "write",          "close",        "lseek",         "munmap",          "mremap",       "madvise",
    "brk",          "futex",          "sched_yield",  "clock_gettime", "gettimeofday",    "clock_getres", "getrandom",
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack",   "restart_syscall", "getpid",       "gettid",
    "mlock",        "munlock",        "exit",         "exit_group"};

/// What libraries try and can do without: fonts and tables of a system, its number of processors.
constexpr std::array answered_no{"openat",     "openat2", "newfstatat", "fstat",      "statx",     "faccessat",
                                 "faccessat2", "getcwd",  "readlinkat", "getdents64", "fcntl",     "ioctl",
                                 "statfs",     "fstatfs", "mkdirat",    "unlinkat",   "prlimit64", "sysinfo",
                                 "uname",      "getuid",  "geteuid",    "getgid",     "getegid",   "sched_getaffinity",
                                 "prctl",      "open",    "stat",       "lstat",      "access",    "readlink",
                                 "getrlimit",  "mkdir",   "unlink",     "time"};

bool limit(decltype(RLIMIT_AS) what, std::uint64_t most) {
    const rlimit limit{most, most};
    return ::setrlimit(what, &limit) == 0;
}

bool set_limits(const Walls& walls) {
#ifndef JCIC_SHADOW_MEMORY  // AddressSanitizer reserves terabytes
    if (!limit(RLIMIT_AS, walls.memory)) return false;
#endif
    // One second between the signal that says so and the end.
    const rlimit seconds{walls.cpu_seconds, walls.cpu_seconds + 1};
    return ::setrlimit(RLIMIT_CPU, &seconds) == 0 && limit(RLIMIT_NOFILE, 0) && limit(RLIMIT_FSIZE, 0) &&
           limit(RLIMIT_CORE, 0);
}

}  // namespace

apart::CallFilter calls_of_reader(std::uint32_t processor) {
    apart::CallFilter calls(SCMP_ACT_KILL_PROCESS, processor);
    calls.answer(allowed, SCMP_ACT_ALLOW);
    calls.answer(answered_no, SCMP_ACT_ERRNO(EACCES));
    for (const char* const maps : {"mmap", "mprotect"}) calls.answer_if(maps, 2, PROT_EXEC, 0, SCMP_ACT_ALLOW);
    return calls;
}

bool confine(const Walls& walls) {
    using apart::Wall;
    // Before the limits: a ruleset is a descriptor for a moment.
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
    const Wall files = apart::keep_out_of_files({});
    if (files == Wall::refused || !set_limits(walls)) return false;
    const Wall calls = calls_of_reader().put_up();
    return calls != Wall::refused && (calls == Wall::up || files == Wall::up);
}

}  // namespace jcic::scanner
