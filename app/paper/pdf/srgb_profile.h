#pragma once
// An sRGB profile (IEC 61966-2-1) in the form of ICC.1:2004-10, which defines a page's colours exactly: srgb.icc,
// compiled in, so that a page depends on no system file (docs/run/printing.md names its source).

#include <string>

namespace jcic::paper {

[[nodiscard]] std::string srgb_profile();

}  // namespace jcic::paper
