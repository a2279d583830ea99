#pragma once
// Has an untrusted file read by a separate program (app/scanner): a hostile scan or PDF can attack only a process that
// has no files, no network and little time, and whose answer is validated.

#include <filesystem>
#include <stop_token>

#include "app/base/clock.h"
#include "app/base/secret.h"
#include "app/scan/letters.h"
#include "app/scan/painted.h"
#include "app/scan/places.h"
#include "app/scan/scanned.h"

namespace jcic::scan {

struct ReadLimits {
    std::uint64_t memory = std::uint64_t{1} << 30U;  ///< bytes of address space
    unsigned cpu_seconds = 60;
    Millis deadline{120'000};  ///< then it is ended
    LookFor look_for = LookFor::proof;
    std::vector<Place> places{};  ///< of a form, whose ink is to be measured
    std::stop_token stop{};       ///< asked to stop, the reader is ended, wherever it is
};

/// libexec/jcic-desk/jcic-desk-scan beside or above this program's own folder. Fault file.missing.
[[nodiscard]] Result<std::filesystem::path> reader_program();

/// PNG, JPEG, TIFF or PDF. `password` opens a PDF, or is empty. Faults as unpack(); file.form with detail "reason"
/// too-long (a limit of time) or stopped (it crashed, wanted too much memory, or more than it may); cancelled; internal
/// where the reader could not be started, or its walls not be put up.
[[nodiscard]] Result<ScannedFile> read_apart(const std::filesystem::path& reader, ByteView file, const Secret& password,
                                             const ReadLimits& limits, const Clock& clock);

/// One page of a PNG, a JPEG or a PDF that no password locks, as pixels. What `limits` says is looked for is not.
/// Faults as above.
[[nodiscard]] Result<PaintedPage> paint_apart(const std::filesystem::path& reader, ByteView file,
                                              const PageWanted& wanted, const ReadLimits& limits, const Clock& clock);

/// The first page of the same, of a file that is to be evidence: what cannot be painted whole, or is damaged where a
/// viewer would look away, is none. Faults as above.
[[nodiscard]] Result<PaintedPage> look_apart(const std::filesystem::path& reader, ByteView file,
                                             const ReadLimits& limits, const Clock& clock);

/// The letters of some pages of the same; of a picture there are none. Faults as above.
[[nodiscard]] Result<FileLetters> letters_apart(const std::filesystem::path& reader, ByteView file,
                                                const LettersWanted& wanted, const ReadLimits& limits,
                                                const Clock& clock);

}  // namespace jcic::scan
