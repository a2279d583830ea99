#include "app/scan/take_sheet.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

#include "app/apart/child.h"
#include "app/base/bytes.h"
#include "app/base/text.h"
#include "app/scan/read_apart.h"

namespace jcic::scan {
namespace {

using apart::broken;
using apart::Child;
using apart::make_pipe;
using apart::Pipe;
using apart::program_beside;
using apart::start;

constexpr Millis stop_asked_for{100};
constexpr std::size_t head_size = 5;

tl::unexpected<Fault> of_device(std::string_view reason, const std::string& about = {}) {
    std::vector<Detail> details;
    if (!reason.empty()) details.push_back({"reason", std::string(reason)});
    if (reason == "several") details.push_back({"names", about});
    if (reason == "unknown") details.push_back({"device", about});
    return fail(FaultCode::scanner_device, "scan.sheet", std::move(details));
}

/// What the program may say; anything else is its driver's.
std::string_view known_reason(std::string_view said) {
    constexpr std::array<std::string_view, 10> reasons{"",    "none",  "several", "unknown", "busy",
                                                       "jam", "paper", "cover",   "access",  "mode"};
    const auto found = std::ranges::find(reasons, said);
    return found == reasons.end() ? "driver" : *found;
}

/// Names as devices give them, made fit to be shown: in one line, no longer than a person reads.
std::string shown_name(std::string_view said) {
    constexpr std::size_t longest = 500;  // bytes: some ten names
    const auto kept = whole_characters(said, longest);
    return visible_line(said.substr(0, kept)) + (kept < said.size() ? "…" : "");
}

/// What came of the records so far.
struct Answer {
    Bytes bytes;  ///< not taken apart yet
    std::optional<Bytes> picture{};
    std::optional<Fault> fault{};
    bool nonsense = false;
    int told = -1;  ///< percent

    [[nodiscard]] bool is_whole() const { return picture || fault; }
};

std::size_t length_in(const Bytes& bytes) {
    std::size_t out = 0;
    for (std::size_t i = 1; i < head_size; ++i) out = (out << 8U) | bytes[i];
    return out;
}

void take_record(Answer& answer, SheetRecord kind, ByteView content, const std::function<void(int)>& tell) {
    switch (kind) {
        case SheetRecord::progress:
            if (content.size() == 1 && tell && content[0] <= 100 && content[0] > answer.told)
                tell(answer.told = content[0]);
            return;
        case SheetRecord::fault: {
            const auto text = to_text(content);
            const auto tab = text.find('\t');
            const auto about = tab == std::string::npos ? std::string() : shown_name(text.substr(tab + 1));
            if (text == "cancelled")  // at the device
                answer.fault = Fault{FaultCode::cancelled, "scan.sheet", {}};
            else
                answer.fault = of_device(known_reason(text.substr(0, tab)), about).value();
            return;
        }
        case SheetRecord::picture:
            answer.picture = Bytes(content.begin(), content.end());
            return;
    }
    answer.nonsense = true;
}

void take_records(Answer& answer, const std::function<void(int)>& tell) {
    while (answer.bytes.size() >= head_size && !answer.nonsense) {
        const auto length = length_in(answer.bytes);
        answer.nonsense = length > longest_record || answer.picture.has_value();
        if (answer.nonsense || answer.bytes.size() < head_size + length) return;
        take_record(answer, static_cast<SheetRecord>(answer.bytes[0]),
                    ByteView(answer.bytes).subspan(head_size, length), tell);
        answer.bytes.erase(answer.bytes.begin(),
                           answer.bytes.begin() + static_cast<std::ptrdiff_t>(head_size + length));
    }
}

enum class Came { end, stopped, late, nonsense };

Came take_answer(int from, Answer& answer, Millis end, const SheetLimits& limits, const std::function<void(int)>& tell,
                 const Clock& clock) {
    std::array<std::uint8_t, 65536> piece{};
    for (;;) {
        if (limits.stop.stop_requested()) return Came::stopped;
        const auto left = end - clock.since_boot();
        if (left <= Millis{0}) return answer.is_whole() ? Came::end : Came::late;
        pollfd wanted{from, POLLIN, 0};
        const int ready = ::poll(&wanted, 1, static_cast<int>(std::min(left, stop_asked_for).count()));
        if (ready <= 0) continue;
        const auto taken = ::read(from, piece.data(), piece.size());
        if (taken < 0 && errno == EINTR) continue;
        if (taken <= 0) return Came::end;
        answer.bytes.insert(answer.bytes.end(), piece.begin(), piece.begin() + taken);
        const bool was_whole = answer.is_whole();
        take_records(answer, tell);
        if (answer.nonsense) return Came::nonsense;
        if (answer.is_whole() && !was_whole) end = std::min(end, clock.since_boot() + limits.lets_go);
    }
}

Result<pid_t> begin(const std::filesystem::path& program, const SheetWanted& wanted, const SheetLimits& limits,
                    int answer) {
    std::array<std::string, 7> texts{program.string(),
                                     std::to_string(limits.memory),
                                     std::to_string(limits.cpu_seconds),
                                     std::to_string(wanted.dpi),
                                     std::to_string(wanted.width_mm),
                                     std::to_string(wanted.height_mm),
                                     wanted.device};
    std::array<char*, 8> arguments{};
    std::ranges::transform(texts, arguments.begin(), [](std::string& text) { return text.data(); });
    // Nothing of ours, but where a test's devices are described.
    auto configuration = "SANE_CONFIG_DIR=" + limits.configuration;
    std::array<char*, 2> environment{limits.configuration.empty() ? nullptr : configuration.data(), nullptr};
    return start(texts[0], arguments.data(), environment.data(), {{answer, sheet_answer}});
}

}  // namespace

Result<std::filesystem::path> sheet_program() {
    return program_beside("jcic-desk-sane");
}

Result<Bytes> take_sheet(const std::filesystem::path& program, const SheetWanted& wanted, const SheetLimits& limits,
                         const std::function<void(int)>& tell, const Clock& clock) {
    JCIC_TRY(Pipe answers, make_pipe());
    JCIC_TRY(const pid_t process, begin(program, wanted, limits, answers.write.number()));
    Child child(process);
    answers.write.close();
    Answer answer;
    const auto came =
        take_answer(answers.read.number(), answer, clock.since_boot() + limits.deadline, limits, tell, clock);
    if (came == Came::stopped || came == Came::late) {
        child.ask_to_end();
        static_cast<void>(child.ended_before(clock.since_boot() + limits.lets_go, {}, clock));
        return came == Came::stopped ? fail(FaultCode::cancelled, "scan.sheet") : of_device("late");
    }
    if (came == Came::nonsense) return of_device("driver");
    // How a driver ends is no part of its answer: SANE's own can hang then (a thread that is cancelled in malloc).
    if (answer.fault) return tl::unexpected<Fault>(*answer.fault);
    if (answer.picture) return *std::move(answer.picture);
    const auto status = child.ended_before(clock.since_boot() + limits.lets_go, {}, clock);
    if (status && WIFEXITED(*status) && WEXITSTATUS(*status) == exit_without_walls) return broken("walls");
    return of_device("driver");
}

}  // namespace jcic::scan
