#include "app/apart/walls.h"

#include <asm/sockios.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/ioctl.h>
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

// Calls that newer kernels have and this system's headers may not.
constexpr int fchmodat2 = 452, setxattrat = 463, removexattrat = 466, file_setattr = 469;

/// What no foreign code needs, and what would get out of the walls, or at another process. Landlock's first version
/// keeps no file from being cut or given other rights: the calls that take a path are refused here.
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
                               SYS_name_to_handle_at,
#ifdef SYS_chmod  // none of them on aarch64
                               SYS_chmod,
                               SYS_chown,
                               SYS_lchown,
                               SYS_utime,
                               SYS_utimes,
                               SYS_futimesat,
#endif
                               SYS_truncate,
                               SYS_fchmod,
                               SYS_fchmodat,
                               fchmodat2,
                               SYS_fchown,
                               SYS_fchownat,
                               SYS_utimensat,
                               SYS_setxattr,
                               SYS_lsetxattr,
                               SYS_fsetxattr,
                               setxattrat,
                               SYS_removexattr,
                               SYS_lremovexattr,
                               SYS_fremovexattr,
                               removexattrat,
                               file_setattr};

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

/// What reaches another process: by a signal (abort() needs tgkill, to its own: only_with), by memory and messages of
/// System V and POSIX, by its place in the queue for the processor; or begins one that outlives this.
constexpr std::array of_others{SYS_kill,
                               SYS_tkill,
                               SYS_rt_sigqueueinfo,
                               SYS_rt_tgsigqueueinfo,
                               SYS_pidfd_send_signal,
                               SYS_pidfd_open,
                               SYS_shmget,
                               SYS_shmat,
                               SYS_shmctl,
                               SYS_semget,
                               SYS_semop,
                               SYS_semctl,
                               SYS_semtimedop,
                               SYS_msgget,
                               SYS_msgsnd,
                               SYS_msgrcv,
                               SYS_msgctl,
                               SYS_mq_open,
                               SYS_mq_unlink,
                               SYS_setpriority,
                               SYS_ioprio_set,
                               SYS_sched_setparam,
                               SYS_sched_setscheduler,
                               SYS_sched_setattr,
                               SYS_sched_setaffinity,
#ifdef SYS_fork
                               SYS_fork,
                               SYS_vfork,
#endif
                               SYS_process_madvise};
/// Of fcntl and ioctl: who gets a file's signals, and which; typing into a terminal.
constexpr std::array<std::uint32_t, 3> own_signals{F_SETOWN, F_SETSIG, 15 /* F_SETOWN_EX */};
constexpr std::array<std::uint32_t, 3> own_devices{FIOSETOWN, SIOCSPGRP, TIOCSTI};

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

/// Not with one of these second arguments.
void never_with(std::vector<sock_filter>& filter, long call, const std::array<std::uint32_t, 3>& second) {
    filter.push_back(compare(static_cast<std::uint32_t>(call), 0, 6));
    filter.push_back(load(offsetof(seccomp_data, args) + sizeof(std::uint64_t)));
    filter.push_back(compare(second[0], 2, 0));
    filter.push_back(compare(second[1], 1, 0));
    filter.push_back(compare(second[2], 0, 1));
    filter.push_back(step(BPF_RET, SECCOMP_RET_ERRNO | EPERM));
    filter.push_back(step(BPF_RET, SECCOMP_RET_ALLOW));
}

/// Threads, and no process: what is ended must end. Of clone3 the flags lie in memory, where no filter looks; the C
/// library goes on with clone where a kernel has none.
void threads_only(std::vector<sock_filter>& filter) {
    filter.push_back(compare(SYS_clone3, 0, 1));
    filter.push_back(step(BPF_RET, SECCOMP_RET_ERRNO | ENOSYS));
    filter.push_back(compare(SYS_clone, 0, 4));
    filter.push_back(load(offsetof(seccomp_data, args)));
    filter.push_back({static_cast<std::uint16_t>(BPF_JMP | BPF_JSET | BPF_K), 0, 1, CLONE_THREAD});
    filter.push_back(step(BPF_RET, SECCOMP_RET_ALLOW));
    filter.push_back(step(BPF_RET, SECCOMP_RET_ERRNO | EPERM));
}

Wall forbid_calls(bool alone) {
    std::vector<sock_filter> filter{load(offsetof(seccomp_data, arch)), compare(machine, 1, 0),
                                    step(BPF_RET, SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))};
#if defined(__x86_64__)  // the same calls by other numbers (x32)
    constexpr std::uint32_t other_numbers = 0x40000000;
    filter.push_back({static_cast<std::uint16_t>(BPF_JMP | BPF_JGE | BPF_K), 0, 1, other_numbers});
    filter.push_back(step(BPF_RET, SECCOMP_RET_KILL_PROCESS));
#endif
    forbid(filter, forbidden);
    if (alone) {
        forbid(filter, of_others);
        threads_only(filter);
        never_with(filter, SYS_fcntl, own_signals);
        never_with(filter, SYS_ioctl, own_devices);
        only_with(filter, SYS_prlimit64, 0);  // its own
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
    if (walls.alone) return calls == Wall::up && files == Wall::up;
    return calls != Wall::refused && (calls == Wall::up || files == Wall::up);
}

}  // namespace jcic::apart
