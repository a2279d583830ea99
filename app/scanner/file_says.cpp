#include "app/scanner/file_says.h"

#include <optional>
#include <tuple>
#include <utility>

namespace jcic::scanner {

namespace {

constexpr double inch_in_cm = 2.54;
constexpr double inch_in_m = 0.0254;

/// Numbers at places of the file; what lies beyond its end is 0, and over() says so.
class Places {
public:
    Places(ByteView bytes, bool little) : bytes_(bytes), little_(little) {}
    std::uint32_t u8(std::size_t at) { return number(at, 1); }
    std::uint32_t u16(std::size_t at) { return number(at, 2); }
    std::uint32_t u32(std::size_t at) { return number(at, 4); }
    [[nodiscard]] bool over() const { return over_; }

private:
    std::uint32_t number(std::size_t at, std::size_t size) {
        if (at > bytes_.size() || bytes_.size() - at < size) {
            over_ = true;
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) value = value << 8U | bytes_[little_ ? at + size - 1 - i : at + i];
        return value;
    }
    ByteView bytes_;
    bool little_;
    bool over_ = false;
};

bool stands_at(ByteView bytes, std::size_t at, std::string_view mark) {
    return at <= bytes.size() && bytes.size() - at >= mark.size() &&
           std::ranges::equal(bytes.subspan(at, mark.size()), view(mark));
}

/// Exif 2.32: fields of a TIFF folder, and of the Exif folder that it names.
class Exif {
public:
    Exif(ByteView tiff, bool little) : places_(tiff, little) {}

    FileSays read() {
        FileSays out;
        const auto exif = folder(places_.u32(first_folder), out);
        if (exif != 0) folder(exif, out);
        constexpr std::uint32_t centimetres = 3;
        constexpr std::uint32_t no_unit = 1;
        const double factor = unit_ == centimetres ? inch_in_cm : unit_ == no_unit ? 0 : 1;
        out.dpi_across = across_ * factor;
        out.dpi_down = down_ * factor;
        return out;
    }

private:
    static constexpr std::size_t first_folder = 4;
    static constexpr std::uint32_t most_fields = 512;

    /// Where the Exif folder is, or 0.
    std::uint32_t folder(std::size_t at, FileSays& out) {
        constexpr std::size_t field_size = 12;
        std::uint32_t exif = 0;
        const auto count = std::min(places_.u16(at), most_fields);
        for (std::uint32_t i = 0; i < count && !places_.over(); ++i) {
            const std::size_t field = at + 2 + i * field_size;
            switch (places_.u16(field)) {
                case 0x0112: {
                    constexpr std::uint32_t most_ways = 8;
                    const auto way = places_.u16(field + 8);
                    if (way >= 1 && way <= most_ways) out.turned = way;
                    break;
                }
                case 0x011A:
                    across_ = fraction(places_.u32(field + 8));
                    break;
                case 0x011B:
                    down_ = fraction(places_.u32(field + 8));
                    break;
                case 0x0128:
                    unit_ = places_.u16(field + 8);
                    break;
                case 0x8769:
                    exif = places_.u32(field + 8);
                    break;
                case 0x829A:  // exposure time
                case 0x829D:  // aperture
                case 0x920A:  // focal length
                    out.exposure = true;
                    break;
                default:
                    break;
            }
        }
        return exif;
    }
    double fraction(std::size_t at) {
        const auto below = places_.u32(at + 4);
        return below == 0 ? 0 : static_cast<double>(places_.u32(at)) / below;
    }

    Places places_;
    double across_ = 0;
    double down_ = 0;
    std::uint32_t unit_ = 2;  // an inch where nothing is said
};

FileSays exif_says(ByteView tiff) {
    constexpr std::string_view as_in_a_jpeg("Exif\0\0", 6);  // which some write into a PNG, too
    if (stands_at(tiff, 0, as_in_a_jpeg)) tiff = tiff.subspan(as_in_a_jpeg.size());
    if (stands_at(tiff, 0, "II")) return Exif(tiff, true).read();
    if (stands_at(tiff, 0, "MM")) return Exif(tiff, false).read();
    return {};
}

}  // namespace

/// Its own measures before those of Exif, which may also stand behind the pixels (PNG's third edition, section 11.3.4).
FileSays png_says(ByteView file) {
    constexpr std::size_t first_chunk = 8;
    constexpr std::size_t around = 12;  // length, name, check
    constexpr std::uint32_t by_metre = 1;
    FileSays out;
    std::optional<std::pair<double, double>> measures;
    Places places(file, false);
    for (std::size_t at = first_chunk; !stands_at(file, at + 4, "IEND");) {
        const std::size_t length = places.u32(at);
        if (places.over() || length > file.size()) break;
        if (stands_at(file, at + 4, "pHYs") && places.u8(at + 16) == by_metre)
            measures = {places.u32(at + 8) * inch_in_m, places.u32(at + 12) * inch_in_m};
        if (stands_at(file, at + 4, "eXIf") && at + 8 + length <= file.size())
            out = exif_says(file.subspan(at + 8, length));
        at += around + length;
    }
    if (measures) std::tie(out.dpi_across, out.dpi_down) = *measures;
    return out;
}

FileSays jpeg_says(ByteView file) {
    constexpr std::uint32_t in_inches = 1;
    constexpr std::uint32_t in_centimetres = 2;
    constexpr std::uint32_t pixels_begin = 0xDA;
    FileSays out;
    Places places(file, false);
    for (std::size_t at = 2; places.u8(at) == 0xFF && !places.over();) {
        const auto kind = places.u8(at + 1);
        const std::size_t length = places.u16(at + 2);
        if (kind == pixels_begin || length < 2) break;
        const std::size_t inside = at + 4;
        if (kind == 0xE0 && stands_at(file, inside, std::string_view("JFIF\0", 5)) && out.dpi_across == 0) {
            const auto unit = places.u8(inside + 7);
            const double factor = unit == in_inches ? 1 : unit == in_centimetres ? inch_in_cm : 0;
            out.dpi_across = places.u16(inside + 8) * factor;
            out.dpi_down = places.u16(inside + 10) * factor;
        }
        if (kind == 0xEE && stands_at(file, inside, "Adobe")) out.by_adobe = true;
        if (kind == 0xE1 && stands_at(file, inside, std::string_view("Exif\0\0", 6)) && length > 8) {
            const auto rest = file.subspan(inside + 6);
            const auto exif = exif_says(rest.first(std::min<std::size_t>(rest.size(), length - 8)));
            out.exposure = out.exposure || exif.exposure;
            if (exif.turned != 1) out.turned = exif.turned;
            if (exif.dpi_across > 0 && exif.dpi_down > 0) {
                out.dpi_across = exif.dpi_across;
                out.dpi_down = exif.dpi_down;
            }
        }
        at += 2 + length;
    }
    return out;
}

}  // namespace jcic::scanner
