#pragma once
// Has a sheet scanned by a separate program (app/sane). A scanner's driver is foreign code that talks with a device
// and, for network scanners, with any host that answers: it never runs in the process that has the ledger's keys.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::scan {

// The interface between the scanning program (app/sane) and its parent: the answer is a sequence of records, each with
// a kind, a length (four bytes, most significant first) and that many bytes.

inline constexpr int sheet_answer = 1;  ///< descriptor of the records

enum class SheetRecord : std::uint8_t {
    progress = 1,  ///< one byte: percent
    fault = 2,     ///< "reason", and after a tab its object; empty without a reason
    picture = 3    ///< PNG; the last
};
inline constexpr std::size_t longest_record = 48U << 20U;

/// Grey of 8 bits. The values are R-AU-4's: at least 300 dpi, the whole of A4.
struct SheetWanted {
    std::string device;  ///< SANE's name; "": the only device
    int dpi = 300;
    int width_mm = 210;
    int height_mm = 297;
};

struct SheetLimits {
    std::uint64_t memory = std::uint64_t{2} << 30U;
    unsigned cpu_seconds = 120;
    Millis deadline{180'000};
    /// Time for the driver to release the device, after its answer or a stop; then it is ended.
    Millis lets_go{5'000};
    std::stop_token stop{};       ///< a stop is passed to the device, and then the program is ended
    std::string configuration{};  ///< a folder in place of SANE's own: for tests
};

/// libexec/jcic-desk/jcic-desk-sane beside or above this program's own folder. Fault file.missing.
[[nodiscard]] Result<std::filesystem::path> sheet_program();

/// PNG. `tell` receives the progress in percent. Faults scanner.device with "reason": none, several ("names"), unknown,
/// access, busy, paper, jam, cover, mode (not supported), driver (it crashed, or did something not allowed), late, or
/// none of these; cancelled; internal if the program or its sandbox could not be started.
[[nodiscard]] Result<Bytes> take_sheet(const std::filesystem::path& program, const SheetWanted& wanted,
                                       const SheetLimits& limits, const std::function<void(int)>& tell,
                                       const Clock& clock);

}  // namespace jcic::scan
