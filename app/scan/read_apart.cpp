#include "app/scan/read_apart.h"

#include <fcntl.h>
#include <poll.h>
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

#include "app/apart/child.h"
#include "app/base/secret.h"
#include "app/scan/scanned.h"

namespace jcic::scan {

Bytes pack(const EvidenceLook& look) {
    Packer out = answer_begun();
    out.u32(look.pages).u32(look.looked_at).u32(static_cast<std::uint32_t>(look.empty.size()));
    for (const auto& one : look.empty) out.u32(one.page).u8(one.black ? 1 : 0);
    return out.take();
}

Result<EvidenceLook> unpack_evidence(ByteView answer) {
    const auto no_answer = [] { return fail(FaultCode::file_form, "scan.file", {{"reason", "stopped"}}); };
    if (answer.size() > longest_answer) return no_answer();
    Unpacker in(answer);
    JCIC_CHECK(read_beginning(in));
    EvidenceLook out;
    out.pages = in.u32();
    out.looked_at = in.u32();
    const auto many = in.u32();
    if (!in.ok() || out.pages == 0 || out.pages > most_pages || out.looked_at != std::min(out.pages, most_looked_at) ||
        many > out.looked_at)
        return no_answer();
    for (std::uint32_t i = 0; i < many; ++i) {
        const auto page = in.u32();
        const auto black = in.u8();
        const auto least = out.empty.empty() ? 1 : out.empty.back().page + 1;
        if (page < least || page > out.looked_at || black > 1) return no_answer();
        out.empty.push_back({page, black == 1});
    }
    if (!in.finished()) return no_answer();
    return out;
}

namespace fs = std::filesystem;

namespace {

using apart::broken;
using apart::Child;
using apart::Descriptor;
using apart::make_pipe;
using apart::Pipe;
using apart::program_beside;
using apart::start;

/// How soon somebody who asked to stop is heard.
constexpr Millis stop_heard{100};
/// What a reader that closed its answer has, to end by itself.
constexpr Millis end_follows{2'000};

tl::unexpected<Fault> unread(const char* reason) {
    return fail(FaultCode::file_form, "scan.reader", {{"reason", reason}});
}

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
    return start(name, arguments.data(), environment.data(),
                 {{file, reader_file}, {answer, reader_answer}, {password, reader_password}});
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
    Child reader(process);
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
    return program_beside("jcic-desk-scan");
}

Result<ScannedFile> read_apart(const fs::path& program, ByteView file, const Secret& password, const ReadLimits& limits,
                               const Clock& clock) {
    const Task task{word_for(limits.look_for), places_text(limits.places)};
    JCIC_TRY(const auto answer, answer_of(program, task, file, password, limits, clock));
    return unpack(answer);
}

Result<PaintedPage> paint_apart(const fs::path& program, ByteView file, const PageRequest& wanted,
                                const ReadLimits& limits, const Clock& clock) {
    JCIC_TRY(const auto answer, answer_of(program, {paint_a_page, wanted_text(wanted)}, file, Secret(), limits, clock));
    return unpack_painted(answer, wanted);
}

Result<EvidenceLook> look_apart(const fs::path& program, ByteView file, const ReadLimits& limits, const Clock& clock) {
    JCIC_TRY(const auto answer, answer_of(program, {look_as_evidence, {}}, file, Secret(), limits, clock));
    return unpack_evidence(answer);
}

Result<FileLetters> letters_apart(const fs::path& program, ByteView file, const LettersWanted& wanted,
                                  const ReadLimits& limits, const Clock& clock) {
    JCIC_TRY(auto answer, answer_of(program, {letters_of_pages, wanted_text(wanted)}, file, Secret(), limits, clock));
    auto out = unpack_letters(answer, wanted);
    wipe(answer);  // what the file says of a person
    return out;
}

}  // namespace jcic::scan
