#pragma once
// Whether two names are the same: the form's, the authorisation's and the record's are compared here and nowhere else.

#include <string>
#include <string_view>

namespace jcic::words {

/// The name in Unicode's NFKC and in one letter case, and without blanks, middle dots and what has no width:
/// compatibility ideographs, full-width letters, an input method's blanks and whichever dot a keyboard has make no
/// other name. "" for a name that is none.
[[nodiscard]] std::string compared_name(std::string_view utf8);

}  // namespace jcic::words
