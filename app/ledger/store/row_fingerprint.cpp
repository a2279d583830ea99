#include "app/ledger/store/row_fingerprint.h"

#include <algorithm>

namespace jcic::ledger {
namespace {

constexpr std::uint64_t prime = (std::uint64_t{1} << 61U) - 1;

std::uint64_t reduced(std::uint64_t value) {
    const auto out = (value & prime) + (value >> 61U);
    return out >= prime ? out - prime : out;
}

std::uint64_t times(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const auto wide = static_cast<Wide>(a) * b;
    return reduced(static_cast<std::uint64_t>(wide & prime) + static_cast<std::uint64_t>(wide >> 61U));
}

}  // namespace

RowFingerprint::Points RowFingerprint::Points::by(Random& random) {
    const auto chance = random.bytes<16>();
    Points out;
    for (std::size_t i = 0; i < chance.size() / 2; ++i) {
        out.x = out.x << 8U | chance[i];
        out.y = out.y << 8U | chance[chance.size() / 2 + i];
    }
    return {reduced(out.x), reduced(out.y)};
}

void RowFingerprint::add(ByteView key, std::uint64_t number) {
    constexpr std::size_t at_once = 7;  // bytes below the prime
    auto row = times(reduced(key.size() + 1), points_.y);
    for (const auto half : {number >> 32U, number & 0xFFFFFFFFU}) row = times(reduced(row + half), points_.y);
    for (std::size_t at = 0; at < key.size(); at += at_once) {
        std::uint64_t digit = 0;
        for (const auto byte : key.subspan(at, std::min(at_once, key.size() - at))) digit = digit << 8U | byte;
        row = times(reduced(row + digit), points_.y);
    }
    product_ = times(product_, reduced(points_.x + prime - row));
}

void RowFingerprint::add(const RowFingerprint& rows) {
    product_ = times(product_, rows.product_);
}

}  // namespace jcic::ledger
