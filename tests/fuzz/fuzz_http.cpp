// What a host sends: HTTP/1.1 read in pieces. However it is cut, the answer is the same; limits hold; nothing is read
// on after the end.
#include <algorithm>

#include "app/gateway/http_reader.h"
#include "tests/fuzz/check.h"

using namespace jcic;
using namespace jcic::gateway;

namespace {

constexpr std::size_t largest_body = 4096;

struct Read {
    bool whole = false;
    bool refused = false;
    HttpAnswer answer;
};

Read read_in_pieces(const QByteArray& bytes, qsizetype piece) {
    HttpReader reader(largest_body);
    Read out;
    for (qsizetype at = 0; at < bytes.size() && !reader.finished() && !out.refused; at += piece)
        out.refused = !reader.read_bytes(bytes.mid(at, piece));
    out.whole = reader.finished();
    if (out.whole) out.answer = reader.answer();
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto at_once = read_in_pieces(bytes, std::max<qsizetype>(bytes.size(), 1));
    const auto by_byte = read_in_pieces(bytes, 1);
    fuzz::promise(at_once.whole == by_byte.whole);
    if (!at_once.whole) return 0;
    fuzz::promise(at_once.answer.status == by_byte.answer.status);
    fuzz::promise(at_once.answer.body == by_byte.answer.body);
    fuzz::promise(static_cast<std::size_t>(at_once.answer.body.size()) <= largest_body);
    return 0;
}
