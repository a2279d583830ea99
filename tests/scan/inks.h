#pragma once
// A JPEG in four inks (ITU-T T.81 with T.872), as a press or a copier's driver makes one: its planes one after another.

#include <turbojpeg.h>

#include <algorithm>
#include <memory>

#include "app/base/bytes.h"
#include "app/scanner/read_code.h"

namespace jcic::scanner {

/// How much of each ink; a plane has 0 where there is none.
struct Inks {
    Picture cyan, magenta, yellow, black;
};

enum class InkForm { plain, adobes };

inline Bytes grey_jpeg(const Picture& page) {
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const std::unique_ptr<void, int (*)(void*)> encoder(tjInitCompress(), tjDestroy);
    tjCompress2(encoder.get(), page.pixels.data(), page.width, 0, page.height, TJPF_GRAY, &bytes, &size, TJSAMP_GRAY,
                95, 0);
    const std::unique_ptr<unsigned char, void (*)(unsigned char*)> held(bytes, tjFree);
    return Bytes(bytes, bytes + size);
}

/// The segments of a JPEG that has one plane, and what is behind its last.
struct OnePlane {
    Bytes tables;  ///< of quantities and of codes
    Bytes sizes;   ///< its frame: precision, height, width
    Bytes scan;    ///< the coded pixels, up to the end of the picture
    explicit OnePlane(const Bytes& jpeg) {
        std::size_t at = 2;
        while (at + 4 < jpeg.size()) {
            const auto kind = jpeg[at + 1];
            const std::size_t length = std::size_t{jpeg[at + 2]} << 8U | jpeg[at + 3];
            const auto begin = jpeg.begin() + static_cast<std::ptrdiff_t>(at);
            const auto end = begin + static_cast<std::ptrdiff_t>(2 + length);
            at += 2 + length;
            if (kind == 0xDB || kind == 0xC4) tables.insert(tables.end(), begin, end);
            if (kind == 0xC0) sizes.assign(begin + 4, begin + 9);
            if (kind != 0xDA) continue;
            scan.assign(end, jpeg.end() - 2);
            return;
        }
    }
};

/// Adobe's programs write each plane inverted, and mark the file.
inline Bytes inks_jpeg(const Inks& inks, InkForm form) {
    Bytes out{0xFF, 0xD8};
    const auto put = [&out](const Bytes& more) { out.insert(out.end(), more.begin(), more.end()); };
    if (form == InkForm::adobes) put({0xFF, 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
    std::uint8_t number = 0;
    for (const auto* plane : {&inks.cyan, &inks.magenta, &inks.yellow, &inks.black}) {
        Picture written = *plane;
        if (form == InkForm::adobes)
            for (auto& pixel : written.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
        const OnePlane one(grey_jpeg(written));
        if (++number == 1) {
            put(one.tables);
            put({0xFF, 0xC0, 0, 20});
            put(one.sizes);
            out.push_back(4);
            for (std::uint8_t i = 1; i <= 4; ++i) put({i, 0x11, 0});
        }
        put({0xFF, 0xDA, 0, 8, 1, number, 0, 0, 63, 0});
        put(one.scan);
    }
    put({0xFF, 0xD9});
    return out;
}

/// A page printed in black alone.
inline Inks in_black(const Picture& page) {
    const Picture none{page.width, page.height, Bytes(page.pixels.size(), 0)};
    Picture black = page;
    for (auto& pixel : black.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
    return {none, none, none, black};
}

/// As TurboJPEG writes four inks: YCCK, marked as Adobe does.
inline Bytes ycck_jpeg(const Picture& page) {
    Bytes pixels;
    for (const auto grey : page.pixels)
        for (const std::uint8_t ink : {std::uint8_t{255}, std::uint8_t{255}, std::uint8_t{255}, grey})
            pixels.push_back(ink);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const std::unique_ptr<void, int (*)(void*)> encoder(tjInitCompress(), tjDestroy);
    tjCompress2(encoder.get(), pixels.data(), page.width, 0, page.height, TJPF_CMYK, &bytes, &size, TJSAMP_444, 95, 0);
    const std::unique_ptr<unsigned char, void (*)(unsigned char*)> held(bytes, tjFree);
    return Bytes(bytes, bytes + size);
}

}  // namespace jcic::scanner
