#pragma once
// A scan or a PDF, page by page: the codes on it, and its words where it has any.

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::scan {

struct ScannedPage {
    std::vector<std::string> codes;
    /// What the page says, in the order of its painting; nullopt for a picture.
    std::optional<std::string> words;
};

/// PNG, JPEG, or PDF (each page painted, at 300 dpi if its code needs it). A PDF under a password is opened by its
/// holder first. Fault file.form: none of these, damaged, locked or too large (detail "reason").
[[nodiscard]] Result<std::vector<ScannedPage>> read_pages(ByteView file);

}  // namespace jcic::scan
