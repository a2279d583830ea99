#include "app/sane/walls.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
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

namespace jcic::sane {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t machine = AUDIT_ARCH_AARCH64;
#else
#error "The calls of this machine are not known here."
#endif

/// What no driver needs, and what would get out of the walls, or at another process.
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

Wall forbid_calls() {
    std::vector<sock_filter> filter{load(offsetof(seccomp_data, arch)), compare(machine, 1, 0),
                                    step(BPF_RET, SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))};
    for (const long call : forbidden) {
        filter.push_back(compare(static_cast<std::uint32_t>(call), 0, 1));
        filter.push_back(step(BPF_RET, SECCOMP_RET_ERRNO | EPERM));
    }
    filter.push_back(step(BPF_RET, SECCOMP_RET_ALLOW));
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0) return Wall::up;
    return errno == EINVAL || errno == ENOSYS ? Wall::not_in_this_kernel : Wall::refused;
}

/// What lies there may be used so; a folder that this system does not have needs no rule.
bool open_to(long rules, const char* folder, std::uint64_t access) {
    const int at = ::open(folder, O_PATH | O_CLOEXEC);
    if (at < 0) return errno == ENOENT;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = access;
    rule.parent_fd = at;
    const long done = ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(at);
    return done == 0;
}

/// Libraries, drivers, their settings and devices. Neither home nor removable media, temporary files, other disks, nor
/// the desk's own folder.
Wall keep_out_of_files(const std::string& configuration) {
    constexpr std::uint64_t read =
        LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_EXECUTE;
    constexpr std::uint64_t use = read | LANDLOCK_ACCESS_FS_WRITE_FILE;
    constexpr std::uint64_t lock = use | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE;
    landlock_ruleset_attr wanted{};
    wanted.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;  // all of its first version
    const long rules = ::syscall(SYS_landlock_create_ruleset, &wanted, sizeof wanted.handled_access_fs, 0);
    if (rules < 0) return errno == ENOSYS || errno == EOPNOTSUPP ? Wall::not_in_this_kernel : Wall::refused;
    bool good = true;
    for (const auto* folder : {"/usr", "/lib", "/lib64", "/etc", "/sys", "/proc", "/run"})
        good = good && open_to(rules, folder, read);
    good = good && open_to(rules, "/dev", use) && open_to(rules, "/run/lock/sane", lock) &&
           open_to(rules, "/var/lock/sane", lock);
    if (!configuration.empty()) good = good && open_to(rules, configuration.c_str(), read);
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
    const Wall files = keep_out_of_files(walls.configuration);
    if (files == Wall::refused || !set_limits(walls)) return false;
    const Wall calls = forbid_calls();
    return calls != Wall::refused && (calls == Wall::up || files == Wall::up);
}

}  // namespace jcic::sane
