#include "app/scan/read_apart.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <utility>

#include "app/base/secret.h"
#include "app/scan/reader_ends.h"

namespace jcic::scan {

namespace fs = std::filesystem;

namespace {

// build/release/tests/<room>/ is the deepest place a program of ours runs from.
constexpr int parents_searched = 3;
/// How soon somebody who asked to stop is heard.
constexpr Millis stop_heard{100};
/// What a reader that closed its answer has, to end by itself.
constexpr Millis end_follows{2'000};
constexpr Millis end_looked_for{5};

tl::unexpected<Fault> unread(const char* reason) {
    return fail(FaultCode::file_form, "scan.reader", {{"reason", reason}});
}

tl::unexpected<Fault> broken(const char* what) {
    return fail(FaultCode::internal, "scan.reader", {{"reason", what}, {"error", std::strerror(errno)}});
}

/// Above those of reader_ends.h, whichever of these the calling program has open: the reader's are laid over them.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number < 0 ? -1 : ::fcntl(number, F_DUPFD_CLOEXEC, 10)) {
        if (number >= 0) ::close(number);
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    void close() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

bool write_all(int to, ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(to, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

/// The file in memory, readable from its beginning, that nobody writes to any more.
Result<Descriptor> in_memory(ByteView file) {
    Descriptor memory(::memfd_create("scan", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (memory.number() < 0 || !write_all(memory.number(), file)) return broken("memory");
    if (::fcntl(memory.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0 ||
        ::lseek(memory.number(), 0, SEEK_SET) != 0)
        return broken("memory");
    return memory;
}

struct Pipe {
    Descriptor read;
    Descriptor write;
};

Result<Pipe> make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return broken("pipe");
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// The reader while it runs; ended and waited for at the latest with this object.
class Reader {
public:
    explicit Reader(pid_t process) : process_(process) {}
    ~Reader() {
        if (process_ > 0) end();
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    /// How it ended, or nothing where it has not by then, or somebody asked to stop before.
    std::optional<int> ended_before(Millis end, const std::stop_token& stop, const Clock& clock) {
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

private:
    void end() {
        ::kill(process_, SIGKILL);
        while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) continue;
    }

    pid_t process_;
};

std::string_view word_for(LookFor look_for) {
    switch (look_for) {
        case LookFor::proof:
            return look_for_proof;
        case LookFor::origin:
            return look_for_origin;
        case LookFor::form:
            return look_for_form;
    }
    return look_for_proof;
}

/// The last two arguments of the reader.
struct Task {
    std::string_view word;
    std::string details;
};

Result<pid_t> spawn(const fs::path& program, const Task& task, const ReadLimits& limits, int file, int answer,
                    int password) {
    const auto memory = std::to_string(limits.memory);
    const auto seconds = std::to_string(limits.cpu_seconds);
    std::string name = program.string();
    std::array<std::string, 4> texts{memory, seconds, std::string(task.word), task.details};
    std::array<char*, 6> arguments{name.data(),     texts[0].data(), texts[1].data(),
                                   texts[2].data(), texts[3].data(), nullptr};
    std::array<char*, 1> environment{nullptr};
    posix_spawn_file_actions_t actions;
    if (::posix_spawn_file_actions_init(&actions) != 0) return broken("spawn");
    ::posix_spawn_file_actions_adddup2(&actions, file, reader_file);
    ::posix_spawn_file_actions_adddup2(&actions, answer, reader_answer);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, password, reader_password);
    // What this thread leaves to others (Ctrl+C in long commands) or does not hear is not so for the reader.
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
    errno = ::posix_spawn(&process, name.c_str(), &actions, &signals, arguments.data(), environment.data());
    ::posix_spawnattr_destroy(&signals);
    ::posix_spawn_file_actions_destroy(&actions);
    if (errno != 0) return broken("spawn");
    return process;
}

enum class Ended { whole, late, too_long_an_answer, cancelled };

Ended take_answer(int from, Bytes& answer, Millis end, const std::stop_token& stop, const Clock& clock) {
    std::array<std::uint8_t, 16384> piece{};
    for (;;) {
        const auto left = end - clock.since_boot();
        if (left <= Millis{0}) return Ended::late;
        if (stop.stop_requested()) return Ended::cancelled;
        pollfd wanted{from, POLLIN, 0};
        const int ready = ::poll(&wanted, 1, static_cast<int>(std::min(left, stop_heard).count()));
        if (ready < 0 && errno != EINTR) return Ended::late;
        if (ready <= 0) continue;
        const auto taken = ::read(from, piece.data(), piece.size());
        if (taken < 0 && errno == EINTR) continue;
        if (taken <= 0) return Ended::whole;
        answer.insert(answer.end(), piece.begin(), piece.begin() + taken);
        if (answer.size() > longest_answer) return Ended::too_long_an_answer;
    }
}

Result<Bytes> answer_of(const fs::path& program, const Task& task, ByteView file, const Secret& password,
                        const ReadLimits& limits, const Clock& clock) {
    JCIC_TRY(const Descriptor memory, in_memory(file));
    JCIC_TRY(Pipe answers, make_pipe());
    JCIC_TRY(Pipe secret, make_pipe());
    // Shorter than a pipe holds: nobody needs to read it before it is written.
    if (password.size() > longest_password || !write_all(secret.write.number(), password.view()))
        return fail(FaultCode::file_password, "scan.reader");
    secret.write.close();
    JCIC_TRY(const pid_t process,
             spawn(program, task, limits, memory.number(), answers.write.number(), secret.read.number()));
    Reader reader(process);
    answers.write.close();
    Bytes answer;
    const Millis end = clock.since_boot() + limits.deadline;
    const Ended ended = take_answer(answers.read.number(), answer, end, limits.stop, clock);
    if (ended == Ended::cancelled) return fail(FaultCode::cancelled, "scan.reader");
    if (ended == Ended::late) return unread("too-long");
    if (ended == Ended::too_long_an_answer) return unread("stopped");
    // Whoever took the reader over may close the answer and stay.
    const auto status = reader.ended_before(std::min(end, clock.since_boot() + end_follows), limits.stop, clock);
    if (!status && limits.stop.stop_requested()) return fail(FaultCode::cancelled, "scan.reader");
    if (!status) return unread("too-long");
    if (WIFSIGNALED(*status)) return unread(WTERMSIG(*status) == SIGXCPU ? "too-long" : "stopped");
    if (WEXITSTATUS(*status) == exit_without_walls) return broken("walls");
    if (WEXITSTATUS(*status) != exit_read) return unread("stopped");
    return answer;
}

}  // namespace

Result<fs::path> reader_program() {
    std::error_code error;
    fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (int step = 0; !error && step <= parents_searched; ++step) {
        fs::path candidate = folder / "libexec" / "jcic-desk" / "jcic-desk-scan";
        std::error_code ignored;
        if (fs::is_regular_file(candidate, ignored)) return candidate;
        folder = folder.parent_path();
    }
    return fail(FaultCode::file_missing, "scan.reader",
                {{"file", "libexec/jcic-desk/jcic-desk-scan"}, {"reason", "program"}});
}

Result<ScannedFile> read_apart(const fs::path& program, ByteView file, const Secret& password, const ReadLimits& limits,
                               const Clock& clock) {
    const Task task{word_for(limits.look_for), places_text(limits.places)};
    JCIC_TRY(const auto answer, answer_of(program, task, file, password, limits, clock));
    return unpack(answer);
}

Result<PaintedPage> paint_apart(const fs::path& program, ByteView file, const PageWanted& wanted,
                                const ReadLimits& limits, const Clock& clock) {
    JCIC_TRY(const auto answer, answer_of(program, {paint_a_page, wanted_text(wanted)}, file, Secret(), limits, clock));
    return unpack_painted(answer, wanted);
}

Result<PaintedPage> look_apart(const fs::path& program, ByteView file, const ReadLimits& limits, const Clock& clock) {
    constexpr PageWanted first{1, 1000};
    JCIC_TRY(const auto answer,
             answer_of(program, {look_as_evidence, wanted_text(first)}, file, Secret(), limits, clock));
    return unpack_painted(answer, first);
}

Result<FileLetters> letters_apart(const fs::path& program, ByteView file, const LettersWanted& wanted,
                                  const ReadLimits& limits, const Clock& clock) {
    JCIC_TRY(auto answer, answer_of(program, {letters_of_pages, wanted_text(wanted)}, file, Secret(), limits, clock));
    auto out = unpack_letters(answer, wanted);
    wipe(answer);  // what the file says of a person
    return out;
}

}  // namespace jcic::scan
