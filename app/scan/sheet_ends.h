#pragma once
// The interface between the scanning program (app/sane) and its parent: the answer is a sequence of records, each with
// a kind, a length (four bytes, most significant first) and that many bytes.

#include <cstddef>
#include <cstdint>

namespace jcic::scan {

inline constexpr int sheet_answer = 1;  ///< descriptor of the records

enum class SheetRecord : std::uint8_t {
    progress = 1,  ///< one byte: percent
    fault = 2,     ///< "reason", and after a tab its object; empty without a reason
    picture = 3    ///< PNG; the last
};
inline constexpr std::size_t longest_record = 48U << 20U;

}  // namespace jcic::scan
