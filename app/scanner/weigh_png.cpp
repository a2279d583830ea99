#include "app/scanner/weigh_png.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include "app/scanner/decode_picture.h"

namespace jcic::scanner {

namespace {

using scan::Unread;

/// ISO/IEC 15948, section 5: chunk after chunk, each with its length, its name and a check behind it.
class Chunks {
public:
    explicit Chunks(ByteView file) : file_(file) {}

    bool next() {
        constexpr std::size_t around = 12;
        if (file_.size() - at_ < around) return false;
        length_ = number(at_);
        if (file_.size() - at_ - around < length_) return false;
        here_ = at_;
        at_ += around + length_;
        return true;
    }
    [[nodiscard]] bool is(std::string_view name) const {
        return std::ranges::equal(file_.subspan(here_ + 4, name.size()), view(name));
    }
    [[nodiscard]] ByteView bytes() const { return file_.subspan(here_ + 8, length_); }
    [[nodiscard]] std::uint32_t number(std::size_t at) const {
        std::uint32_t out = 0;
        for (std::size_t i = 0; i < 4; ++i) out = out << 8U | file_[at + i];
        return out;
    }
    [[nodiscard]] std::uint32_t inside(std::size_t at) const { return number(here_ + 8 + at); }

private:
    ByteView file_;
    std::size_t at_ = 8;
    std::size_t here_ = 0;
    std::size_t length_ = 0;
};

/// Bytes of all rows, each with its filter, and of the seven passes of an interlaced one.
std::uint64_t unpacked_size(std::uint64_t width, std::uint64_t height, std::uint8_t depth, std::uint8_t kind) {
    constexpr std::array<std::uint8_t, 7> samples{1, 0, 3, 1, 2, 0, 4};
    const unsigned many = kind < samples.size() && samples[kind] > 0 ? samples[kind] : 4;
    constexpr std::uint64_t begun = 8;
    return (width * depth * many / 8 + begun) * (height + begun);
}

class Unpacking {
public:
    explicit Unpacking(std::uint64_t most) : left_(most) {
        if (inflateInit(&stream_) == Z_OK) held_.reset(&stream_);
    }
    /// False where it is more than that.
    bool take(ByteView packed) {
        stream_.next_in = const_cast<Bytef*>(packed.data());  // zlib only reads there
        stream_.avail_in = static_cast<uInt>(packed.size());
        while (held_ && stream_.avail_in > 0) {
            stream_.next_out = piece_.data();
            stream_.avail_out = static_cast<uInt>(piece_.size());
            const int done = inflate(&stream_, Z_NO_FLUSH);
            const auto got = piece_.size() - stream_.avail_out;
            if (got > left_) return false;
            left_ -= got;
            if (done != Z_OK) return true;  // an end, or damage, which libpng finds too
        }
        return true;
    }

private:
    std::uint64_t left_;
    z_stream stream_{};
    std::unique_ptr<z_stream, int (*)(z_stream*)> held_{nullptr, inflateEnd};
    std::array<std::uint8_t, 65536> piece_{};
};

}  // namespace

std::optional<Unread> weigh_png(ByteView file) {
    constexpr std::size_t head = 13;
    if (file.size() < 8) return Unread::damaged;
    Chunks chunks(file);
    if (!chunks.next() || !chunks.is("IHDR") || chunks.bytes().size() != head) return Unread::damaged;
    const std::uint32_t width = chunks.inside(0);
    const std::uint32_t height = chunks.inside(4);
    if (too_large(width, height)) return Unread::too_large;
    Unpacking unpacking(unpacked_size(width, height, chunks.bytes()[8], chunks.bytes()[9]));
    while (chunks.next())
        if (chunks.is("IDAT") && !unpacking.take(chunks.bytes())) return Unread::damaged;
    return std::nullopt;
}

}  // namespace jcic::scanner
