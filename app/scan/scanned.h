#pragma once
// The result of reading a scan or a PDF: for each page its codes and words, or its look; and the message with which the
// program that reads it (app/scanner) returns it.

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::scan {

/// What is looked for: QR codes, the bar codes of a leaf's origin, which take longer to be missed, or what a form that
/// is to be sent as an image looks like.
enum class LookFor { proof, origin, form };

/// What was measured of a scanned page (R-AU-4). Measures only: what they mean is said by app/domain/form_image.h,
/// which has not read the file. Whole numbers, so that a message says each in one way.
struct PageLook {
    std::uint32_t width = 0;  ///< pixels
    std::uint32_t height = 0;
    bool painted = false;             ///< out of a PDF, by us: what its pictures were scanned with is not known
    std::uint32_t stated_across = 0;  ///< hundredths of a dot an inch, as the file says; 0: it does not say
    std::uint32_t stated_down = 0;
    bool by_camera = false;           ///< the file tells of an exposure (Exif): time, aperture or focal length
    bool two_tones = false;           ///< nothing between black and white
    bool doubled = false;             ///< each row stands there twice
    std::uint32_t darkest_paper = 0;  ///< 0 to 255, of the paper's brightness in parts of the page
    std::uint32_t brightest_paper = 0;
    std::optional<std::int32_t> skew{};   ///< hundredths of a degree; nullopt: too little stands in rows
    std::optional<std::uint32_t> bend{};  ///< between rows, or columns, at two opposite sides: hundredths of a degree
    std::uint32_t edge = 0;      ///< from ink to paper, the median: hundredths of a pixel; 0: there are too few edges
    std::uint32_t specks = 0;    ///< dots that stand alone, in a million pixels
    std::uint32_t dark_rim = 0;  ///< what is black at the page's outermost edge, in a thousand
    std::vector<std::uint32_t> places{};  ///< ink in those that were asked for (places.h), in a thousand, or unmeasured
    bool operator==(const PageLook&) const = default;
};

struct ScannedPage {
    std::vector<std::string> codes;
    /// What the page says, in the order of its painting; nullopt for a picture.
    std::optional<std::string> words;
    std::optional<PageLook> look{};  ///< where that was asked for
    bool blank = false;              ///< paper without ink, and without words: the empty side of a leaf
    bool operator==(const ScannedPage&) const = default;
};

struct ScannedFile {
    bool one_picture = false;  ///< of one page: PNG, JPEG, TIFF
    std::vector<ScannedPage> pages;
    bool operator==(const ScannedFile&) const = default;
};

/// Why nothing was read.
enum class Unread : std::uint8_t {
    no_picture = 1,  ///< none of the forms
    too_large,       ///< pixels, of a page or of a picture on it, or what it unpacks to
    locked,          ///< under a password, and none was given
    password,        ///< under another password
    damaged,
    too_deep,  ///< forms within forms, which paint more than anybody can wait for
    too_many_pages,
};

/// Longer answers are believed in nothing.
inline constexpr std::size_t longest_answer = 64U << 20U;
inline constexpr std::uint32_t most_pages = 4095;  ///< as many as a code can number
inline constexpr std::uint32_t most_codes = 64;    ///< on a page

/// What every answer begins with where something was read, and what is held to that: fault as unpack().
[[nodiscard]] Packer answer_begun();
[[nodiscard]] Result<void> read_beginning(Unpacker& answer);

[[nodiscard]] Bytes pack(const ScannedFile& file);
[[nodiscard]] Bytes pack(Unread why);
/// The answer of a program that has read what may be hostile: nothing in it is taken that pack() would not write.
/// Fault file.form (detail "reason": no-picture, damaged, too-large, too-deep, too-many-pages, locked; stopped for what
/// is no answer), file.password.
[[nodiscard]] Result<ScannedFile> unpack(ByteView answer);

}  // namespace jcic::scan
