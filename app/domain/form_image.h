#pragma once
// Interprets the measures of an authorisation form's image before it is sent (R-AU-4). JCIC refuses forms that
// are not 300 dpi, photographed, askew, unevenly lit or copied often. Its limits are not public: those here are
// the desk's, and none blocks, because a person decides. The places of the form's marks, boxes and digits are not
// public either: they are checked if the branch describes its form (form_layout.h); otherwise each result says
// so.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jcic::domain {

/// The sheet that was laid on the glass, as far as it is known: JCIC says 300 dpi and nothing of its size, which is
/// taken for A4.
struct FormSheet {
    double width_mm = 210;
    double height_mm = 297;
    double dpi = 300;
};

/// As measured where images are read (scan::PageLook).
struct FormImage {
    double width = 0;  ///< pixels
    double height = 0;
    bool painted = false;    ///< out of a PDF, by us
    double stated_dpi = 0;   ///< as the file says, of its two the one further from what is wanted; 0: it does not say
    bool by_camera = false;  ///< the file tells of an exposure
    bool two_tones = false;
    bool doubled = false;          ///< each row stands there twice
    double light_differs = 0;      ///< of 255, between the brightest paper and the darkest
    std::optional<double> skew{};  ///< degrees
    std::optional<double> bend{};  ///< degrees, between rows or columns at two opposite sides
    double edge = 0;               ///< pixels from ink to paper; 0: not measured
    double specks = 0;             ///< in a million pixels
    double dark_rim = 0;           ///< of 1
};

enum class Weight : std::uint8_t { danger, attention, note };
enum class FormSign : std::uint8_t {
    stated_resolution,    ///< the file says another: first
    unstated,             ///< the file says none
    in_pdf,               ///< what it was scanned with cannot be seen
    measured_resolution,  ///< its pixels make another, on such a sheet: first
    no_such_sheet,        ///< its sides are not the sheet's: nothing to measure by
    sideways,
    doubled,
    skewed,        ///< first: degrees
    no_rows,       ///< too little to measure skew by
    unevenly_lit,  ///< first: of 255
    photographed,
    copied,
    measures,  ///< always: first degrees (negative: not measured), second light
    // By a layout of the branch's own (form_layout.h); first: ink in a hundred.
    mark_missing,
    not_clear,  ///< something stands where nothing may, within the marks
    read_box_empty,
    digit_empty,
    no_tick,  ///< of an item, neither way
    both_ticked,
    ticked_yes,  ///< to be held against what is registered
    ticked_no,
    places_unmeasured,  ///< too few marks were found to know where the boxes are
    by_own_layout,      ///< always, with a layout: whose word the places are
    not_looked_at,      ///< always, without one: marks, boxes, digits
};
/// What a guess leans on.
enum class Clue : std::uint8_t { exposure, bent, light, dark_rim, soft, fax_width, specks };

struct FormRemark {
    FormSign sign{};
    Weight weight{};
    double first = 0;
    double second = 0;
    /// Of a guess (photographed, copied): how sure it is, and why.
    bool likely = false;  ///< else only possible
    std::vector<Clue> because{};
    std::string place{};  ///< of a layout: the mark's, box's or digit's name
    bool operator==(const FormRemark&) const = default;
};

/// What is to be told, most dangerous first; never empty, since what was not looked at is told too.
[[nodiscard]] std::vector<FormRemark> remarks_on(const FormImage& image, const FormSheet& sheet = {});

}  // namespace jcic::domain
