#include "app/apart/child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace jcic::apart {

namespace fs = std::filesystem;

namespace {

// build/release/tests/<room>/ is the deepest place a program of ours runs from.
constexpr int parents_searched = 3;
constexpr Millis end_looked_for{5};

/// `error`: of posix_spawn.
tl::unexpected<Fault> not_started(const std::string& program, int error) {
    const auto no_program = [&] {
        return fail(FaultCode::file_read, "apart", {{"file", program}, {"reason", "not-a-program"}});
    };
    switch (error) {
        case EACCES:
        case EPERM:
            return fail(FaultCode::file_read, "apart", {{"file", program}, {"reason", "not-run"}});
        case ENOENT:
        case ENOTDIR:
        case ELOOP:
            // One that is there wants a loader that is not.
            if (::access(program.c_str(), F_OK) == 0) return no_program();
            return fail(FaultCode::file_missing, "apart", {{"file", program}, {"reason", "program"}});
        case ENOEXEC:
        case ELIBBAD:
            return no_program();
        case EAGAIN:
        case ENOMEM:
        case EMFILE:
        case ENFILE:
            return fail(FaultCode::file_read, "apart", {{"file", program}, {"reason", "no-room"}});
        default:
            errno = error;
            return broken("spawn");
    }
}

}  // namespace

tl::unexpected<Fault> broken(const char* what) {
    return fail(FaultCode::internal, "apart", {{"reason", what}, {"error", std::strerror(errno)}});
}

Result<fs::path> program_beside(const std::string& name) {
    std::error_code error;
    fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (int step = 0; !error && step <= parents_searched; ++step) {
        fs::path candidate = folder / "libexec" / "jcic-desk" / name;
        std::error_code ignored;
        if (fs::is_regular_file(candidate, ignored)) return candidate;
        folder = folder.parent_path();
    }
    return fail(FaultCode::file_missing, "apart", {{"file", "libexec/jcic-desk/" + name}, {"reason", "program"}});
}

Descriptor::Descriptor(int number) : number_(number < 0 ? -1 : ::fcntl(number, F_DUPFD_CLOEXEC, 10)) {
    if (number >= 0) ::close(number);
}

void Descriptor::close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
}

Result<Pipe> make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return broken("pipe");
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

Result<pid_t> start(const std::string& program, char* const* arguments, char* const* environment,
                    const std::vector<std::pair<int, int>>& descriptors) {
    posix_spawn_file_actions_t actions;
    if (::posix_spawn_file_actions_init(&actions) != 0) return broken("spawn");
    for (const auto& [ours, its] : descriptors) ::posix_spawn_file_actions_adddup2(&actions, ours, its);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    // What this thread leaves to others (Ctrl+C in long commands) or does not hear is not so for the child.
    sigset_t every{};
    sigset_t none{};
    ::sigfillset(&every);
    ::sigemptyset(&none);
    posix_spawnattr_t signals;
    if (::posix_spawnattr_init(&signals) != 0) {
        ::posix_spawn_file_actions_destroy(&actions);
        return broken("spawn");
    }
    ::posix_spawnattr_setsigmask(&signals, &none);
    ::posix_spawnattr_setsigdefault(&signals, &every);
    ::posix_spawnattr_setflags(&signals, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t process = -1;
    const int error = ::posix_spawn(&process, program.c_str(), &actions, &signals, arguments, environment);
    ::posix_spawnattr_destroy(&signals);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) return not_started(program, error);
    return process;
}

void Child::ask_to_end() const {
    if (process_ > 0) ::kill(process_, SIGTERM);
}

std::optional<int> Child::ended_before(Millis end, const std::stop_token& stop, const Clock& clock) {
    for (;;) {
        int status = 0;
        if (::waitpid(process_, &status, WNOHANG) == process_) {
            process_ = -1;
            return status;
        }
        if (clock.since_boot() >= end || stop.stop_requested()) return std::nullopt;
        ::poll(nullptr, 0, static_cast<int>(end_looked_for.count()));
    }
}

void Child::end() {
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) continue;
}

}  // namespace jcic::apart
