#pragma once
// Paints a logo's PNG in a sandboxed process (app/scan), like any external file.

#include "app/paper/layout/layout.h"

namespace jcic::desk {

/// Faults file.form (detail "reason"), file.missing (the reader itself), internal.
[[nodiscard]] Result<paper::LogoPixels> paint_logo(ByteView png);

}  // namespace jcic::desk
