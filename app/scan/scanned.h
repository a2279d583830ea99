#pragma once
// The result of reading a scan or a PDF: for each page its codes and words, or its look; and the message in which the
// reading program (app/scanner) returns it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::scan {

// The places of a form's marks, boxes and digits, as a branch describes its own form
// (docs/run/authorisation-package.md), and as they are sent to the program that measures the ink there.

/// Hundredths of a millimetre, from the upper left corner of an A4 sheet.
struct Place {
    bool mark = false;  ///< solid, and searched for: it locates the other places
    std::uint32_t left = 0;
    std::uint32_t top = 0;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    bool operator==(const Place&) const = default;
};

inline constexpr std::size_t most_places = 200;
inline constexpr std::uint32_t unmeasured = 1001;  ///< in place of thousandths of ink

[[nodiscard]] std::string places_text(const std::vector<Place>& places);
/// nullopt for text not written by places_text, or a place outside the sheet.
[[nodiscard]] std::optional<std::vector<Place>> read_places(std::string_view text);

/// What to look for: QR codes, the bar codes of a leaf's origin, whose absence takes longer to establish, or the look
/// of a form to be sent as an image.
enum class LookFor { proof, origin, form };

/// Measurements of a scanned page (R-AU-4), without a verdict: app/domain/form_image.h, which has not read the file,
/// judges them. Whole numbers, so that each message has one form.
struct PageLook {
    std::uint32_t width = 0;  ///< pixels
    std::uint32_t height = 0;
    bool painted = false;             ///< from a PDF, rendered here: how its pictures were scanned is unknown
    std::uint32_t stated_across = 0;  ///< hundredths of a dot an inch, as the file states; 0: not stated
    std::uint32_t stated_down = 0;
    bool by_camera = false;           ///< the file states an exposure (Exif): time, aperture or focal length
    bool two_tones = false;           ///< nothing between black and white
    bool doubled = false;             ///< each row is repeated
    std::uint32_t darkest_paper = 0;  ///< 0 to 255, of the paper's brightness in parts of the page
    std::uint32_t brightest_paper = 0;
    std::optional<std::int32_t> skew{};   ///< hundredths of a degree; nullopt: too few rows
    std::optional<std::uint32_t> bend{};  ///< between rows, or columns, at two opposite sides: hundredths of a degree
    std::uint32_t edge = 0;      ///< from ink to paper, the median: hundredths of a pixel; 0: there are too few edges
    std::uint32_t specks = 0;    ///< isolated dots, in a million pixels
    std::uint32_t dark_rim = 0;  ///< black at the page's outermost edge, in a thousand
    bool blank = false;          ///< paper without ink
    bool black = false;          ///< dark all over
    std::vector<std::uint32_t> places{};  ///< ink in the requested places (places.h), in a thousand, or unmeasured
    bool operator==(const PageLook&) const = default;
};

struct ScannedPage {
    std::vector<std::string> codes;
    /// The page's words, in the order of painting; nullopt for a picture.
    std::optional<std::string> words;
    std::optional<PageLook> look{};  ///< if requested
    bool blank = false;              ///< paper without ink, and without words: the empty side of a leaf
    bool operator==(const ScannedPage&) const = default;
};

struct ScannedFile {
    bool one_picture = false;  ///< a file of one page: PNG, JPEG, TIFF
    std::vector<ScannedPage> pages;
    bool operator==(const ScannedFile&) const = default;
};

/// Why nothing was read.
enum class Unread : std::uint8_t {
    no_picture = 1,  ///< none of the formats
    too_large,       ///< pixels of a page or of a picture on it, or unpacked bytes
    locked,          ///< has a password, and none was given
    password,        ///< has another password
    damaged,
    too_deep,  ///< nested forms, which take too long to paint
    too_many_pages,
    acts,         ///< of evidence: a script, or an action that is more than a link
    holds_files,  ///< the same: files, sound or film
    changes,      ///< the same: it is shown otherwise than it is painted
};

/// Longer answers are rejected.
inline constexpr std::size_t longest_answer = 64U << 20U;
inline constexpr std::uint32_t most_pages = 4095;        ///< the largest number of a code
inline constexpr std::uint32_t most_codes = 64;          ///< on a page
inline constexpr std::size_t longest_code = 8192;        ///< bytes: the largest QR code holds 7,089 digits
inline constexpr std::size_t longest_words = 1U << 20U;  ///< bytes of a page: an A4 sheet printed full has 20,000

/// Begins an answer with something read, and checks that beginning: fault as unpack().
[[nodiscard]] Packer answer_begun();
[[nodiscard]] Result<void> read_beginning(Unpacker& answer);

[[nodiscard]] Bytes pack(const ScannedFile& file);
[[nodiscard]] Bytes pack(Unread why);
/// Validates the answer of a program that has read hostile input: rejects everything that pack() would not write. Fault
/// file.form (detail "reason": no-picture, damaged, too-large, too-deep, too-many-pages, acts, holds-files, changes,
/// locked; stopped for an invalid answer), file.password.
[[nodiscard]] Result<ScannedFile> unpack(ByteView answer);

}  // namespace jcic::scan
