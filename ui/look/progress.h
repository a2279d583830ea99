#pragma once
// How far long work has come, on a bar and in words on it.

#include <QProgressBar>
#include <cstdint>

namespace jcic::ui {

/// In thousandths: a bar counts in int, and a file may have more bytes than that. Of 0 it only shows that work goes on.
void show_progress(QProgressBar& bar, std::uint64_t done, std::uint64_t total);

}  // namespace jcic::ui
