#pragma once
// Points to note about a query before it is submitted: one line each, most serious first, elided with a tool tip.

#include "app/inquiry/form/form.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark.h"

namespace jcic::ui {

/// A line of text with its mark on a coloured ground, elided, whole in its tool tip and for screen readers.
class WarningLine : public ElidedLine {
    Q_OBJECT
public:
    WarningLine(Mark mark, const QString& line, const QString& whole, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark mark_;
};

class WarningLines : public QWidget {
    Q_OBJECT
public:
    explicit WarningLines(QWidget* parent = nullptr);
    /// Combines equal remarks on several items (inquiry::merged).
    void show_remarks(const std::vector<inquiry::Remark>& remarks);
};

}  // namespace jcic::ui
