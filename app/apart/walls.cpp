#include "app/apart/walls.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
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

namespace jcic::apart {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t machine = AUDIT_ARCH_AARCH64;
#else
#error "The calls of this machine are not known here."
#endif

/// What no foreign code needs, and what would get out of the walls, or at another process.
constexpr std::array forbidden{SYS_execve,
                               SYS_execveat,
                               SYS_ptrace,
                               SYS_process_vm_readv,
                               SYS_process_vm_writev,
                               SYS_pidfd_getfd,
                               SYS_kcmp,
                               SYS_keyctl,
                               SYS_add_key,
                               SYS_request_key,
                               SYS_bpf,
                               SYS_perf_event_open,
                               SYS_userfaultfd,
                               SYS_mount,
                               SYS_umount2,
                               SYS_pivot_root,
                               SYS_chroot,
                               SYS_unshare,
                               SYS_setns,
                               SYS_init_module,
                               SYS_finit_module,
                               SYS_delete_module,
                               SYS_kexec_load,
                               SYS_reboot,
                               SYS_swapon,
                               SYS_swapoff,
                               SYS_acct,
                               SYS_quotactl,
                               SYS_io_uring_setup,
                               SYS_open_by_handle_at,
                               SYS_name_to_handle_at};

enum class Wall { up, not_in_this_kernel, refused };

sock_filter step(int code, std::uint32_t value) {
    return {static_cast<std::uint16_t>(code), 0, 0, value};
}

sock_filter compare(std::uint32_t value, std::uint8_t if_so, std::uint8_t if_not) {
    return {static_cast<std::uint16_t>(BPF_JMP | BPF_JEQ | BPF_K), if_so, if_not, value};
}

sock_filter load(std::size_t offset) {
    return step(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}

/// What reaches another process by a signal; abort() needs tgkill, to its own (only_with).
constexpr std::array signals{SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_pidfd_send_signal};

template <class Calls>
void forbid(std::vector<sock_filter>& filter, const Calls& calls) {
    for (const long call : calls) {
        filter.push_back(compare(static_cast<std::uint32_t>(call), 0, 1));
        filter.push_back(step(BPF_RET, SECCOMP_RET_ERRNO | EPERM));
    }
}

/// This call with this first argument and no other. Little-endian: its lower half comes first.
void only_with(std::vector<sock_filter>& filter, long call, std::uint32_t first) {
    filter.push_back(compare(static_cast<std::uint32_t>(call), 0, 4));
    filter.push_back(load(offsetof(seccomp_data, args)));
    filter.push_back(compare(first, 0, 1));
    filter.push_back(step(BPF_RET, SECCOMP_RET_ALLOW));
    filter.push_back(step(BPF_RET, SECCOMP_RET_ERRNO | EPERM));
}

Wall forbid_calls(bool alone) {
    std::vector<sock_filter> filter{load(offsetof(seccomp_data, arch)), compare(machine, 1, 0),
                                    step(BPF_RET, SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))};
    forbid(filter, forbidden);
    if (alone) {
        forbid(filter, signals);
        only_with(filter, SYS_tgkill, static_cast<std::uint32_t>(::getpid()));
        only_with(filter, SYS_socket, AF_UNIX);
    }
    filter.push_back(step(BPF_RET, SECCOMP_RET_ALLOW));
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0) return Wall::up;
    return errno == EINVAL || errno == ENOSYS ? Wall::not_in_this_kernel : Wall::refused;
}

std::uint64_t access_of(Way::Use use) {
    constexpr std::uint64_t read =
        LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_EXECUTE;
    constexpr std::uint64_t write = read | LANDLOCK_ACCESS_FS_WRITE_FILE;
    switch (use) {
        case Way::Use::read:
            return read;
        case Way::Use::write:
            return write;
        case Way::Use::make:
            return write | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE;
    }
    return 0;
}

bool open_to(long rules, const Way& way) {
    const int at = ::open(way.path.c_str(), O_PATH | O_CLOEXEC);
    if (at < 0) return errno == ENOENT;
    constexpr std::uint64_t of_files =
        LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE;
    struct stat about {};
    landlock_path_beneath_attr rule{};
    rule.allowed_access = access_of(way.use);
    if (::fstat(at, &about) == 0 && !S_ISDIR(about.st_mode)) rule.allowed_access &= of_files;
    rule.parent_fd = at;
    const long done = ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(at);
    return done == 0;
}

Wall keep_out_of_files(const std::vector<Way>& ways) {
    landlock_ruleset_attr wanted{};
    wanted.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;  // all of its first version
    const long rules = ::syscall(SYS_landlock_create_ruleset, &wanted, sizeof wanted.handled_access_fs, 0);
    if (rules < 0) return errno == ENOSYS || errno == EOPNOTSUPP ? Wall::not_in_this_kernel : Wall::refused;
    bool good = true;
    for (const auto& way : ways) good = good && open_to(rules, way);
    const long done = good ? ::syscall(SYS_landlock_restrict_self, rules, 0) : -1;
    ::close(static_cast<int>(rules));
    return done == 0 ? Wall::up : Wall::refused;
}

bool set_limits(const Walls& walls) {
    const auto limit = [](auto what, std::uint64_t most) {
        const rlimit both{most, most};
        return ::setrlimit(what, &both) == 0;
    };
#ifndef JCIC_SHADOW_MEMORY  // AddressSanitizer reserves terabytes
    if (!limit(RLIMIT_AS, walls.memory)) return false;
#endif
    return limit(RLIMIT_CPU, walls.cpu_seconds) && limit(RLIMIT_FSIZE, 1U << 20U) && limit(RLIMIT_CORE, 0);
}

}  // namespace

bool confine(const Walls& walls) {
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_DUMPABLE, 0) != 0) return false;
    const Wall files = keep_out_of_files(walls.ways);
    if (files == Wall::refused || !set_limits(walls)) return false;
    const Wall calls = forbid_calls(walls.alone);
    return calls != Wall::refused && (calls == Wall::up || files == Wall::up);
}

}  // namespace jcic::apart
