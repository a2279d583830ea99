#pragma once
// Interprets the measurements of an authorisation form's image before it is sent (R-AU-4). JCIC
// refuses forms that are not 300 dpi, photographed, askew, unevenly lit or copied often. Its
// limits are not public: those here are the desk's, and none blocks, because a person decides.
// The places of the form's marks, boxes and digits are not public either: they are checked if the
// branch describes its form (form_layout.h); otherwise each result states that they were not.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jcic::domain {

/// The scanned sheet, as far as known: JCIC requires 300 dpi but no size, so A4 is assumed.
struct FormSheet {
    double width_mm = 210;
    double height_mm = 297;
    double dpi = 300;
};

/// Measurements from the image reader (scan::PageLook).
struct FormImage {
    double width = 0;  ///< pixels
    double height = 0;
    bool painted = false;    ///< from a PDF, rendered by the desk
    double stated_dpi = 0;   ///< as the file states, of its two the one further from the required; 0: not stated
    bool by_camera = false;  ///< the file states an exposure
    bool two_tones = false;
    bool doubled = false;          ///< each row is repeated
    double light_differs = 0;      ///< of 255, between the brightest paper and the darkest
    std::optional<double> skew{};  ///< degrees
    std::optional<double> bend{};  ///< degrees, between rows or columns at two opposite sides
    double edge = 0;               ///< pixels from ink to paper; 0: not measured
    double specks = 0;             ///< in a million pixels
    double dark_rim = 0;           ///< of 1
    bool blank = false;            ///< without ink
    bool black = false;            ///< dark all over
};

enum class Weight : std::uint8_t { danger, attention, note };
enum class FormSign : std::uint8_t {
    blank,  ///< nothing on it: no form
    black,
    stated_resolution,    ///< the file states another: first
    unstated,             ///< the file states none
    in_pdf,               ///< its scan cannot be examined
    measured_resolution,  ///< its pixels imply another, on such a sheet: first
    no_such_sheet,        ///< its sides are not the sheet's: no reference for measuring
    sideways,
    doubled,
    skewed,        ///< first: degrees
    no_rows,       ///< too few rows to measure skew by
    unevenly_lit,  ///< first: of 255
    photographed,
    copied,
    measures,  ///< always: first degrees (negative: not measured), second light
    // By the branch's own layout (form_layout.h); first: ink in a hundred.
    mark_missing,
    not_clear,  ///< ink in a place that must be clear, within the marks
    read_box_empty,
    digit_empty,
    no_tick,  ///< of an item: neither box
    both_ticked,
    ticked_yes,  ///< to be compared with the register
    ticked_no,
    places_unmeasured,  ///< too few marks were found to locate the boxes
    by_own_layout,      ///< always, with a layout: the places are the branch's own
    not_looked_at,      ///< always, without a layout: marks, boxes, digits
};
/// The basis of a guess.
enum class Clue : std::uint8_t { exposure, bent, light, dark_rim, soft, fax_width, specks };

struct FormRemark {
    FormSign sign{};
    Weight weight{};
    double first = 0;
    double second = 0;
    /// Of a guess (photographed, copied): its certainty, and its basis.
    bool likely = false;  ///< otherwise only possible
    std::vector<Clue> because{};
    std::string place{};  ///< of a layout: the mark's, box's or digit's name
    bool operator==(const FormRemark&) const = default;
};

/// Remarks, most dangerous first; never empty, because unchecked properties are reported too.
[[nodiscard]] std::vector<FormRemark> remarks_on(const FormImage& image, const FormSheet& sheet = {});

}  // namespace jcic::domain
