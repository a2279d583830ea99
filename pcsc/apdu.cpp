#include "pcsc/apdu.h"

#include <algorithm>

namespace jcic::pcsc {
namespace {

/// Puts bytes one after another where there is room.
class Pen {
public:
    explicit Pen(std::span<std::uint8_t> out) : out_(out) {}
    void put(std::uint32_t byte) { out_[size_++] = static_cast<std::uint8_t>(byte & 0xFFU); }
    void put_two(std::uint32_t value) {
        put(value >> 8U);
        put(value);
    }
    void put(ByteView bytes) {
        std::copy(bytes.begin(), bytes.end(), out_.begin() + static_cast<std::ptrdiff_t>(size_));
        size_ += bytes.size();
    }
    [[nodiscard]] std::span<std::uint8_t> written() const { return out_.first(size_); }

private:
    std::span<std::uint8_t> out_;
    std::size_t size_ = 0;
};

}  // namespace

Command::Command(Header header, Effect effect, ByteView data, Expected expected)
    : header_(header), effect_(effect), plain_(data.begin(), data.end()), expected_(expected) {}

Command::Command(Header header, Effect effect, Secret data, Expected expected)
    : header_(header), effect_(effect), secret_(std::move(data)), expected_(expected) {}

bool Command::is_short() const {
    return data().size() <= longest_short_data && expected_.value_or(0) <= longest_short_answer;
}

std::span<std::uint8_t> encode(Form form, const Header& header, ByteView data, Expected expected,
                               std::span<std::uint8_t> out) {
    Pen pen(out);
    for (const auto byte : {header.cla, header.ins, header.p1, header.p2}) pen.put(byte);
    // Le of zeros asks for 256, in two bytes for 65,536 (5.2): the low bits of those numbers.
    if (form == Form::extended) {
        if (!data.empty() || expected) pen.put(0x00);
        if (!data.empty()) pen.put_two(static_cast<std::uint32_t>(data.size()));
        pen.put(data);
        if (expected) pen.put_two(*expected);
        return pen.written();
    }
    if (!data.empty()) pen.put(static_cast<std::uint32_t>(data.size()));
    pen.put(data);
    if (form == Form::t0) {
        if (data.empty()) pen.put(expected.value_or(0));
    } else if (expected) {
        pen.put(*expected);
    }
    return pen.written();
}

}  // namespace jcic::pcsc
