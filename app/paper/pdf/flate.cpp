#include "app/paper/pdf/flate.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>

namespace jcic::paper {

namespace {

constexpr std::size_t most_inflated = std::size_t{64} << 20;
constexpr int deflate_level = 6;  // zlib's own, at a third of its time

template <class Worker>
using Freed = std::unique_ptr<Worker, void (*)(Worker*)>;

template <class Worker>
Freed<Worker> owned(Worker* worker, void (*release)(Worker*)) {
    if (worker == nullptr) throw std::bad_alloc();
    return {worker, release};
}

}  // namespace

std::string deflated(std::string_view plain) {
    const auto compressor = owned(libdeflate_alloc_compressor(deflate_level), libdeflate_free_compressor);
    std::string packed(libdeflate_zlib_compress_bound(compressor.get(), plain.size()), '\0');
    packed.resize(libdeflate_zlib_compress(compressor.get(), plain.data(), plain.size(), packed.data(), packed.size()));
    return packed;
}

Result<std::string> inflated(std::string_view packed) {
    const auto decompressor = owned(libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
    for (std::size_t room = std::max<std::size_t>(packed.size() * 4, 1024); room <= most_inflated; room *= 4) {
        std::string plain(room, '\0');
        std::size_t size = 0;
        const auto answer = libdeflate_zlib_decompress(decompressor.get(), packed.data(), packed.size(), plain.data(),
                                                       plain.size(), &size);
        if (answer == LIBDEFLATE_SUCCESS) {
            plain.resize(size);
            return plain;
        }
        if (answer != LIBDEFLATE_INSUFFICIENT_SPACE) break;
    }
    return fail(FaultCode::paper_layout, "paper.flate", {{"reason", "pdf"}});
}

}  // namespace jcic::paper
