#pragma once
// The answer to reset, ISO/IEC 7816-3:2006, 8.2: a card's properties, sent before any command.

#include <cstdint>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "pcsc/apdu.h"

namespace jcic::pcsc {

/// TA1, TB1, … as received: 8.2.3.
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

/// Fault card.answer ("reason", "offset") if it is too short or long, does not begin with 3B or 3F, or its check byte
/// TCK is missing or wrong.
[[nodiscard]] Result<Atr> read_atr(ByteView atr);

/// How the card accepts long commands, from its historical bytes (compact-TLV object 7X, third software function table,
/// 7816-4:2020, 12.1.1). Without this information chaining is used, which every reader supports; also if the card
/// supports both.
[[nodiscard]] Capabilities capabilities_of(ByteView atr);

}  // namespace jcic::pcsc
