#include "app/scanner/decode_picture.h"

#include <png.h>
#include <turbojpeg.h>

#include <algorithm>
#include <memory>

namespace jcic::scanner {

namespace {

using scan::Unread;

bool begins_with(ByteView bytes, std::initializer_list<std::uint8_t> start) {
    return bytes.size() >= start.size() && std::equal(start.begin(), start.end(), bytes.begin());
}

bool too_large(std::uint64_t width, std::uint64_t height) {
    return width == 0 || height == 0 || width > most_pixels / height;
}

struct PngFree {
    void operator()(png_image* it) const { png_image_free(it); }
};

struct JpegFree {
    void operator()(void* it) const { tjDestroy(it); }
};

}  // namespace

bool is_png(ByteView bytes) {
    return begins_with(bytes, {0x89, 'P', 'N', 'G'});
}

bool is_jpeg(ByteView bytes) {
    return begins_with(bytes, {0xFF, 0xD8, 0xFF});
}

tl::expected<Picture, Unread> decode_png(ByteView bytes) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, PngFree> held(&image);
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0)
        return tl::unexpected(Unread::no_picture);
    if (too_large(image.width, image.height)) return tl::unexpected(Unread::too_large);
    image.format = PNG_FORMAT_GRAY;
    Picture out{static_cast<int>(image.width), static_cast<int>(image.height), Bytes(PNG_IMAGE_SIZE(image))};
    const png_color paper{255, 255, 255};  // beneath what is transparent
    if (png_image_finish_read(&image, &paper, out.pixels.data(), 0, nullptr) == 0)
        return tl::unexpected(Unread::no_picture);
    return out;
}

tl::expected<Picture, Unread> decode_jpeg(ByteView bytes) {
    const std::unique_ptr<void, JpegFree> decoder(tjInitDecompress());
    Picture out;
    int sampling = 0;
    int colours = 0;
    if (!decoder || tjDecompressHeader3(decoder.get(), bytes.data(), bytes.size(), &out.width, &out.height, &sampling,
                                        &colours) != 0)
        return tl::unexpected(Unread::no_picture);
    if (out.width <= 0 || out.height <= 0 ||
        too_large(static_cast<std::uint64_t>(out.width), static_cast<std::uint64_t>(out.height)))
        return tl::unexpected(Unread::too_large);
    out.pixels.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    if (tjDecompress2(decoder.get(), bytes.data(), bytes.size(), out.pixels.data(), out.width, 0, out.height, TJPF_GRAY,
                      TJFLAG_ACCURATEDCT) != 0)
        return tl::unexpected(Unread::no_picture);
    return out;
}

}  // namespace jcic::scanner
