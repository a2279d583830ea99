#pragma once
// How far long work has come, on a bar.

#include <QProgressBar>
#include <cstdint>

namespace jcic::ui {

/// In thousandths: a bar counts in int, and a file may have more bytes than that. Of 0 it only shows that work goes on.
inline void show_progress(QProgressBar& bar, std::uint64_t done, std::uint64_t total) {
    constexpr int parts = 1000;
    bar.setRange(0, total == 0 ? 0 : parts);
    if (total > 0) bar.setValue(static_cast<int>(done * parts / total));
}

}  // namespace jcic::ui
