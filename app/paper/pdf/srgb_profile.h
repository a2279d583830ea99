#pragma once
// The colours of a page, said exactly: a profile of sRGB (IEC 61966-2-1) in the form of ICC.1:2004-10. Our own, so that
// a page depends on no file of the system's.

#include <string>

namespace jcic::paper {

/// The same bytes at each call: a display's matrix and curve, under 500 bytes.
[[nodiscard]] std::string srgb_profile();

}  // namespace jcic::paper
