#include "app/card/gunzip.h"

#include <zlib.h>

#include <memory>

namespace jcic::card {
namespace {

constexpr int gzip_only = 15 + 16;  // largest window; zlib's number for a gzip header

struct End {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

}  // namespace

Result<Bytes> gunzip(ByteView packed, std::size_t limit) {
    const auto broken = [] { return fail(FaultCode::card_answer, "card.gunzip", {{"reason", "compression"}}); };
    z_stream stream{};
    if (inflateInit2(&stream, gzip_only) != Z_OK) return broken();
    const std::unique_ptr<z_stream, End> end(&stream);
    // zlib's interface is older than const.
    stream.next_in = const_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    Bytes out(limit);
    stream.next_out = out.data();
    stream.avail_out = static_cast<uInt>(out.size());
    if (inflate(&stream, Z_FINISH) != Z_STREAM_END || stream.avail_in != 0) return broken();
    out.resize(stream.total_out);
    return out;
}

}  // namespace jcic::card
