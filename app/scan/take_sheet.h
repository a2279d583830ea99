#pragma once
// Has a sheet scanned by a separate program (app/sane). A scanner's driver is foreign code that talks with a device
// and, for network scanners, with any host that answers: it never runs in the process that has the ledger's keys.

#include <filesystem>
#include <functional>
#include <stop_token>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::scan {

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
