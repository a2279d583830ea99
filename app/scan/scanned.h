#pragma once
// A scan or a PDF as it was read: page by page the codes on it, and its words where it has any; and the message in
// which the program that reads it (app/scanner) says so.

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::scan {

/// What codes are looked for: QR codes, or the bar codes of a leaf's origin, which take longer to be missed.
enum class LookFor { proof, origin };

struct ScannedPage {
    std::vector<std::string> codes;
    /// What the page says, in the order of its painting; nullopt for a picture.
    std::optional<std::string> words;
    bool operator==(const ScannedPage&) const = default;
};

struct ScannedFile {
    bool one_picture = false;  ///< of one page: PNG, JPEG, TIFF
    std::vector<ScannedPage> pages;
    bool operator==(const ScannedFile&) const = default;
};

/// Why nothing was read.
enum class Unread : std::uint8_t {
    no_picture = 1,  ///< none of the forms, or damaged
    too_large,
    locked,    ///< under a password, and none was given
    password,  ///< under another password
};

/// Longer answers are believed in nothing.
inline constexpr std::size_t longest_answer = 64U << 20U;
inline constexpr std::uint32_t most_pages = 4095;  ///< as many as a code can number
inline constexpr std::uint32_t most_codes = 64;    ///< on a page

[[nodiscard]] Bytes pack(const ScannedFile& file);
[[nodiscard]] Bytes pack(Unread why);
/// The answer of a program that has read what may be hostile: nothing in it is taken that pack() would not write.
/// Fault file.form (detail "reason": no-picture, too-large, locked; stopped for what is no answer), file.password.
[[nodiscard]] Result<ScannedFile> unpack(ByteView answer);

}  // namespace jcic::scan
