#include "app/scanner/read_code.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <utility>

#include "app/base/text.h"
#include "app/scan/scanned.h"
#include "app/scanner/ink.h"
#include "app/scanner/zxing.h"

namespace jcic::scanner {

Picture upright(Picture from, std::uint32_t turned) {
    if (turned == 1) return from;
    const Turned seen(static_cast<std::size_t>(from.width), static_cast<std::size_t>(from.height), turned);
    Picture out{static_cast<int>(seen.width()), static_cast<int>(seen.height()), {}, from.dpi_across, from.dpi_down};
    if (lies_on_its_side(turned)) std::swap(out.dpi_across, out.dpi_down);
    out.pixels.reserve(from.pixels.size());
    for (std::size_t y = 0; y < seen.height(); ++y)
        for (std::size_t x = 0; x < seen.width(); ++x) out.pixels.push_back(from.pixels[seen.place_of(x, y)]);
    return out;
}

namespace {

constexpr double page_inches = 11.69;  ///< the longer side of A4

/// The picture in another size. Smaller: the mean of what falls on a pixel, which takes noise away; larger: bilinear.
class Resized {
public:
    Resized(const Picture& from, double factor) : from_(from), factor_(factor) {
        to_.width = std::max(1, static_cast<int>(std::lround(from.width * factor)));
        to_.height = std::max(1, static_cast<int>(std::lround(from.height * factor)));
        to_.pixels.reserve(static_cast<std::size_t>(to_.width) * static_cast<std::size_t>(to_.height));
        for (int y = 0; y < to_.height; ++y)
            for (int x = 0; x < to_.width; ++x)
                to_.pixels.push_back(static_cast<std::uint8_t>(factor < 1 ? mean(x, y) : between(x, y)));
    }
    Picture take() { return std::move(to_); }

private:
    [[nodiscard]] int at(int x, int y) const {
        x = std::clamp(x, 0, from_.width - 1);
        y = std::clamp(y, 0, from_.height - 1);
        return from_
            .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(from_.width) + static_cast<std::size_t>(x)];
    }
    [[nodiscard]] int mean(int x, int y) const {
        const auto begin = [&](int place) { return static_cast<int>(place / factor_); };
        int sum = 0;
        int count = 0;
        for (int v = begin(y); v < std::max(begin(y) + 1, begin(y + 1)); ++v)
            for (int u = begin(x); u < std::max(begin(x) + 1, begin(x + 1)); ++u, ++count) sum += at(u, v);
        return sum / count;
    }
    [[nodiscard]] int between(int x, int y) const {
        const double u = (x + 0.5) / factor_ - 0.5;
        const double v = (y + 0.5) / factor_ - 0.5;
        const int left = static_cast<int>(std::floor(u));
        const int top = static_cast<int>(std::floor(v));
        const double right_part = u - left;
        const double lower_part = v - top;
        const double upper = at(left, top) * (1 - right_part) + at(left + 1, top) * right_part;
        const double lower = at(left, top + 1) * (1 - right_part) + at(left + 1, top + 1) * right_part;
        return static_cast<int>(std::lround(upper * (1 - lower_part) + lower * lower_part));
    }

    const Picture& from_;
    double factor_;
    Picture to_;
};

/// As long as one can be, and text: anything else is no code of ours.
bool may_be_answered(const std::string& text) {
    return text.size() <= scan::longest_code && is_utf8(view(text));
}

std::vector<std::string> read_any(const Picture& page) {
    ReaderOptions options;
    options.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true).setTryRotate(true);
    std::vector<std::string> out;
    for (const auto& result :
         ZXing::ReadBarcodes({page.pixels.data(), page.width, page.height, ZXing::ImageFormat::Lum}, options))
        if (auto text = result.text(); result.isValid() && may_be_answered(text) && out.size() < scan::most_codes)
            out.push_back(std::move(text));
    return out;
}

}  // namespace

std::vector<std::string> codes_as_painted(const Picture& page) {
    try {
        return read_any(page);
    } catch (const std::exception&) {
        return {};  // what ZXing cannot bear in one size it may in another
    }
}

std::vector<std::string> codes_in(const Picture& page) {
    if (page.width <= 0 || page.height <= 0 || ink_on(page).none) return {};
    const double dpi = std::max(page.width, page.height) / page_inches;
    for (const double wanted : {300.0, 250.0, 450.0, 400.0, 200.0, 600.0}) {
        try {
            auto codes = read_any(Resized(page, wanted / dpi).take());
            if (!codes.empty()) return codes;
        } catch (const std::exception&) {
            // What ZXing cannot bear in one size it may in another.
            continue;
        }
    }
    return {};
}

}  // namespace jcic::scanner
