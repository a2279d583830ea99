#include "app/scanner/decode_picture.h"

#include <png.h>
#include <turbojpeg.h>
#include <algorithm>
#include <charconv>
#include <memory>

#include "app/scanner/file_says.h"
#include "app/scanner/weigh_png.h"

namespace jcic::scanner {

namespace {

constexpr std::uint8_t marker = 0xFF;
constexpr std::uint8_t begin_of_file = 0xD8;
constexpr std::uint8_t end_of_file = 0xD9;
constexpr std::uint8_t begin_of_scan = 0xDA;
/// How a picture is coded: each coefficient at once, or in several scans.
constexpr std::uint8_t sequential = 0xC1;
constexpr std::uint8_t progressive = 0xC2;

bool stands_alone(std::uint8_t code) {
    return (code >= 0xD0 && code <= begin_of_file) || code == 0x01;
}

bool is_within_a_scan(std::uint8_t code) {
    return code == 0 || (code >= 0xD0 && code < begin_of_file);
}

class PuttingRight {
public:
    explicit PuttingRight(ByteView jpeg) : in_(jpeg) { out_.reserve(in_.size()); }

    Bytes put_right() {
        while (to_next_mark() && part()) {
        }
        out_.insert(out_.end(), in_.begin() + static_cast<std::ptrdiff_t>(at_), in_.end());
        return std::move(out_);
    }

private:
    /// Past what stands before it.
    bool to_next_mark() {
        for (auto at = at_; at + 1 < in_.size(); ++at)
            if (in_[at] == marker && in_[at + 1] != marker && in_[at + 1] != 0) {
                at_ = at;
                return true;
            }
        return false;
    }
    /// What a mark begins; false where nothing of it is understood, or nothing comes after it.
    bool part() {
        const auto code = in_[at_ + 1];
        if (code == end_of_file) return at_end();
        if (stands_alone(code)) return take(2);
        if (at_ + 4 > in_.size()) return false;
        const std::size_t size = 2U + (std::size_t{in_[at_ + 2]} << 8U | in_[at_ + 3]);
        if (code == 0xC0 || code == sequential) is_sequential_ = true;
        if (code == progressive) is_sequential_ = false;
        if (size < 4 || !take(size)) return false;
        return code != begin_of_scan || scan();
    }
    bool at_end() {
        take(2);
        at_ = in_.size();
        return false;
    }
    bool take(std::size_t size) {
        if (size > in_.size() - at_) return false;
        const auto begin = in_.begin() + static_cast<std::ptrdiff_t>(at_);
        out_.insert(out_.end(), begin, begin + static_cast<std::ptrdiff_t>(size));
        at_ += size;
        return true;
    }
    /// Of all 64 coefficients, each of them whole: what a sequential picture's scan cannot but be.
    bool scan() {
        constexpr std::uint8_t all[] = {0, 63, 0};
        if (is_sequential_) std::copy(std::begin(all), std::end(all), out_.end() - std::ssize(all));
        auto to = at_;
        while (to + 1 < in_.size() && (in_[to] != marker || in_[to + 1] == marker || is_within_a_scan(in_[to + 1])))
            ++to;
        return to + 1 < in_.size() && take(to - at_);
    }

    ByteView in_;
    std::size_t at_ = 0;
    bool is_sequential_ = false;
    Bytes out_;
};

}  // namespace

Bytes without_oddities(ByteView jpeg) {
    return PuttingRight(jpeg).put_right();
}

bool is_filling_before_the_end(ByteView jpeg, std::string_view complaint) {
    constexpr std::string_view before = "Corrupt JPEG data: ";
    constexpr std::string_view after = " extraneous bytes before marker 0xd9";
    constexpr std::size_t few = 8;
    if (!complaint.starts_with(before) || !complaint.ends_with(after)) return false;
    complaint.remove_prefix(before.size());
    complaint.remove_suffix(after.size());
    std::size_t many = 0;
    const auto* const end = complaint.data() + complaint.size();
    if (std::from_chars(complaint.data(), end, many).ptr != end) return false;
    if (many <= few) return true;
    constexpr std::uint8_t ends[] = {marker, end_of_file};
    const auto found = std::find_end(jpeg.begin(), jpeg.end(), std::begin(ends), std::end(ends));
    if (found - jpeg.begin() < static_cast<std::ptrdiff_t>(many)) return false;
    return std::all_of(found - static_cast<std::ptrdiff_t>(many), found,
                       [&](std::uint8_t one) { return one == *(found - 1); });
}

namespace {

using scan::Unread;

bool begins_with(ByteView bytes, std::initializer_list<std::uint8_t> start) {
    return bytes.size() >= start.size() && std::equal(start.begin(), start.end(), bytes.begin());
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
    if (const auto heavy = weigh_png(bytes)) return tl::unexpected(*heavy);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, PngFree> held(&image);
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0)
        return tl::unexpected(Unread::damaged);
    image.format = form;
    Out out;
    out.width = static_cast<int>(image.width);
    out.height = static_cast<int>(image.height);
    out.pixels.resize(PNG_IMAGE_SIZE(image));
    const png_color paper{255, 255, 255};  // beneath what is transparent
    if (png_image_finish_read(&image, &paper, out.pixels.data(), 0, nullptr) == 0)
        return tl::unexpected(Unread::damaged);
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
    if (!decoder) return tl::unexpected(Unread::damaged);
    const int read = tjDecompressHeader3(decoder.get(), bytes.data(), bytes.size(), &out.width, &out.height, &sampling,
                                         &out.colours);
    if (read != 0 && tjGetErrorCode(decoder.get()) != TJERR_WARNING) return tl::unexpected(Unread::damaged);
    if (out.width <= 0 || out.height <= 0) return tl::unexpected(Unread::damaged);
    if (too_large(static_cast<std::uint64_t>(out.width), static_cast<std::uint64_t>(out.height)))
        return tl::unexpected(Unread::too_large);
    return out;
}

enum class Damage { is_no_end, is_the_end };

/// Pixels of this form (TJPF), in a part of the measures. What a decoder only finds odd is no damage.
tl::expected<Bytes, Unread> jpeg_as(const Jpeg& decoder, ByteView bytes, int form, int width, int height,
                                    Damage damage) {
    Bytes out(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
              static_cast<std::size_t>(tjPixelSize[form]));
    // One of thousands of scans, each over the whole picture, is made to take for ever.
    constexpr int flags = TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS;
    const auto is_decoded = [&](ByteView from) {
        return tjDecompress2(decoder.get(), from.data(), from.size(), out.data(), width, 0, height, form, flags) == 0;
    };
    if (is_decoded(bytes)) return out;
    if (tjGetErrorCode(decoder.get()) != TJERR_WARNING) return tl::unexpected(Unread::damaged);
    if (damage == Damage::is_no_end) return out;
    const auto right = without_oddities(bytes);
    if (is_decoded(right)) return out;
    const bool is_warned = tjGetErrorCode(decoder.get()) == TJERR_WARNING;
    if (!is_warned || !is_filling_before_the_end(right, tjGetErrorStr2(decoder.get())))
        return tl::unexpected(Unread::damaged);
    return out;
}

bool in_inks(const JpegHead& head) {
    return head.colours == TJCS_CMYK || head.colours == TJCS_YCCK;
}

/// Blue, green and red of four inks. Adobe's programs, and whoever marks a file as they do, write no ink as 255; where
/// nothing is marked it is 0, as ITU-T T.872 has it.
Bytes without_black(Bytes inks, bool marked_by_adobe) {
    constexpr std::size_t four = 4;
    constexpr unsigned none = 255;
    if (!marked_by_adobe)
        for (auto& ink : inks) ink = static_cast<std::uint8_t>(none - ink);
    Bytes out;
    out.reserve(inks.size() / four * 3);
    for (std::size_t at = 0; at + four <= inks.size(); at += four)
        for (const std::size_t ink : {2U, 1U, 0U})
            out.push_back(static_cast<std::uint8_t>(unsigned{inks[at + ink]} * inks[at + 3] / none));
    return out;
}

/// Rec. 601, as the decoder itself makes grey of colours.
Bytes grey_of(const Bytes& colours) {
    Bytes out;
    out.reserve(colours.size() / 3);
    for (std::size_t at = 0; at + 3 <= colours.size(); at += 3)
        out.push_back(static_cast<std::uint8_t>(
            (unsigned{colours[at]} * 114 + unsigned{colours[at + 1]} * 587 + unsigned{colours[at + 2]} * 299) / 1000));
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
    const int form = in_inks(*head) ? TJPF_CMYK : TJPF_GRAY;
    auto pixels = jpeg_as(decoder, bytes, form, head->width, head->height, Damage::is_the_end);
    if (!pixels) return tl::unexpected(pixels.error());
    if (in_inks(*head)) pixels = grey_of(without_black(*std::move(pixels), jpeg_says(bytes).by_adobe));
    return Picture{head->width, head->height, *std::move(pixels)};
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
    const int form = in_inks(*head) ? TJPF_CMYK : TJPF_BGR;
    auto pixels = jpeg_as(decoder, bytes, form, out.width, out.height, Damage::is_no_end);
    if (!pixels) return tl::unexpected(pixels.error());
    out.pixels = in_inks(*head) ? without_black(*std::move(pixels), jpeg_says(bytes).by_adobe) : *std::move(pixels);
    return out;
}

std::optional<Unread> wrong_with_jpeg(ByteView bytes, bool must_be_whole) {
    const Jpeg decoder(tjInitDecompress());
    const auto head = head_of(decoder, bytes);
    if (!head) return head.error();
    if (!must_be_whole) return std::nullopt;
    const tjscalingfactor factor{1, 8};
    const auto pixels = jpeg_as(decoder, bytes, in_inks(*head) ? TJPF_CMYK : TJPF_GRAY, TJSCALED(head->width, factor),
                                TJSCALED(head->height, factor), Damage::is_the_end);
    return pixels ? std::nullopt : std::optional(pixels.error());
}

}  // namespace jcic::scanner
