#include "app/domain/form_image.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jcic::domain {
namespace {

// The desk's own limits: JCIC's are not public.
constexpr double dpi_rounding = 1;      // 300 dpi are 11,811 dots a metre, which is 299.9994
constexpr double measured_part = 0.05;  // a sheet is not cut, laid and fed to the millimetre
constexpr double sides_part = 0.03;
constexpr double skew_seen = 1;  // degrees: 5 mm over an A4 page's height
constexpr double skew_bad = 3;
constexpr double light_seen = 40;  // of 255
constexpr double light_bad = 80;
constexpr double bent = 0.8;  // degrees
constexpr double rim_dark = 0.15;
constexpr double soft_edge = 5;      // pixels at the resolution that is wanted: 0.4 mm
constexpr double many_specks = 150;  // in a million pixels: more than a thousand on a page
/// Pixels of a line that a fax machine sends (ITU-T T.4): of A4, B4 and A3 at 8 a millimetre, and at 16.
constexpr std::array fax_widths{1728.0, 2048.0, 2432.0, 3456.0, 4096.0, 4864.0};

class Judged {
public:
    Judged(const FormImage& image, const FormSheet& sheet) : image_(image), sheet_(sheet) {}

    std::vector<FormRemark> take() {
        if (image_.blank) add(FormSign::blank, Weight::danger);
        if (image_.black) add(FormSign::black, Weight::danger);
        resolution();
        layout();
        light();
        photographed();
        copied();
        add(FormSign::measures, Weight::note, image_.skew ? std::abs(*image_.skew) : -1, image_.light_differs);
        add(FormSign::not_looked_at, Weight::note);
        std::ranges::stable_sort(out_, {}, &FormRemark::weight);
        return std::move(out_);
    }

private:
    void add(FormSign sign, Weight weight, double first = 0, double second = 0) {
        out_.push_back({sign, weight, first, second});
    }
    void add_guess(FormSign sign, bool likely, std::vector<Clue> because) {
        out_.push_back({sign, likely ? Weight::danger : Weight::attention, 0, 0, likely, std::move(because)});
    }

    void resolution() {
        if (image_.painted) return add(FormSign::in_pdf, Weight::note);
        if (image_.stated_dpi <= 0)
            add(FormSign::unstated, Weight::attention);
        else if (std::abs(image_.stated_dpi - sheet_.dpi) > dpi_rounding)
            add(FormSign::stated_resolution, Weight::danger, image_.stated_dpi);
        constexpr double inch = 25.4;
        const double longer = std::max(image_.width, image_.height);
        const double shorter = std::min(image_.width, image_.height);
        const double sides = sheet_.height_mm / sheet_.width_mm;
        if (shorter <= 0 || std::abs(longer / shorter / sides - 1) > sides_part)
            return add(FormSign::no_such_sheet, Weight::note);
        const double measured = longer / (sheet_.height_mm / inch);
        if (std::abs(measured / sheet_.dpi - 1) > measured_part)
            add(FormSign::measured_resolution, Weight::attention, measured);
    }

    void layout() {
        if (image_.width > image_.height) add(FormSign::sideways, Weight::attention);
        if (image_.doubled) add(FormSign::doubled, Weight::attention);
        if (!image_.skew) return add(FormSign::no_rows, Weight::note);
        const double skew = std::abs(*image_.skew);
        if (skew >= skew_seen) add(FormSign::skewed, skew >= skew_bad ? Weight::danger : Weight::attention, skew);
    }

    void light() {
        const double differs = image_.light_differs;
        if (differs >= light_seen)
            add(FormSign::unevenly_lit, differs >= light_bad ? Weight::danger : Weight::attention, differs);
    }

    /// A camera writes its exposure. Else: rows that are not parallel, and light, edges and softness with them.
    void photographed() {
        std::vector<Clue> because;
        if (image_.by_camera) because.push_back(Clue::exposure);
        const bool not_flat = image_.bend && *image_.bend >= bent;
        if (not_flat) because.push_back(Clue::bent);
        if (image_.light_differs >= light_seen) because.push_back(Clue::light);
        if (image_.dark_rim >= rim_dark) because.push_back(Clue::dark_rim);
        if (image_.edge >= soft_edge && !image_.two_tones) because.push_back(Clue::soft);
        if (!image_.by_camera && !not_flat && because.size() < 2) return;
        const bool likely = image_.by_camera || because.size() >= 3 || (not_flat && because.size() >= 2);
        add_guess(FormSign::photographed, likely, std::move(because));
    }

    /// A fax has the fax machine's width in black and white; a copy of a copy has dirt, and the lid's shadow.
    void copied() {
        std::vector<Clue> because;
        const bool fax =
            image_.two_tones && !image_.painted && std::ranges::find(fax_widths, image_.width) != fax_widths.end();
        if (fax) because.push_back(Clue::fax_width);
        const bool dirty = image_.specks >= many_specks;
        if (dirty) because.push_back(Clue::specks);
        if (because.empty()) return;
        const bool shadowed = image_.dark_rim >= rim_dark;
        if (shadowed) because.push_back(Clue::dark_rim);
        add_guess(FormSign::copied, fax || (dirty && shadowed), std::move(because));
    }

    const FormImage& image_;
    const FormSheet& sheet_;
    std::vector<FormRemark> out_;
};

}  // namespace

std::vector<FormRemark> remarks_on(const FormImage& image, const FormSheet& sheet) {
    return Judged(image, sheet).take();
}

}  // namespace jcic::domain
