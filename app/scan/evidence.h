#pragma once
// What is found of a file that is to be evidence (R-AU-3), and the message with it: the file is whole, or it is refused
// (scan::Unread); and which of its pages show nothing.

#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::scan {

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

}  // namespace jcic::scan
