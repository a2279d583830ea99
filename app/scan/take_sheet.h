#pragma once
// Has a sheet scanned by a separate program (app/sane). A scanner's driver is foreign code that talks with a device
// and, for network scanners, with whoever answers there: it never runs in the process that holds the ledger's keys.

#include <filesystem>
#include <functional>
#include <stop_token>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::scan {

/// Grey of 8 bits. The values are R-AU-4's: at least 300 dpi, the whole of A4.
struct SheetWanted {
    std::string device;  ///< as SANE calls it; "": the only one there is
    int dpi = 300;
    int width_mm = 210;
    int height_mm = 297;
};

struct SheetLimits {
    std::uint64_t memory = std::uint64_t{2} << 30U;
    unsigned cpu_seconds = 120;
    Millis deadline{180'000};
    /// What the driver has to let the device go, after its answer or when it is told to stop: then it is ended.
    Millis lets_go{5'000};
    std::stop_token stop{};       ///< asked to stop, the device is told to, and then the program is ended
    std::string configuration{};  ///< another folder than SANE's own: for tests
};

/// libexec/jcic-desk/jcic-desk-sane beside or above this program's own folder. Fault file.missing.
[[nodiscard]] Result<std::filesystem::path> sheet_program();

/// PNG. `tell`: so many of a hundred. Faults scanner.device with "reason": none, several ("names"), unknown, access,
/// busy, paper, jam, cover, mode (it cannot scan so), driver (it crashed, or wanted more than it may), late, or none of
/// these; cancelled; internal where it could not be started, or its walls not be put up.
[[nodiscard]] Result<Bytes> take_sheet(const std::filesystem::path& program, const SheetWanted& wanted,
                                       const SheetLimits& limits, const std::function<void(int)>& tell,
                                       const Clock& clock);

}  // namespace jcic::scan
