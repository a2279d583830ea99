#pragma once
// BER-TLV data objects, ISO/IEC 7816-4:2020, 6.3: tags of up to three bytes, lengths of up to 65,535.

#include <cstdint>
#include <optional>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::pcsc {

struct Tlv {
    std::uint32_t tag = 0;  ///< as encoded: 0x4F, 0x5F52
    ByteView value;         ///< a part of the input
};

/// Parses consecutive objects; skips padding bytes 00 between them. Fault card.answer ("offset", "reason") if a tag or
/// length does not fit.
[[nodiscard]] Result<std::vector<Tlv>> read_tlv(ByteView bytes);

/// Returns the first object found along a path of tags through templates: find_tlv(bytes, {0x6F, 0x84}). nullopt if one
/// is missing or a template is malformed.
[[nodiscard]] std::optional<ByteView> find_tlv(ByteView bytes, std::initializer_list<std::uint32_t> path);

/// Tag, length, value (at most 65,535 bytes). The tag is written as given, the length in the shortest form.
[[nodiscard]] Bytes make_tlv(std::uint32_t tag, ByteView value);

}  // namespace jcic::pcsc
