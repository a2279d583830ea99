#pragma once
// R-PA-10: a file of the ledger that went out with all personal values holds the record that is deleted, too. Of each
// it is typed here that it is destroyed, or why that cannot be said.

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
    /// A line for each; none where there is none.
    void ask(const std::vector<inquiry::ExportOfValues>& exports);
    /// Something is typed in each.
    [[nodiscard]] bool all_said() const;
    [[nodiscard]] inquiry::ExportsSaid said() const;
    /// Tab goes as the eye does: from there over the lines to here.
    void between(QWidget* before, QWidget* after);

Q_SIGNALS:
    void edited();

private:
    QWidget* frame_ = nullptr;  ///< that scrolls, of its own: on a small screen the window's is another
    std::vector<std::pair<std::uint64_t, QLineEdit*>> lines_;
};

}  // namespace jcic::ui
