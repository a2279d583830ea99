#include "app/apart/walls.h"

#include <asm/sockios.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
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

/// What no foreign code needs, and what would get out of the walls, or at another process. Landlock's first version
/// keeps no file from being cut or given other rights, or watched (who opens it, and when): the calls that take a path
/// are refused here.
constexpr std::array forbidden{"execve",
                               "execveat",
                               "ptrace",
                               "process_vm_readv",
                               "process_vm_writev",
                               "pidfd_getfd",
                               "kcmp",
                               "keyctl",
                               "add_key",
                               "request_key",
                               "bpf",
                               "perf_event_open",
                               "userfaultfd",
                               "mount",
                               "umount2",
                               "pivot_root",
                               "chroot",
                               "unshare",
                               "setns",
                               "init_module",
                               "finit_module",
                               "delete_module",
                               "kexec_load",
                               "reboot",
                               "swapon",
                               "swapoff",
                               "acct",
                               "quotactl",
                               "io_uring_setup",
                               "open_by_handle_at",
                               "name_to_handle_at",
                               "inotify_init",
                               "inotify_init1",
                               "inotify_add_watch",
                               "fanotify_init",
                               "fanotify_mark",
                               "chmod",
                               "chown",
                               "lchown",
                               "utime",
                               "utimes",
                               "futimesat",
                               "truncate",
                               "fchmod",
                               "fchmodat",
                               "fchmodat2",
                               "fchown",
                               "fchownat",
                               "utimensat",
                               "setxattr",
                               "lsetxattr",
                               "fsetxattr",
                               "setxattrat",
                               "removexattr",
                               "lremovexattr",
                               "fremovexattr",
                               "removexattrat",
                               "file_setattr"};

/// What reaches another process: by a signal (abort() needs tgkill, to its own: only_with), by memory and messages of
/// System V and POSIX, by its place in the queue for the processor; or begins one that outlives this.
constexpr std::array of_others{"kill",
                               "tkill",
                               "rt_sigqueueinfo",
                               "rt_tgsigqueueinfo",
                               "pidfd_send_signal",
                               "pidfd_open",
                               "shmget",
                               "shmat",
                               "shmctl",
                               "semget",
                               "semop",
                               "semctl",
                               "semtimedop",
                               "msgget",
                               "msgsnd",
                               "msgrcv",
                               "msgctl",
                               "mq_open",
                               "mq_unlink",
                               "setpriority",
                               "ioprio_set",
                               "sched_setparam",
                               "sched_setscheduler",
                               "sched_setattr",
                               "sched_setaffinity",
                               "fork",
                               "vfork",
                               "process_madvise"};
/// Of fcntl and ioctl: who gets a file's signals, and which; typing into a terminal.
constexpr std::array<std::uint32_t, 3> own_signals{F_SETOWN, F_SETSIG, 15 /* F_SETOWN_EX */};
constexpr std::array<std::uint32_t, 3> own_devices{FIOSETOWN, SIOCSPGRP, TIOCSTI};

/// Of prctl: who may read this process's memory, and trace it.
constexpr std::array<std::uint32_t, 2> own_openness{PR_SET_DUMPABLE, PR_SET_PTRACER};

constexpr std::uint32_t whole = 0xFFFFFFFF;
#if defined(__s390__)
constexpr unsigned flags_of_clone = 1;
#else
constexpr unsigned flags_of_clone = 0;
#endif

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

CallFilter calls_behind_walls(bool alone, std::uint32_t processor) {
    constexpr std::uint32_t refused = SCMP_ACT_ERRNO(EPERM);
    CallFilter calls(SCMP_ACT_ALLOW, processor);
    calls.answer(forbidden, refused);
    for (const std::uint32_t option : own_openness) calls.answer_if("prctl", 0, whole, option, refused);
    if (!alone) return calls;
    calls.answer(of_others, refused);
    // Threads, and no process: what is ended must end. Of clone3 the flags lie in memory, where no filter looks; the C
    // library goes on with clone where a kernel has none.
    calls.answer(std::array{"clone3"}, SCMP_ACT_ERRNO(ENOSYS));
    calls.answer_if("clone", flags_of_clone, CLONE_THREAD, 0, refused);
    for (const std::uint32_t command : own_signals) calls.answer_if("fcntl", 1, whole, command, refused);
    for (const std::uint32_t command : own_devices) calls.answer_if("ioctl", 1, whole, command, refused);
    calls.answer_unless("prlimit64", 0, 0, refused);  // its own
    calls.answer_unless("tgkill", 0, static_cast<std::uint32_t>(::getpid()), refused);
    calls.answer_unless("socket", 0, AF_UNIX, refused);
    return calls;
}

bool has_wall_of_abstract_sockets() {
    constexpr long first_with_scopes = 6;
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= first_with_scopes;
}

Wall keep_out_of_files(const std::vector<Way>& ways, bool alone) {
    // As of version 6; Debian 12's header ends before it.
    struct {
        std::uint64_t files = 0, network = 0, scoped = 0;
    } wanted;
    constexpr std::uint64_t abstract_sockets = 1;            // LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET
    wanted.files = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;  // all of its first version
    const bool scopes = alone && has_wall_of_abstract_sockets();
    if (scopes) wanted.scoped = abstract_sockets;
    const std::size_t size = scopes ? sizeof wanted : sizeof wanted.files;
    const long rules = ::syscall(SYS_landlock_create_ruleset, &wanted, size, 0);
    if (rules < 0) return errno == ENOSYS || errno == EOPNOTSUPP ? Wall::not_in_this_kernel : Wall::refused;
    bool good = true;
    for (const auto& way : ways) good = good && open_to(rules, way);
    const long done = good ? ::syscall(SYS_landlock_restrict_self, rules, 0) : -1;
    ::close(static_cast<int>(rules));
    return done == 0 ? Wall::up : Wall::refused;
}

bool confine(const Walls& walls) {
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_DUMPABLE, 0) != 0) return false;
    const Wall files = keep_out_of_files(walls.ways, walls.alone);
    if (files == Wall::refused || !set_limits(walls)) return false;
    const Wall calls = calls_behind_walls(walls.alone).put_up();
    if (walls.alone) return calls == Wall::up && files == Wall::up;
    return calls != Wall::refused && (calls == Wall::up || files == Wall::up);
}

}  // namespace jcic::apart
