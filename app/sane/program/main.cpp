// jcic-desk-sane: scans one sheet behind walls, and answers. Started by app/scan/take_sheet.cpp, of no use to a person.
// Arguments: bytes of memory, seconds of processor time, dots an inch, width and height in millimetres, the device ("":
// the only one); descriptor: app/scan/take_sheet.h.

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <string>

#include "app/base/numbers.h"
#include "app/sane/driver_walls.h"
#include "app/sane/sheet.h"
#include "app/scan/read_apart.h"
#include "app/scan/take_sheet.h"

namespace {

using namespace jcic;

/// Where the answer goes: out of a driver's way, that prints to standard output.
int answers = -1;

bool write_whole(ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(answers, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool answer(scan::SheetRecord kind, ByteView content) {
    const auto size = static_cast<std::uint32_t>(content.size());
    const std::array<std::uint8_t, 5> head{static_cast<std::uint8_t>(kind), static_cast<std::uint8_t>(size >> 24U),
                                           static_cast<std::uint8_t>(size >> 16U),
                                           static_cast<std::uint8_t>(size >> 8U), static_cast<std::uint8_t>(size)};
    return write_whole(head) && write_whole(content);
}

bool answer_outcome(const sane::Outcome& outcome, int dpi) {
    if (!outcome) {
        const auto& [reason, about] = outcome.error();
        return answer(scan::SheetRecord::fault, view(about.empty() ? reason : reason + "\t" + about));
    }
    const auto png = sane::to_png(*outcome, dpi);
    return png.empty() ? answer(scan::SheetRecord::fault, view("driver")) : answer(scan::SheetRecord::picture, png);
}

int scan_and_answer(const sane::Wanted& wanted) {
    const auto tell = [](int of_hundred) {
        const std::array<std::uint8_t, 1> told{static_cast<std::uint8_t>(of_hundred)};
        static_cast<void>(answer(scan::SheetRecord::progress, told));
    };
    bool answered = false;
    sane::scan_sheet(wanted, tell,
                     [&](const sane::Outcome& outcome) { answered = answer_outcome(outcome, wanted.dpi); });
    return answered ? scan::exit_read : scan::exit_failed;
}

}  // namespace

int main(int count, char** arguments) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // What the calling program had open is not ours; a driver that writes to standard output does not write our answer.
    if (::close_range(3, ~0U, 0) != 0) ::_exit(scan::exit_without_walls);
    answers = ::dup(scan::sheet_answer);
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (answers < 0 || nothing < 0 || ::dup2(nothing, STDIN_FILENO) < 0 || ::dup2(nothing, STDOUT_FILENO) < 0)
        ::_exit(scan::exit_without_walls);
    if (count != 7) ::_exit(scan::exit_failed);
    const auto memory = whole_number<std::uint64_t>(arguments[1]);
    const auto seconds = whole_number<std::uint64_t>(arguments[2]);
    const auto dpi = whole_number<int>(arguments[3], 1, 1200);
    const auto width = whole_number<int>(arguments[4], 1, 500);
    const auto height = whole_number<int>(arguments[5], 1, 500);
    const char* configuration = std::getenv("SANE_CONFIG_DIR");
    if (!memory || !seconds || !dpi || !width || !height) ::_exit(scan::exit_failed);
    if (!apart::confine(sane::driver_walls(*memory, *seconds, configuration == nullptr ? "" : configuration)))
        ::_exit(scan::exit_without_walls);
    int status = scan::exit_failed;
    try {
        status = scan_and_answer({*dpi, *width, *height, arguments[6]});
    } catch (const std::exception&) {
        // Memory, most likely: the answer is not whole, and the one who waits for it says so.
    }
    ::_exit(status);  // no ends of drivers
}
