#pragma once
// What stands out about a query before it is submitted: one line each, the heaviest first, what does not fit told by
// its tool tip.

#include "app/inquiry/form/form.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark.h"

namespace jcic::ui {

/// One line of text on its ground, with its mark, that is cut where the room ends, and says all of it to whoever points
/// at it or has it read.
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
    /// Those that say the same of several items as one (inquiry::merged).
    void show_remarks(const std::vector<inquiry::Remark>& remarks);
};

}  // namespace jcic::ui
