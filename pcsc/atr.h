#pragma once
// The answer to reset, ISO/IEC 7816-3:2006, 8.2: what a card states about itself before any command.

#include <cstdint>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "pcsc/apdu.h"

namespace jcic::pcsc {

/// TA1, TB1, … as they stand: 8.2.3.
struct InterfaceByte {
    char kind = 'A';  ///< 'A' to 'D'
    int group = 1;
    std::uint8_t value = 0;
};

struct Atr {
    bool inverse = false;  ///< TS = 3F: inverse convention
    std::vector<InterfaceByte> interface_bytes;
    std::vector<std::uint8_t> protocols;  ///< numbers offered, in order: 0, 1; 15 is no protocol and left out
    Bytes historical;                     ///< at most 15 bytes
};

/// Fault card.answer ("reason", "offset") for an answer that is too short or long, begins otherwise than 3B or 3F, or
/// whose check byte TCK is missing or wrong.
[[nodiscard]] Result<Atr> read_atr(ByteView atr);

/// How the card takes long commands, as its historical bytes say (compact-TLV object 7X, third software function table,
/// 7816-4:2020, 12.1.1). A card that says nothing gets chaining, which any reader carries; so does one that takes both.
[[nodiscard]] Capabilities capabilities_of(ByteView atr);

}  // namespace jcic::pcsc
