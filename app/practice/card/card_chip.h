#pragma once
// A card in software as a reader sees it: power, answer to reset, one APDU at a time.

#include "app/base/bytes.h"

namespace jcic::practice {

/// Not thread-safe; its owner (VpcdCard, SoftLink) serialises calls.
class CardChip {
public:
    virtual ~CardChip() = default;
    [[nodiscard]] virtual const Bytes& answer_to_reset() const = 0;
    virtual void power_on() = 0;
    virtual void power_off() = 0;
    virtual void reset() = 0;
    /// One APDU; the answer ends in SW1-SW2. An unpowered card answers nothing.
    [[nodiscard]] virtual Bytes transmit(ByteView apdu) = 0;
};

}  // namespace jcic::practice
