#pragma once
// Progress of long work, as a bar with text.

#include <QProgressBar>
#include <cstdint>

namespace jcic::ui {

/// Scales to thousandths, because a bar counts in int and files may be larger. If `total` is 0 it only shows activity.
void show_progress(QProgressBar& bar, std::uint64_t done, std::uint64_t total);

}  // namespace jcic::ui
