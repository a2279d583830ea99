#pragma once
// What paints a logo's PNG: a program of its own behind its walls (app/scan), as for any file that others made.

#include "app/paper/layout/layout.h"

namespace jcic::desk {

/// Faults file.form (detail "reason"), file.missing (the reader itself), internal.
[[nodiscard]] Result<paper::LogoPixels> paint_logo(ByteView png);

}  // namespace jcic::desk
