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
using Jpeg = std::unique_ptr<void, JpegFree>;

/// Width, height and pixels, in this form.
template <class Out>
tl::expected<Out, Unread> png_as(ByteView bytes, png_uint_32 form) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, PngFree> held(&image);
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0)
        return tl::unexpected(Unread::no_picture);
    if (too_large(image.width, image.height)) return tl::unexpected(Unread::too_large);
    image.format = form;
    Out out;
    out.width = static_cast<int>(image.width);
    out.height = static_cast<int>(image.height);
    out.pixels.resize(PNG_IMAGE_SIZE(image));
    const png_color paper{255, 255, 255};  // beneath what is transparent
    if (png_image_finish_read(&image, &paper, out.pixels.data(), 0, nullptr) == 0)
        return tl::unexpected(Unread::no_picture);
    return out;
}

struct JpegHead {
    int width = 0;
    int height = 0;
    int colours = 0;  ///< TJCS
};

tl::expected<JpegHead, Unread> head_of(const Jpeg& decoder, ByteView bytes) {
    JpegHead out;
    int sampling = 0;
    if (!decoder || tjDecompressHeader3(decoder.get(), bytes.data(), bytes.size(), &out.width, &out.height, &sampling,
                                        &out.colours) != 0)
        return tl::unexpected(Unread::no_picture);
    if (out.width <= 0 || out.height <= 0 ||
        too_large(static_cast<std::uint64_t>(out.width), static_cast<std::uint64_t>(out.height)))
        return tl::unexpected(Unread::too_large);
    return out;
}

/// What a scanner's slip lets be seen is shown, as by any viewer: a warning is no end.
bool seen(const Jpeg& decoder, int decompressed) {
    return decompressed == 0 || tjGetErrorCode(decoder.get()) == TJERR_WARNING;
}

/// Inks, as those write them who write them at all: 255 is none.
Bytes without_black(const Bytes& inks) {
    constexpr std::size_t four = 4;
    constexpr unsigned none = 255;
    Bytes out;
    out.reserve(inks.size() / four * 3);
    for (std::size_t at = 0; at + four <= inks.size(); at += four)
        for (const std::size_t ink : {2U, 1U, 0U})
            out.push_back(static_cast<std::uint8_t>(unsigned{inks[at + ink]} * inks[at + 3] / none));
    return out;
}

}  // namespace

bool is_png(ByteView bytes) {
    return begins_with(bytes, {0x89, 'P', 'N', 'G'});
}

bool is_jpeg(ByteView bytes) {
    return begins_with(bytes, {0xFF, 0xD8, 0xFF});
}

tl::expected<Picture, Unread> decode_png(ByteView bytes) {
    return png_as<Picture>(bytes, PNG_FORMAT_GRAY);
}

tl::expected<ColourPicture, Unread> decode_png_in_colours(ByteView bytes) {
    return png_as<ColourPicture>(bytes, PNG_FORMAT_BGR);
}

tl::expected<Picture, Unread> decode_jpeg(ByteView bytes) {
    const Jpeg decoder(tjInitDecompress());
    const auto head = head_of(decoder, bytes);
    if (!head) return tl::unexpected(head.error());
    Picture out;
    out.width = head->width;
    out.height = head->height;
    out.pixels.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    if (tjDecompress2(decoder.get(), bytes.data(), bytes.size(), out.pixels.data(), out.width, 0, out.height, TJPF_GRAY,
                      TJFLAG_ACCURATEDCT) != 0)
        return tl::unexpected(Unread::no_picture);
    return out;
}

tl::expected<ColourPicture, Unread> decode_jpeg_in_colours(ByteView bytes, int at_least) {
    const Jpeg decoder(tjInitDecompress());
    const auto head = head_of(decoder, bytes);
    if (!head) return tl::unexpected(head.error());
    ColourPicture out;
    for (const int part : {8, 4, 2, 1}) {
        const tjscalingfactor factor{1, part};
        out.width = TJSCALED(head->width, factor);
        out.height = TJSCALED(head->height, factor);
        if (std::min(out.width, out.height) >= at_least) break;
    }
    const bool inks = head->colours == TJCS_CMYK || head->colours == TJCS_YCCK;
    const int form = inks ? TJPF_CMYK : TJPF_BGR;
    out.pixels.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) *
                      static_cast<std::size_t>(tjPixelSize[form]));
    if (!seen(decoder, tjDecompress2(decoder.get(), bytes.data(), bytes.size(), out.pixels.data(), out.width, 0,
                                     out.height, form, TJFLAG_ACCURATEDCT)))
        return tl::unexpected(Unread::no_picture);
    if (inks) out.pixels = without_black(out.pixels);
    return out;
}

}  // namespace jcic::scanner
