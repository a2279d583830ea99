#pragma once
// An sRGB profile (IEC 61966-2-1) in the form of ICC.1:2004-10, which defines a page's colours exactly. It is our own,
// so that a page depends on no file of the system.

#include <string>

namespace jcic::paper {

/// The same bytes at each call: a display's matrix and curve, under 500 bytes.
[[nodiscard]] std::string srgb_profile();

}  // namespace jcic::paper
