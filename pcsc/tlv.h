#pragma once
// BER-TLV data objects, ISO/IEC 7816-4:2020, 6.3: tags of up to three bytes, lengths of up to 65,535.

#include <cstdint>
#include <optional>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::pcsc {

struct Tlv {
    std::uint32_t tag = 0;  ///< as written: 0x4F, 0x5F52
    ByteView value;         ///< into the bytes that were read
};

/// The objects one after another. Fault card.answer ("offset", "reason") where a tag or length does not fit.
/// Padding bytes 00 between objects are passed over.
[[nodiscard]] Result<std::vector<Tlv>> read_tlv(ByteView bytes);

/// The first object of a tag, searched down through templates in the order given: find_tlv(bytes, {0x6F, 0x84}).
/// Empty where one is missing or a template is broken.
[[nodiscard]] std::optional<ByteView> find_tlv(ByteView bytes, std::initializer_list<std::uint32_t> path);

/// Tag, length, value (at most 65,535 bytes). The tag is written as given, the length in the shortest form.
[[nodiscard]] Bytes make_tlv(std::uint32_t tag, ByteView value);

}  // namespace jcic::pcsc
