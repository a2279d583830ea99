#include "pcsc/apdu.h"

#include <algorithm>

namespace jcic::pcsc {

Command::Command(Header header, Effect effect, ByteView data, Expected expected)
    : header_(header), effect_(effect), plain_(data.begin(), data.end()), expected_(expected) {}

Command::Command(Header header, Effect effect, Secret data, Expected expected)
    : header_(header), effect_(effect), secret_(std::move(data)), expected_(expected) {}

std::span<std::uint8_t> encode(const Header& header, ByteView data, Expected expected, std::span<std::uint8_t> out) {
    std::size_t size = 0;
    for (const auto byte : {header.cla, header.ins, header.p1, header.p2}) out[size++] = byte;
    if (!data.empty()) {
        out[size++] = static_cast<std::uint8_t>(data.size());
        std::copy(data.begin(), data.end(), out.begin() + static_cast<std::ptrdiff_t>(size));
        size += data.size();
    }
    // Le = 00 asks for 256 (7816-4, 5.2).
    if (expected) out[size++] = static_cast<std::uint8_t>(*expected & 0xFFU);
    return out.first(size);
}

}  // namespace jcic::pcsc
