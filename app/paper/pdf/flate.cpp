#include "app/paper/pdf/flate.h"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace jcic::paper {

namespace {

constexpr std::size_t most_inflated = std::size_t{64} << 20;

}  // namespace

std::string deflated(std::string_view plain) {
    uLongf size = compressBound(plain.size());
    std::string packed(size, '\0');
    // With room for the bound only want of memory is left.
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(plain.data()),
                  plain.size(), Z_DEFAULT_COMPRESSION) != Z_OK)
        throw std::bad_alloc();
    packed.resize(size);
    return packed;
}

Result<std::string> inflated(std::string_view packed) {
    for (std::size_t room = std::max<std::size_t>(packed.size() * 4, 1024); room <= most_inflated; room *= 4) {
        std::string plain(room, '\0');
        uLongf size = room;
        const int answer = uncompress(reinterpret_cast<Bytef*>(plain.data()), &size,
                                      reinterpret_cast<const Bytef*>(packed.data()), packed.size());
        if (answer == Z_OK) {
            plain.resize(size);
            return plain;
        }
        if (answer != Z_BUF_ERROR) break;
    }
    return fail(FaultCode::paper_layout, "paper.flate", {{"reason", "pdf"}});
}

}  // namespace jcic::paper
