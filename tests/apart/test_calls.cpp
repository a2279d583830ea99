// Which system calls the walls let through, judged by the programs that the kernel is given: for this processor and for
// one that the tests do not run on.

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QTemporaryFile>
#include <QTest>
#include <cerrno>
#include <cstring>

#include "app/apart/walls.h"
#include "app/scanner/confine.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

using Program = std::vector<sock_filter>;

Program program_of(const apart::CallFilter& calls) {
    QTemporaryFile file;
    if (!file.open() || !calls.write_to(file.handle())) return {};
    file.seek(0);
    const QByteArray bytes = file.readAll();
    Program out(static_cast<std::size_t>(bytes.size()) / sizeof(sock_filter));
    std::memcpy(out.data(), bytes.constData(), out.size() * sizeof(sock_filter));
    return out;
}

/// As the kernel would go through it (seccomp(2)); -1 at an instruction that these programs do not have.
std::uint32_t answer_of(const Program& program, const seccomp_data& call) {
    std::uint32_t accumulator = 0;
    for (std::size_t at = 0; at < program.size(); ++at) {
        const sock_filter& step = program[at];
        const auto jump = [&](bool if_so) { at += if_so ? step.jt : step.jf; };
        switch (step.code) {
            case BPF_LD | BPF_W | BPF_ABS:
                std::memcpy(&accumulator, reinterpret_cast<const char*>(&call) + step.k, sizeof accumulator);
                break;
            case BPF_ALU | BPF_AND | BPF_K:
                accumulator &= step.k;
                break;
            case BPF_JMP | BPF_JA:
                at += step.k;
                break;
            case BPF_JMP | BPF_JEQ | BPF_K:
                jump(accumulator == step.k);
                break;
            case BPF_JMP | BPF_JGE | BPF_K:
                jump(accumulator >= step.k);
                break;
            case BPF_JMP | BPF_JGT | BPF_K:
                jump(accumulator > step.k);
                break;
            case BPF_JMP | BPF_JSET | BPF_K:
                jump((accumulator & step.k) != 0);
                break;
            case BPF_RET | BPF_K:
                return step.k;
            default:
                return 0xFFFFFFFF;
        }
    }
    return 0xFFFFFFFF;
}

struct Processor {
    std::uint32_t name;
    Program walls, alone, reader;

    [[nodiscard]] std::uint32_t asked(const Program& program, const char* call,
                                      std::initializer_list<std::uint64_t> arguments = {}) const {
        seccomp_data data{};
        data.arch = name;
        data.nr = ::seccomp_syscall_resolve_name_arch(name, call);
        std::copy(arguments.begin(), arguments.end(), data.args);
        return answer_of(program, data);
    }
};

Processor processor(std::uint32_t name) {
    return {name, program_of(apart::calls_behind_walls(false, name)), program_of(apart::calls_behind_walls(true, name)),
            program_of(scanner::calls_of_reader(name))};
}

constexpr std::uint32_t granted = SECCOMP_RET_ALLOW;
constexpr std::uint32_t killed = SECCOMP_RET_KILL_PROCESS;
constexpr std::uint32_t no(int error) {
    return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error);
}
/// Above the half of an argument that the kernel reads.
constexpr std::uint64_t unread = std::uint64_t{0xABCD} << 32U;

}  // namespace

class TestCalls : public QObject {
    Q_OBJECT
private slots:
    void another_program_and_anothers_memory_are_refused_data() { processors(); }
    void another_program_and_anothers_memory_are_refused() {
        QFETCH(std::uint32_t, name);
        const Processor here = processor(name);
        for (const auto* call : {"execve", "execveat", "ptrace", "process_vm_writev", "keyctl", "bpf", "mount",
                                 "fchmod", "fchmodat", "truncate", "fchownat", "setxattr", "io_uring_setup",
                                 "inotify_init1", "inotify_add_watch", "fanotify_init"}) {
            QVERIFY2(here.asked(here.walls, call) == no(EPERM), call);
            QVERIFY2(here.asked(here.alone, call) == no(EPERM), call);
        }
        for (const auto* call : {"read", "openat", "mmap", "socket", "kill", "clone3", "prlimit64"})
            QVERIFY2(here.asked(here.walls, call) == granted, call);
        for (const auto* call : {"read", "openat", "mmap", "futex", "getppid", "connect"})
            QVERIFY2(here.asked(here.alone, call) == granted, call);
    }

    void its_memory_stays_closed_to_others_data() { processors(); }
    void its_memory_stays_closed_to_others() {
        QFETCH(std::uint32_t, name);
        const Processor here = processor(name);
        for (const auto* program : {&here.walls, &here.alone})
            for (const std::uint64_t above : {std::uint64_t{0}, unread}) {
                QCOMPARE(here.asked(*program, "prctl", {above | PR_SET_DUMPABLE, 1}), no(EPERM));
                QCOMPARE(here.asked(*program, "prctl", {above | PR_SET_PTRACER, PR_SET_PTRACER_ANY}), no(EPERM));
                QCOMPARE(here.asked(*program, "prctl", {above | PR_SET_NAME}), granted);
                QCOMPARE(here.asked(*program, "prctl", {above | PR_GET_DUMPABLE}), granted);
            }
    }

    void what_is_alone_reaches_no_other_process_data() { processors(); }
    void what_is_alone_reaches_no_other_process() {
        QFETCH(std::uint32_t, name);
        const Processor here = processor(name);
        const auto asked = [&](const char* call, std::initializer_list<std::uint64_t> arguments) {
            return here.asked(here.alone, call, arguments);
        };
        for (const auto* call : {"kill", "tkill", "pidfd_open", "shmget", "msgsnd", "mq_open", "sched_setscheduler"})
            QVERIFY2(asked(call, {}) == no(EPERM), call);
        QCOMPARE(asked("clone3", {}), no(ENOSYS));
        QCOMPARE(asked("clone", {CLONE_VM | CLONE_THREAD | CLONE_SIGHAND}), granted);
        QCOMPARE(asked("clone", {CLONE_VM | CLONE_SIGHAND}), no(EPERM));
        const auto own = static_cast<std::uint64_t>(::getpid());
        for (const std::uint64_t above : {std::uint64_t{0}, unread}) {
            QCOMPARE(asked("tgkill", {above | own}), granted);
            QCOMPARE(asked("tgkill", {above | (own ^ 1U)}), no(EPERM));
            QCOMPARE(asked("tgkill", {above | (own ^ 0x80000000U)}), no(EPERM));
            QCOMPARE(asked("prlimit64", {above}), granted);
            QCOMPARE(asked("prlimit64", {above | own}), no(EPERM));
            QCOMPARE(asked("socket", {above | AF_UNIX}), granted);
            for (const auto family : std::array<std::uint64_t, 5>{AF_INET, AF_INET6, AF_NETLINK, AF_PACKET, AF_UNSPEC})
                QCOMPARE(asked("socket", {above | family}), no(EPERM));
        }
    }

    void what_types_into_a_terminal_is_refused_whatever_stands_above_it_data() { processors(); }
    void what_types_into_a_terminal_is_refused_whatever_stands_above_it() {
        QFETCH(std::uint32_t, name);
        const Processor here = processor(name);
        for (const std::uint64_t above : {std::uint64_t{0}, unread}) {
            QCOMPARE(here.asked(here.alone, "ioctl", {0, above | TIOCSTI}), no(EPERM));
            QCOMPARE(here.asked(here.alone, "fcntl", {0, above | F_SETOWN}), no(EPERM));
            QCOMPARE(here.asked(here.alone, "fcntl", {0, above | F_SETSIG}), no(EPERM));
            QCOMPARE(here.asked(here.alone, "ioctl", {0, above | TIOCGWINSZ}), granted);
            QCOMPARE(here.asked(here.alone, "fcntl", {0, above | F_GETFL}), granted);
        }
    }

    void a_reader_of_foreign_files_has_memory_and_what_is_open_data() { processors(); }
    void a_reader_of_foreign_files_has_memory_and_what_is_open() {
        QFETCH(std::uint32_t, name);
        const Processor here = processor(name);
        for (const auto* call : {"read", "write", "brk", "futex", "mlock", "exit_group"})
            QVERIFY2(here.asked(here.reader, call) == granted, call);
        for (const auto* call : {"openat", "newfstatat", "getdents64", "prctl"})
            QVERIFY2(here.asked(here.reader, call) == no(EACCES), call);
        for (const auto* call : {"socket", "clone", "clone3", "execve", "kill", "tgkill", "ptrace", "shmget", "dup"})
            QVERIFY2(here.asked(here.reader, call) == killed, call);
        for (const auto* call : {"mmap", "mprotect"}) {
            QVERIFY2(here.asked(here.reader, call, {0, 4096, PROT_READ | PROT_WRITE}) == granted, call);
            QVERIFY2(here.asked(here.reader, call, {0, 4096, PROT_READ | PROT_EXEC}) == killed, call);
        }
    }

    void another_processors_numbers_end_the_process_data() { processors(); }
    void another_processors_numbers_end_the_process() {
        QFETCH(std::uint32_t, name);
        const Processor here = processor(name);
        for (const Program* program : {&here.walls, &here.alone, &here.reader}) {
            QVERIFY(!program->empty());
            seccomp_data data{};
            data.nr = ::seccomp_syscall_resolve_name_arch(name, "read");
            data.arch = SCMP_ARCH_X86;
            QCOMPARE(answer_of(*program, data), killed);
            data.arch = name;
            QCOMPARE(answer_of(*program, data), granted);
        }
    }

    void calls_that_the_library_may_not_know_yet_are_refused_by_their_numbers() {
        const Processor here = processor(::seccomp_arch_native());
        for (const int number : {452, 463, 466, 469}) {
            seccomp_data data{};
            data.arch = here.name;
            data.nr = number;
            QCOMPARE(answer_of(here.walls, data), no(EPERM));
        }
    }

    void numbers_of_x32_end_the_process() {
        const Processor here = processor(SCMP_ARCH_X86_64);
        seccomp_data data{};
        data.arch = SCMP_ARCH_X86_64;
        data.nr = 0x40000000 + 520;  // its execve
        QCOMPARE(answer_of(here.walls, data), killed);
        QCOMPARE(answer_of(here.reader, data), killed);
    }

    void a_name_that_nobody_knows_puts_up_nothing() {
        apart::CallFilter calls(SCMP_ACT_ALLOW);
        calls.answer(std::array{"no_such_call"}, SCMP_ACT_ERRNO(EPERM));
        QCOMPARE(calls.put_up(), apart::Wall::refused);
        QVERIFY(program_of(calls).empty());
    }

private:
    static void processors() {
        QTest::addColumn<std::uint32_t>("name");
        QTest::newRow("x86-64") << std::uint32_t{SCMP_ARCH_X86_64};
        QTest::newRow("arm64") << std::uint32_t{SCMP_ARCH_AARCH64};
    }
};

JCIC_TEST(TestCalls)
#include "test_calls.moc"
