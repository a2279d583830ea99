#pragma once
// The interface between the scanning program (app/sane) and its parent: its answer is a row of records, each of a kind,
// a length (four bytes, the highest first) and so many bytes.

#include <cstddef>
#include <cstdint>

namespace jcic::scan {

inline constexpr int sheet_answer = 1;  ///< where the records go

enum class SheetRecord : std::uint8_t {
    progress = 1,  ///< one byte: so many of a hundred
    fault = 2,     ///< "reason", and behind a tab what it is about; nothing for what has no reason
    picture = 3    ///< PNG; the last
};
inline constexpr std::size_t longest_record = 48U << 20U;

}  // namespace jcic::scan
