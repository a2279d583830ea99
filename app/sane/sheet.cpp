#include "app/sane/sheet.h"

#include <png.h>
#include <sane/sane.h>
#include <sane/saneopts.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <cstring>
#include <optional>

namespace jcic::sane {
namespace {

template <class T>
using OrNone = tl::expected<T, NoSheet>;

constexpr double mm_per_inch = 25.4;
/// Scanners' glasses are a little shorter or longer than the sheet.
constexpr double tolerance_mm = 6;
constexpr std::size_t most_bytes = 40U << 20U;

/// What is being scanned now, for the signal's handler: sane_cancel may be called by one (SANE 1.06, 4.3.13).
volatile std::sig_atomic_t asked_to_stop = 0;
SANE_Handle scanning = nullptr;

void stop_scanning(int /*signal*/) {
    asked_to_stop = 1;
    if (scanning != nullptr) ::sane_cancel(scanning);
}

tl::unexpected<NoSheet> no_sheet(std::string reason, std::string about = {}) {
    return tl::unexpected<NoSheet>(NoSheet{std::move(reason), std::move(about)});
}

tl::unexpected<NoSheet> failed(SANE_Status status) {
    if (asked_to_stop != 0) return no_sheet("cancelled");
    switch (status) {
        case SANE_STATUS_CANCELLED:
            return no_sheet("cancelled");
        case SANE_STATUS_DEVICE_BUSY:
            return no_sheet("busy");
        case SANE_STATUS_JAMMED:
            return no_sheet("jam");
        case SANE_STATUS_NO_DOCS:
            return no_sheet("paper");
        case SANE_STATUS_COVER_OPEN:
            return no_sheet("cover");
        case SANE_STATUS_ACCESS_DENIED:
            return no_sheet("access");
        case SANE_STATUS_UNSUPPORTED:
            return no_sheet("mode");
        case SANE_STATUS_GOOD:
        case SANE_STATUS_INVAL:
        case SANE_STATUS_EOF:
        case SANE_STATUS_IO_ERROR:
        case SANE_STATUS_NO_MEM:
            break;
    }
    return no_sheet("");
}

class Device {
public:
    explicit Device(SANE_Handle handle) : handle_(handle) {}
    ~Device() {
        scanning = nullptr;
        ::sane_cancel(handle_);
        ::sane_close(handle_);
    }
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;
    [[nodiscard]] SANE_Handle handle() const { return handle_; }

    struct Option {
        SANE_Int number;
        const SANE_Option_Descriptor* about;
    };
    /// One that may be set now.
    [[nodiscard]] std::optional<Option> option(const char* name) const {
        for (SANE_Int i = 1;; ++i) {
            const auto* one = ::sane_get_option_descriptor(handle_, i);
            if (one == nullptr) return std::nullopt;
            if (one->name != nullptr && std::strcmp(one->name, name) == 0 && SANE_OPTION_IS_ACTIVE(one->cap) &&
                SANE_OPTION_IS_SETTABLE(one->cap))
                return Option{i, one};
        }
    }
    [[nodiscard]] bool set(const Option& option, void* value) const {
        return ::sane_control_option(handle_, option.number, SANE_ACTION_SET_VALUE, value, nullptr) == SANE_STATUS_GOOD;
    }
    [[nodiscard]] bool get(const Option& option, void* value) const {
        return ::sane_control_option(handle_, option.number, SANE_ACTION_GET_VALUE, value, nullptr) == SANE_STATUS_GOOD;
    }

private:
    SANE_Handle handle_;
};

bool is_grey(const char* mode) {
    std::string text(mode);
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text.find("gray") != std::string::npos || text.find("grey") != std::string::npos;
}

bool set_grey(const Device& device) {
    const auto mode = device.option(SANE_NAME_SCAN_MODE);
    if (!mode) return true;  // the picture's own form says what it is
    if (mode->about->constraint_type != SANE_CONSTRAINT_STRING_LIST) return false;
    for (const auto* one = mode->about->constraint.string_list; *one != nullptr; ++one) {
        if (!is_grey(*one)) continue;
        std::string value(*one);
        value.resize(static_cast<std::size_t>(std::max<SANE_Int>(mode->about->size, 1)), '\0');
        return device.set(*mode, value.data());
    }
    return false;
}

double value_in(const Device::Option& option, SANE_Word word) {
    return option.about->type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : word;
}

/// Whether it is that now, as the device has it.
bool set_number(const Device& device, const Device::Option& option, double value, double tolerance) {
    if (option.about->type != SANE_TYPE_INT && option.about->type != SANE_TYPE_FIXED) return false;
    SANE_Word word =
        option.about->type == SANE_TYPE_FIXED ? SANE_FIX(value) : static_cast<SANE_Word>(std::lround(value));
    SANE_Word now = 0;
    return device.set(option, &word) && device.get(option, &now) &&
           std::abs(value_in(option, now) - value) <= tolerance;
}

bool set_resolution(const Device& device, int dpi) {
    if (const auto both = device.option(SANE_NAME_SCAN_RESOLUTION)) return set_number(device, *both, dpi, 0.5);
    const auto across = device.option(SANE_NAME_SCAN_X_RESOLUTION);
    const auto down = device.option(SANE_NAME_SCAN_Y_RESOLUTION);
    return across && down && set_number(device, *across, dpi, 0.5) && set_number(device, *down, dpi, 0.5);
}

/// From the beginning of the glass to so far, or as far as it goes: never less than the sheet by more than its rim.
bool set_edge(const Device& device, const char* begin, const char* end, int wanted_mm, int dpi) {
    const auto from = device.option(begin);
    const auto to = device.option(end);
    if (!to) return true;  // a device that takes what it is given
    const double scale = to->about->unit == SANE_UNIT_PIXEL ? dpi / mm_per_inch : 1;
    double least = 0;
    double most = wanted_mm * scale;
    if (to->about->constraint_type == SANE_CONSTRAINT_RANGE) {
        least = value_in(*to, to->about->constraint.range->min);
        most = std::min(most, value_in(*to, to->about->constraint.range->max));
    }
    if (most < (wanted_mm - tolerance_mm) * scale) return false;
    if (from && !set_number(device, *from, std::max(least, 0.0), scale)) return false;
    return set_number(device, *to, most, tolerance_mm * scale);
}

bool set_up(const Device& device, const Wanted& wanted) {
    if (!set_grey(device)) return false;
    if (const auto depth = device.option(SANE_NAME_BIT_DEPTH); depth && !set_number(device, *depth, 8, 0)) return false;
    return set_resolution(device, wanted.dpi) &&
           set_edge(device, SANE_NAME_SCAN_TL_X, SANE_NAME_SCAN_BR_X, wanted.width_mm, wanted.dpi) &&
           set_edge(device, SANE_NAME_SCAN_TL_Y, SANE_NAME_SCAN_BR_Y, wanted.height_mm, wanted.dpi);
}

OrNone<std::string> only_device() {
    const SANE_Device** all = nullptr;
    if (const auto status = ::sane_get_devices(&all, SANE_FALSE); status != SANE_STATUS_GOOD) return failed(status);
    std::string names;
    for (const auto* one = all; *one != nullptr; ++one) names.append(names.empty() ? "" : ", ").append((*one)->name);
    if (all[0] == nullptr) return no_sheet("none");
    if (all[1] != nullptr) return no_sheet("several", names);
    return std::string(all[0]->name);
}

OrNone<SANE_Handle> open_device(std::string name) {
    if (const auto status = ::sane_init(nullptr, nullptr); status != SANE_STATUS_GOOD) return failed(status);
    if (name.empty()) {
        auto only = only_device();
        if (!only) return tl::unexpected<NoSheet>(only.error());
        name = *only;
    }
    SANE_Handle handle = nullptr;
    const auto opened = ::sane_open(name.c_str(), &handle);
    if (opened == SANE_STATUS_INVAL || opened == SANE_STATUS_UNSUPPORTED) return no_sheet("unknown", name);
    if (opened != SANE_STATUS_GOOD) return failed(opened);
    return handle;
}

/// The rows as they come, without what a device puts behind each.
OrNone<Pixels> read_rows(const Device& device, const SANE_Parameters& form, const std::function<void(int)>& tell) {
    Bytes all;
    const auto row = static_cast<std::size_t>(form.bytes_per_line);
    const auto whole = form.lines > 0 ? row * static_cast<std::size_t>(form.lines) : 0;
    std::array<SANE_Byte, 65536> piece{};
    int told = -1;
    for (;;) {
        SANE_Int got = 0;
        const auto status = ::sane_read(device.handle(), piece.data(), static_cast<SANE_Int>(piece.size()), &got);
        if (status == SANE_STATUS_EOF) break;
        if (status != SANE_STATUS_GOOD) return failed(status);
        if (all.size() + static_cast<std::size_t>(got) > most_bytes) return no_sheet("mode");
        all.insert(all.end(), piece.begin(), piece.begin() + got);
        const int now = whole == 0 ? 0 : static_cast<int>(std::min<std::size_t>(100, all.size() * 100 / whole));
        if (now != told) tell(told = now);
    }
    Pixels out{static_cast<std::size_t>(form.pixels_per_line), all.size() / row, {}};
    if (out.height == 0 || asked_to_stop != 0) return failed(SANE_STATUS_IO_ERROR);
    out.grey.reserve(out.width * out.height);
    for (std::size_t y = 0; y < out.height; ++y)
        out.grey.insert(out.grey.end(), all.begin() + static_cast<std::ptrdiff_t>(y * row),
                        all.begin() + static_cast<std::ptrdiff_t>(y * row + out.width));
    return out;
}

OrNone<Pixels> scan_from(const Device& device, const Wanted& wanted, const std::function<void(int)>& tell) {
    if (!set_up(device, wanted)) return no_sheet("mode");
    scanning = device.handle();
    if (const auto status = ::sane_start(device.handle()); status != SANE_STATUS_GOOD) return failed(status);
    SANE_Parameters form{};
    if (const auto status = ::sane_get_parameters(device.handle(), &form); status != SANE_STATUS_GOOD)
        return failed(status);
    const bool fits = form.format == SANE_FRAME_GRAY && form.depth == 8 && form.last_frame == SANE_TRUE &&
                      form.pixels_per_line > 0 && form.bytes_per_line >= form.pixels_per_line;
    // What the device says of itself is not what it scans: the sheet is that wide.
    const double width = form.pixels_per_line * mm_per_inch / wanted.dpi;
    if (!fits || width < wanted.width_mm - tolerance_mm) return no_sheet("mode");
    return read_rows(device, form, tell);
}

}  // namespace

void scan_sheet(const Wanted& wanted, const std::function<void(int)>& tell,
                const std::function<void(const Outcome&)>& answer) {
    struct sigaction stopping {};
    stopping.sa_handler = stop_scanning;
    ::sigaction(SIGTERM, &stopping, nullptr);
    const auto handle = open_device(wanted.device);
    if (!handle) return answer(tl::unexpected<NoSheet>(handle.error()));
    const Device device(*handle);
    answer(scan_from(device, wanted, tell));
}

// The sheet as a file: what a person attaches is looked at by its bytes, whoever made them.

namespace {

void put(png_structp png, png_bytep from, std::size_t size) {
    auto& out = *static_cast<Bytes*>(png_get_io_ptr(png));
    out.insert(out.end(), from, from + size);
}

void nothing_to_flush(png_structp /*png*/) {}

/// libpng leaves by it where something is wrong: nothing with a destructor lives between.
bool write_png(png_structp png, png_infop info, const Pixels& pixels, int dpi) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;  // NOLINT: the library's own way
    constexpr double inches_a_metre = 1000 / 25.4;
    const auto dots = static_cast<png_uint_32>(std::lround(dpi * inches_a_metre));
    png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.width), static_cast<png_uint_32>(pixels.height), 8,
                 PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png, info, dots, dots, PNG_RESOLUTION_METER);
    png_write_info(png, info);
    for (std::size_t y = 0; y < pixels.height; ++y) png_write_row(png, pixels.grey.data() + y * pixels.width);
    png_write_end(png, nullptr);
    return true;
}

}  // namespace

Bytes to_png(const Pixels& pixels, int dpi) {
    Bytes out;
    auto* png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    if (png == nullptr) return out;
    auto* info = png_create_info_struct(png);
    png_set_write_fn(png, &out, put, nothing_to_flush);
    const bool written = info != nullptr && write_png(png, info, pixels, dpi);
    png_destroy_write_struct(&png, &info);
    if (!written) out.clear();
    return out;
}

}  // namespace jcic::sane
