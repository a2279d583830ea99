#include "app/scanner/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <memory>

namespace jcic::scanner {

namespace {

/// RFC 1950: a head of two bytes, the data, which tell where they end (RFC 1951), and four bytes to check them by.
/// Some writers leave those four out; the data are whole without them.
bool data_end_in(ByteView packed) {
    constexpr std::size_t head = 2;
    constexpr int no_head = -MAX_WBITS;
    z_stream stream{};
    if (packed.size() <= head || inflateInit2(&stream, no_head) != Z_OK) return false;
    const std::unique_ptr<z_stream, int (*)(z_stream*)> held(&stream, inflateEnd);
    stream.next_in = const_cast<Bytef*>(packed.data() + head);  // zlib only reads there
    stream.avail_in = static_cast<uInt>(packed.size() - head);
    std::vector<std::uint8_t> piece(std::size_t{1} << 18U);
    int ended = Z_OK;
    while (ended == Z_OK) {
        stream.next_out = piece.data();
        stream.avail_out = static_cast<uInt>(piece.size());
        ended = inflate(&stream, Z_NO_FLUSH);
    }
    return ended == Z_STREAM_END;
}

}  // namespace

Unpacked inflated(ByteView packed, std::size_t most, bool keep) {
    Unpacked out;
    z_stream stream{};
    if (packed.empty()) return out;
    if (inflateInit(&stream) != Z_OK) return {{}, false, false};
    const std::unique_ptr<z_stream, int (*)(z_stream*)> held(&stream, inflateEnd);
    stream.next_in = const_cast<Bytef*>(packed.data());  // zlib only reads there
    stream.avail_in = static_cast<uInt>(packed.size());
    std::vector<std::uint8_t> piece(std::size_t{1} << 18U);
    std::size_t size = 0;
    for (int ended = Z_OK; ended == Z_OK && !out.over;) {
        stream.next_out = piece.data();
        stream.avail_out = static_cast<uInt>(piece.size());
        ended = inflate(&stream, Z_NO_FLUSH);
        const auto got = piece.size() - stream.avail_out;
        out.over = got > most - size;
        const auto taken = std::min(got, most - size);
        if (keep) out.bytes.insert(out.bytes.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(taken));
        size += taken;
        out.whole = ended == Z_OK || ended == Z_STREAM_END || (ended == Z_BUF_ERROR && data_end_in(packed));
    }
    return out;
}

}  // namespace jcic::scanner
