#pragma once
// Has an untrusted file read by a separate program (app/scanner): a hostile scan or PDF can attack only a process that
// has no files, no network and little time, and whose answer is validated.

#include <filesystem>
#include <stop_token>

#include "app/base/clock.h"
#include "app/base/secret.h"
#include "app/scan/evidence.h"
#include "app/scan/letters.h"
#include "app/scan/painted.h"
#include "app/scan/places.h"
#include "app/scan/scanned.h"

namespace jcic::scan {

struct ReadLimits {
    std::uint64_t memory = std::uint64_t{1} << 30U;  ///< bytes of address space
    unsigned cpu_seconds = 60;
    Millis deadline{120'000};  ///< after which it is ended
    LookFor look_for = LookFor::proof;
    std::vector<Place> places{};  ///< of a form, to measure their ink
    std::stop_token stop{};       ///< a stop ends the reader at once
};

/// libexec/jcic-desk/jcic-desk-scan beside or above this program's own folder. Fault file.missing.
[[nodiscard]] Result<std::filesystem::path> reader_program();

/// PNG, JPEG, TIFF or PDF. `password` opens a PDF, or is empty. Faults as unpack(); file.form with detail "reason"
/// too-long (a time limit) or stopped (it crashed, exceeded its memory, or did something not allowed); cancelled;
/// internal if the reader or its sandbox could not be started.
[[nodiscard]] Result<ScannedFile> read_apart(const std::filesystem::path& reader, ByteView file, const Secret& password,
                                             const ReadLimits& limits, const Clock& clock);

/// One page of a PNG, a JPEG or a PDF without a password, as pixels. Ignores `limits.look_for`. Faults as above.
[[nodiscard]] Result<PaintedPage> paint_apart(const std::filesystem::path& reader, ByteView file,
                                              const PageRequest& wanted, const ReadLimits& limits, const Clock& clock);

/// Looks at a file that is to be evidence: refuses one that cannot be painted whole, has damage that a viewer would
/// ignore, or holds more than pages. Faults as above.
[[nodiscard]] Result<EvidenceLook> look_apart(const std::filesystem::path& reader, ByteView file,
                                              const ReadLimits& limits, const Clock& clock);

/// The letters of some pages of the same; empty for a picture. Faults as above.
[[nodiscard]] Result<FileLetters> letters_apart(const std::filesystem::path& reader, ByteView file,
                                                const LettersWanted& wanted, const ReadLimits& limits,
                                                const Clock& clock);

}  // namespace jcic::scan
