#pragma once
// Has an untrusted file read by a separate program (app/scanner): a hostile scan or PDF can attack only a process that
// has no files, no network and little time, and whose answer is validated.

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/scan/letters.h"
#include "app/scan/painted.h"
#include "app/scan/scanned.h"

namespace jcic::scan {

// The interface between the reading program and its parent: descriptors and exit statuses.

inline constexpr int reader_file = 0;      ///< the file, from its beginning
inline constexpr int reader_answer = 1;    ///< for the answer (scanned.h)
inline constexpr int reader_password = 3;  ///< up to its end; empty for none
inline constexpr std::size_t longest_password = 4096;

inline constexpr std::string_view look_for_proof = "proof";  ///< the third argument
inline constexpr std::string_view look_for_origin = "origin";
inline constexpr std::string_view look_for_form = "form";
inline constexpr std::string_view letters_of_pages =
    "letters";                                             ///< of some pages (letters.h), and nothing is looked for
inline constexpr std::string_view paint_a_page = "paint";  ///< a page (painted.h), and nothing is looked for
inline constexpr std::string_view look_as_evidence = "evidence";  ///< a file (evidence.h)

inline constexpr int exit_read = 0;           ///< the answer is complete
inline constexpr int exit_failed = 1;         ///< the answer is incomplete
inline constexpr int exit_without_walls = 3;  ///< nothing of the file was read: the kernel refused the sandbox

// What is found of a file that is to be evidence (R-AU-3), and the message with it: the file is whole, or it is refused
// (scan::Unread); and which of its pages show nothing.

/// A page without anything on it: as a rule a sheet that lay the wrong way up.
struct EmptyPage {
    std::uint32_t page = 1;
    bool black = false;  ///< dark all over; otherwise blank paper
    bool operator==(const EmptyPage&) const = default;
};

struct EvidenceLook {
    std::uint32_t pages = 0;
    std::uint32_t looked_at = 0;     ///< of them, from the first: for ink
    std::vector<EmptyPage> empty{};  ///< in their order
    bool operator==(const EvidenceLook&) const = default;
};

/// Ink is looked for on so many pages: more than any form or letter has.
inline constexpr std::uint32_t most_looked_at = 60;

[[nodiscard]] Bytes pack(const EvidenceLook& look);
/// Validates the answer of a program that has read hostile input: pages that it has, each once, in order. Faults as
/// unpack() (scanned.h).
[[nodiscard]] Result<EvidenceLook> unpack_evidence(ByteView answer);

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
