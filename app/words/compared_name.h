#pragma once
// Compares names: those of the form, the authorisation and the record are compared here only.

#include <string>
#include <string_view>

namespace jcic::words {

/// Normalises a name to Unicode's NFKC and one letter case, without blanks, middle dots and zero-width characters:
/// compatibility ideographs, full-width letters, an input method's blanks and different dots do not make another name.
/// "" if no name is left.
[[nodiscard]] std::string compared_name(std::string_view utf8);

}  // namespace jcic::words
