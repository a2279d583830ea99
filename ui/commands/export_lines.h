#pragma once
// R-PA-10: ledger files that were exported with all personal values also contain the record being deleted. For each,
// the user confirms its destruction or gives the reason why it cannot be confirmed.

#include <QWidget>
#include <utility>
#include <vector>

#include "app/inquiry/ports.h"

class QLineEdit;

namespace jcic::ui {

class ExportLines : public QWidget {
    Q_OBJECT
public:
    explicit ExportLines(QWidget* parent);
    /// Shows one line for each export; hides if there are none.
    void ask(const std::vector<inquiry::ExportOfValues>& exports);
    /// Whether every line is filled in.
    [[nodiscard]] bool all_said() const;
    [[nodiscard]] inquiry::ExportsSaid said() const;
    /// Puts the lines between these two widgets in the tab order.
    void between(QWidget* before, QWidget* after);

Q_SIGNALS:
    void edited();

private:
    QWidget* frame_ = nullptr;  ///< scrolls by itself, because on a small screen the window does not
    std::vector<std::pair<std::uint64_t, QLineEdit*>> lines_;
};

}  // namespace jcic::ui
