#include "app/scanner/confine.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#define JCIC_SHADOW_MEMORY
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define JCIC_SHADOW_MEMORY
#endif
#endif

namespace jcic::scanner {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t machine = AUDIT_ARCH_AARCH64;
#else
#error "The calls of this machine are not known here."
#endif

/// Memory, locked for a secret too, and what C++ needs for its exceptions and its end. Those that take an address for a
/// mapping are looked at further (executable).
constexpr std::array allowed{SYS_read,         SYS_write,       SYS_close,           SYS_lseek,
                             SYS_munmap,       SYS_mremap,      SYS_madvise,         SYS_brk,
                             SYS_futex,        SYS_sched_yield, SYS_clock_gettime,   SYS_gettimeofday,
                             SYS_clock_getres, SYS_getrandom,   SYS_rt_sigaction,    SYS_rt_sigprocmask,
                             SYS_rt_sigreturn, SYS_sigaltstack, SYS_restart_syscall, SYS_getpid,
                             SYS_gettid,       SYS_mlock,       SYS_munlock,         SYS_exit,
                             SYS_exit_group};

/// What libraries try and can do without: fonts and tables of a system, its number of processors.
constexpr std::array answered_no {
    SYS_openat, SYS_openat2, SYS_newfstatat, SYS_fstat, SYS_statx, SYS_faccessat, SYS_faccessat2, SYS_getcwd,
        SYS_readlinkat, SYS_getdents64, SYS_fcntl, SYS_ioctl, SYS_statfs, SYS_fstatfs, SYS_mkdirat, SYS_unlinkat,
        SYS_prlimit64, SYS_sysinfo, SYS_uname, SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_sched_getaffinity,
        SYS_prctl,
#if defined(__x86_64__)
        SYS_open, SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_getrlimit, SYS_mkdir, SYS_unlink, SYS_time,
#endif
};

constexpr std::array with_protection{SYS_mmap, SYS_mprotect};

sock_filter step(int code, std::uint32_t value) {
    return {static_cast<std::uint16_t>(code), 0, 0, value};
}

sock_filter compare(int code, std::uint32_t value, std::uint8_t if_so, std::uint8_t if_not) {
    return {static_cast<std::uint16_t>(BPF_JMP | code | BPF_K), if_so, if_not, value};
}

sock_filter load(std::size_t offset) {
    return step(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}

/// For each of the calls: this answer.
template <class Calls>
void answer(std::vector<sock_filter>& filter, const Calls& calls, std::uint32_t with) {
    for (const long call : calls) {
        filter.push_back(compare(BPF_JEQ, static_cast<std::uint32_t>(call), 0, 1));
        filter.push_back(step(BPF_RET, with));
    }
}

std::vector<sock_filter> filter_of_calls() {
    // Little-endian: the lower half of the third argument comes first.
    constexpr std::size_t protection = offsetof(seccomp_data, args) + 2 * sizeof(std::uint64_t);
    std::vector<sock_filter> filter{
        load(offsetof(seccomp_data, arch)),
        compare(BPF_JEQ, machine, 1, 0),
        step(BPF_RET, SECCOMP_RET_KILL_PROCESS),
        load(offsetof(seccomp_data, nr)),
    };
    answer(filter, allowed, SECCOMP_RET_ALLOW);
    answer(filter, answered_no, SECCOMP_RET_ERRNO | EACCES);
    for (const long call : with_protection) {
        filter.push_back(compare(BPF_JEQ, static_cast<std::uint32_t>(call), 0, 4));
        filter.push_back(load(protection));
        filter.push_back(compare(BPF_JSET, PROT_EXEC, 0, 1));
        filter.push_back(step(BPF_RET, SECCOMP_RET_KILL_PROCESS));
        filter.push_back(step(BPF_RET, SECCOMP_RET_ALLOW));
    }
    filter.push_back(step(BPF_RET, SECCOMP_RET_KILL_PROCESS));
    return filter;
}

enum class Wall { up, not_in_this_kernel, refused };

Wall limit_calls() {
    auto filter = filter_of_calls();
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0) return Wall::up;
    return errno == EINVAL || errno == ENOSYS ? Wall::not_in_this_kernel : Wall::refused;
}

/// No rule: nothing beneath any folder can be opened, made or removed.
Wall close_files() {
    landlock_ruleset_attr wanted{};
    wanted.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;  // all of its first version
    const long rules = ::syscall(SYS_landlock_create_ruleset, &wanted, sizeof wanted.handled_access_fs, 0);
    if (rules < 0) return errno == ENOSYS || errno == EOPNOTSUPP ? Wall::not_in_this_kernel : Wall::refused;
    const long done = ::syscall(SYS_landlock_restrict_self, rules, 0);
    ::close(static_cast<int>(rules));
    return done == 0 ? Wall::up : Wall::refused;
}

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

bool confine(const Walls& walls) {
    // Before the limits: a ruleset is a descriptor for a moment.
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
    const Wall files = close_files();
    if (files == Wall::refused || !set_limits(walls)) return false;
    const Wall calls = limit_calls();
    return calls != Wall::refused && (calls == Wall::up || files == Wall::up);
}

}  // namespace jcic::scanner
