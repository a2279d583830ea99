#include "ui/look/progress.h"

#include <QCoreApplication>

namespace jcic::ui {

void show_progress(QProgressBar& bar, std::uint64_t done, std::uint64_t total) {
    constexpr int parts = 1000;
    bar.setRange(0, total == 0 ? 0 : parts);
    if (total > 0) bar.setValue(static_cast<int>(done * parts / total));
    bar.setTextVisible(true);
    bar.setFormat(QCoreApplication::translate("jcic::ui::Progress", "已完成 %p%"));
}

}  // namespace jcic::ui
